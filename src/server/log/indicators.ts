import { groupBy } from '../../kernel/group-by.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { foldStream } from '../../domain/fold.ts';
import { IndicatorLine } from '../../domain/indicator-lines.ts';
import { indicatorsOf, type IndicatorQuery } from '../../domain/indicators.ts';
import type { IndicatorsAnswer } from '../../domain/indicators-answer.ts';
import { FOLD_VERSION, summarise } from '../../domain/summarise.ts';
import type { Sql, SqlQuery } from '../store/sql.ts';
import { headOf } from './feed-counter.ts';
import { joined } from './joined-parameter.ts';
import { parseStored, readStreams, textOfStored } from './stored-fact.ts';

/** Streams folded together: their facts are in memory at the same time. */
const BATCH = 500;

interface StaleStream {
  readonly stream: string;
  readonly seq: number;
  readonly erasedAt: number | null;
}

/**
 * The indicators of an office from all that the centre has. Lines of streams that changed since the last
 * time are folded first, with the device's own code: the first question of an office pays for all.
 */
export async function readIndicators(
  sql: Sql,
  scope: ScopeId,
  { query, now }: { readonly query: IndicatorQuery; readonly now: number },
): Promise<IndicatorsAnswer> {
  const head = (await headOf(sql, scope)) ?? 0;
  await refreshLines(sql, scope);
  const rows = await sql.query<{ line: string }>(
    'select line from indicator_line where scope_id = $1 and line is not null',
    [scope],
  );
  const lines = rows.map(({ line }) => IndicatorLine.parse(JSON.parse(line)));
  return { indicators: indicatorsOf(lines, query), head, at: now };
}

/** Folds what changed: new facts, an erasure, another version of the fold. */
async function refreshLines(sql: Sql, scope: ScopeId): Promise<void> {
  for (;;) {
    const stale = await staleStreams(sql, scope);
    if (stale.length === 0) return;
    const folded = await foldLines(sql, scope, stale);
    await storeLines(sql, scope, folded);
    if (stale.length < BATCH) return;
  }
}

const staleStreams = (sql: SqlQuery, scope: ScopeId): Promise<readonly StaleStream[]> =>
  sql.query<StaleStream>(
    `select s.stream_id as stream, s.last_seq as seq, s.erased_at as "erasedAt"
       from stream s left join indicator_line l
         on l.scope_id = s.scope_id and l.stream_id = s.stream_id
      where s.scope_id = $1 and s.facts > 0
        and (l.stream_id is null or l.last_seq < s.last_seq or l.fold_version <> $2
          or l.erased_at is distinct from s.erased_at)
      order by s.last_seq limit ${BATCH}`,
    [scope, FOLD_VERSION],
  );

interface FoldedLine extends StaleStream {
  readonly line: string | null;
}

async function foldLines(
  sql: SqlQuery,
  scope: ScopeId,
  stale: readonly StaleStream[],
): Promise<readonly FoldedLine[]> {
  const upTo = stale.reduce((last, { seq }) => Math.max(last, seq), 0);
  const stored = await readStreams(sql, scope, {
    streams: stale.map(({ stream }) => stream),
    upTo,
  });
  const byStream = groupBy(stored, ({ stream }) => stream);
  return stale.map((one) => ({
    ...one,
    line: lineOf((byStream.get(one.stream) ?? []).flatMap((parts) => textOfStored(parts) ?? [])),
  }));
}

/** Null for streams without indicators and for those whose content was erased. */
function lineOf(texts: readonly string[]): string | null {
  const summary = summarise(foldStream(texts.map(parseStored)));
  // Only what the indicators need is kept: no name, no code, no contact.
  const line = IndicatorLine.safeParse(summary);
  return line.success ? JSON.stringify(line.data) : null;
}

const storeLines = (sql: Sql, scope: ScopeId, lines: readonly FoldedLine[]): Promise<unknown> =>
  sql.query(
    `insert into indicator_line (scope_id, stream_id, last_seq, erased_at, fold_version, line)
     select $1, stream, seq::bigint, nullif(erased, '')::bigint, $2, nullif(line, '')
       from unnest(string_to_array($3, chr(30)), string_to_array($4, chr(30)),
         string_to_array($5, chr(30)), string_to_array($6, chr(30)))
         as folded (stream, seq, erased, line)
     on conflict (scope_id, stream_id) do update set last_seq = excluded.last_seq,
       erased_at = excluded.erased_at, fold_version = excluded.fold_version, line = excluded.line`,
    [
      scope,
      FOLD_VERSION,
      joined(lines.map(({ stream }) => stream)),
      joined(lines.map(({ seq }) => String(seq))),
      joined(lines.map(({ erasedAt }) => (erasedAt === null ? '' : String(erasedAt)))),
      joined(lines.map(({ line }) => line ?? '')),
    ],
  );
