/** Keys are compared byte by byte, whatever the language of the database. */
const byteOrdered: Readonly<Record<string, readonly string[]>> = {
  scope: ['scope_id'],
  stream: ['scope_id', 'stream_id'],
  fact: ['scope_id', 'fact_id', 'stream_id', 'device_id'],
  payload: ['scope_id'],
  feed: ['scope_id', 'fact_id'],
  device: ['scope_id', 'device_id'],
};

/** Erasure, revocation, review, snapshots, incidents: what the feed says besides facts. */
export const feedKinds: readonly string[] = [
  ...Object.entries(byteOrdered).map(
    ([table, columns]) =>
      `alter table ${table} ${columns.map((column) => `alter column ${column} type text collate "C"`).join(', ')}`,
  ),
  // When a backup was brought back: from then on a parent may be lost for ever.
  `alter table scope add column restored_at bigint`,
  // Counts erasures: a snapshot made across one is thrown away.
  `alter table scope add column erasures bigint not null default 0`,
  `alter table fact add column parent_missing boolean not null default false`,
  // Let in by a person, whatever the device's order said.
  `alter table fact add column released boolean not null default false`,
  // Contents are kept by row: short keys, always at the end.
  `alter table payload add column seq bigint`,
  `update payload p set seq = f.seq from fact f
    where f.scope_id = p.scope_id and f.fact_id = p.fact_id`,
  `alter table payload drop constraint payload_pkey`,
  `alter table payload drop column fact_id`,
  `alter table payload add primary key (scope_id, seq)`,
  `drop index fact_by_device`,
  `create unique index fact_by_device on fact (scope_id, device_id, dseq) where not released`,
  `drop index fact_by_stream`,
  `create index fact_by_stream on fact (scope_id, stream_id, seq)`,
  `alter table stream add column erased_at bigint`,
  `alter table stream add column segment_id text`,
  // Canonical JSON of a row that is no fact.
  `alter table feed add column body text`,
  `alter table quarantine add column status text not null default 'waiting'`,
  `alter table quarantine add column role text`,
  `alter table quarantine add column decided_by text`,
  `alter table quarantine add column decided_at bigint`,
  `create table review (
    scope_id text not null,
    fact_id text not null,
    body_hash text not null,
    stream_id text,
    device_id text not null,
    actor text not null,
    role text,
    code text not null,
    reason text not null,
    body text not null,
    received_at bigint not null,
    status text not null default 'waiting',
    decided_by text,
    decided_at bigint,
    primary key (scope_id, fact_id, body_hash)
  )`,
  `alter table device add column day bigint not null default 0`,
  `alter table device add column day_bytes bigint not null default 0`,
  // The newest fact offered since the log was restored, ms: older ones of this device have been too.
  `alter table device add column offered_epoch text`,
  `alter table device add column offered_at bigint not null default 0`,
  `create table snapshot (
    scope_id text primary key,
    epoch text not null,
    seq bigint not null,
    digest text not null,
    fold_version integer not null,
    made_at bigint not null
  )`,
  `create table segment (
    scope_id text not null,
    segment_id text not null,
    place bigint not null,
    streams integer not null,
    facts integer not null,
    bytes integer not null,
    body bytea not null,
    retired_at bigint,
    primary key (scope_id, segment_id)
  )`,
  `create table incident (
    scope_id text not null,
    incident_id text not null,
    kind text not null,
    stream_id text,
    device_id text not null,
    actor text not null,
    detail text not null,
    received_at bigint not null,
    primary key (scope_id, incident_id)
  )`,
  // What people decided about devices, operators and facts: never personal data.
  `create table office_act (
    scope_id text not null,
    act_id text not null,
    kind text not null,
    actor text not null,
    target text not null,
    reason text not null,
    at bigint not null,
    primary key (scope_id, act_id)
  )`,
];
