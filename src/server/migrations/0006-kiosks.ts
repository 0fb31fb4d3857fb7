/** Browsers that are a kiosk: each writes with a secret of its own, which opens nothing. */
export const kiosks: readonly string[] = [
  `create table kiosk (
    scope_id text not null,
    device_id text not null,
    operator_id text not null,
    token_hash text not null unique,
    enrolled_by text not null,
    enrolled_at bigint not null,
    primary key (scope_id, device_id)
  )`,
];
