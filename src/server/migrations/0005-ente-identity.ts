/** Identities of the ente, passkeys at the centre, machines. */
export const enteIdentity: readonly string[] = [
  // Who proved it: a password here, the ente's provider, a passkey.
  `alter table session add column proved_by text not null default 'password'`,
  // Issuer and subject together name a person at a provider (OpenID Connect Core §2, §5.7).
  `create table ente_link (
    issuer text not null,
    subject text not null,
    operator_id text not null,
    linked_at bigint not null,
    primary key (issuer, subject)
  )`,
  // A sign-in begun at the ente that has come back: it does not come back twice.
  `create table ente_return (
    state_hash text primary key,
    at bigint not null
  )`,
  // Somebody whose identity is proven and who has not yet said on which device.
  `create table proof (
    token_hash text primary key,
    operator_id text not null,
    scope_id text not null,
    proved_by text not null,
    created_at bigint not null
  )`,
  `create table passkey (
    credential_id text primary key,
    scope_id text not null,
    operator_id text not null,
    public_key text not null,
    counter bigint not null,
    name text not null,
    created_at bigint not null,
    used_at bigint
  )`,
  `create index passkey_by_operator on passkey (operator_id)`,
  // Each challenge is answered at most once.
  `create table passkey_challenge (
    challenge text primary key,
    operator_id text,
    at bigint not null
  )`,
  `create table machine (
    scope_id text not null,
    machine_id text not null,
    name text not null,
    secret_hash text not null,
    actions text not null,
    created_at bigint not null,
    created_by text not null,
    revoked_at bigint,
    used_at bigint,
    primary key (scope_id, machine_id)
  )`,
  `create table machine_token (
    scope_id text not null,
    token_hash text not null,
    machine_id text not null,
    actions text not null,
    expires_at bigint not null,
    primary key (scope_id, token_hash)
  )`,
];
