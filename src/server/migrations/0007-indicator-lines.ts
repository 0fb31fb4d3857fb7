/** What the indicators need of each stream, folded when it changed: made again from the facts at will. */
export const indicatorLines: readonly string[] = [
  `create table indicator_line (
    scope_id text not null,
    stream_id text not null,
    last_seq bigint not null,
    erased_at bigint,
    fold_version integer not null,
    line text,
    primary key (scope_id, stream_id)
  )`,
];
