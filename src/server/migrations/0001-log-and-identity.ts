/** The log (scope, stream, fact, payload, feed, document, quarantine) and who may write to it. */
export const logAndIdentity: readonly string[] = [
  `create table scope (
    scope_id text primary key,
    head bigint not null default 0,
    digest text not null,
    epoch text not null,
    devices integer not null default 0,
    code text not null,
    name text not null,
    ente text not null,
    address text not null,
    phone text not null,
    email text not null
  )`,
  `create table stream (
    scope_id text not null,
    stream_id text not null,
    facts bigint not null,
    last_seq bigint not null,
    primary key (scope_id, stream_id)
  )`,
  // JSON is kept as text: the exact canonical bytes, and jsonb refuses \u0000 and lone surrogates.
  `create table fact (
    scope_id text not null,
    fact_id text not null,
    seq bigint not null,
    stream_id text not null,
    type text not null,
    device_id text not null,
    dseq bigint not null,
    actor text not null,
    skeleton text not null,
    hash text not null,
    status text not null,
    received_at bigint not null,
    clock_suspect boolean not null,
    chain_broken boolean not null,
    primary key (scope_id, fact_id)
  )`,
  `create unique index fact_by_device on fact (scope_id, device_id, dseq)`,
  `create index fact_by_stream on fact (scope_id, stream_id)`,
  `create table payload (
    scope_id text not null,
    fact_id text not null,
    body text not null,
    salt text not null,
    primary key (scope_id, fact_id)
  )`,
  `create table feed (
    scope_id text not null,
    seq bigint not null,
    kind text not null,
    fact_id text,
    digest text not null,
    primary key (scope_id, seq)
  )`,
  `create table document (
    scope_id text not null,
    number text not null,
    fact_id text not null,
    binds text not null,
    primary key (scope_id, number, fact_id)
  )`,
  `create table quarantine (
    scope_id text not null,
    fact_id text not null,
    body_hash text not null,
    stream_id text,
    device_id text not null,
    actor text not null,
    code text not null,
    reason text not null,
    body text not null,
    received_at bigint not null,
    primary key (scope_id, fact_id, body_hash)
  )`,
  `create table device (
    scope_id text not null,
    device_id text not null,
    number integer not null,
    name text not null,
    status text not null,
    last_dseq bigint not null default 0,
    enrolled_at bigint not null,
    enrolled_by text not null,
    primary key (scope_id, device_id)
  )`,
  `create unique index device_by_number on device (scope_id, number)`,
  // An operator is one person of the ente; membership says in which office, with which role.
  `create table operator (
    operator_id text primary key,
    username text not null unique,
    name text not null,
    password text not null,
    home_scope text not null,
    status text not null,
    created_at bigint not null
  )`,
  `create table membership (
    scope_id text not null,
    operator_id text not null,
    role text not null,
    name text not null,
    status text not null,
    primary key (scope_id, operator_id)
  )`,
  `create table session (
    scope_id text not null,
    token_hash text not null,
    operator_id text not null,
    device_id text not null,
    csrf text not null,
    created_at bigint not null,
    seen_at bigint not null,
    primary key (scope_id, token_hash)
  )`,
  `create table setup_token (
    token_hash text primary key,
    created_at bigint not null
  )`,
];
