/**
 * Sealed delivery: the centre's key pairs, newest last (earlier ones still open what was sealed to
 * them), and the keys with which operators' devices sign.
 */
export const sealedDelivery: readonly string[] = [
  `create table centre_key (
    key_id text primary key,
    public_key text not null unique,
    private_key text not null,
    created_at bigint not null
  )`,
  `create table device_key (
    scope_id text not null,
    device_id text not null,
    operator_id text not null,
    public_key text not null,
    added_at bigint not null,
    primary key (scope_id, device_id, operator_id, public_key)
  )`,
];
