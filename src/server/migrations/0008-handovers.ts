/** What of an office also goes to another one: see `log/courier.ts`. */
export const handovers: readonly string[] = [
  // `done`: the row of the first office's feed up to which the other has everything.
  `create table handover (
    scope_id text collate "C" not null,
    stream_id text collate "C" not null,
    to_scope text collate "C" not null,
    done bigint not null default 0,
    primary key (scope_id, stream_id, to_scope)
  )`,
  // Up to here the office's feed was read for transfers.
  `alter table scope add column transfers_read bigint not null default 0`,
];
