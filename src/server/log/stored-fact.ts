import type { Fact } from '../../domain/fact.ts';
import type { ScopeId } from '../../domain/ids.ts';
import type { SqlQuery } from '../store/sql.ts';
import { joinFact } from './incoming.ts';
import { joined } from './joined-parameter.ts';

/** A fact as the log keeps it; without body and salt it was erased. */
export interface StoredParts {
  readonly stream: string;
  readonly skeleton: string;
  readonly body: string | null;
  readonly salt: string | null;
}

/** The JSON of a fact that still has its content, else null. */
export const textOfStored = ({ skeleton, body, salt }: StoredParts): string | null =>
  body === null || salt === null ? null : joinFact(skeleton, body, salt);

/** What the log holds was checked when it came in. */
export const parseStored = (text: string): Fact => JSON.parse(text) as Fact;

/** The facts of some streams up to a row of the feed, in the order of the feed. */
export const readStreams = (
  sql: SqlQuery,
  scope: ScopeId,
  { streams, upTo }: { readonly streams: readonly string[]; readonly upTo: number },
): Promise<readonly StoredParts[]> =>
  sql.query<StoredParts>(
    `select f.stream_id as stream, f.skeleton, p.body, p.salt
       from fact f left join payload p on p.scope_id = f.scope_id and p.seq = f.seq
      where f.scope_id = $1 and f.stream_id = any(string_to_array($2, chr(30))) and f.seq <= $3
      order by f.stream_id, f.seq`,
    [scope, joined(streams), upTo],
  );
