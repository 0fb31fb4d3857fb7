import type { Clock, Random } from '../../kernel/environment.ts';
import type { FeedCounter } from '../log/feed-counter.ts';
import type { Durability } from '../log/durability.ts';
import type { Pokes } from '../log/pokes.ts';
import type { Passwords } from '../identity/passwords.ts';
import type { Sql } from '../store/sql.ts';
import type { Limits } from './limits.ts';

/** Everything the routes need from outside, injected. */
export interface AppServices {
  readonly sql: Sql;
  readonly durability: Durability;
  readonly pokes: Pokes;
  readonly counter: FeedCounter;
  readonly clock: Clock;
  readonly random: Random;
  readonly passwords: Passwords;
  readonly limits: Limits;
  /** Sample data: said on every page. */
  readonly demo: boolean;
  /** The address people use, when a proxy stands in front. */
  readonly publicUrl: string | undefined;
}
