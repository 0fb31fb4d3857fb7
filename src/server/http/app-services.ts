import type { Clock, Random } from '../../kernel/environment.ts';
import type { FeedCounter } from '../log/feed-counter.ts';
import type { Durability } from '../log/durability.ts';
import type { Pokes } from '../log/pokes.ts';
import type { CentreKeys } from '../identity/centre-keys.ts';
import type { EnteProvider } from '../identity/ente-provider.ts';
import type { Passwords } from '../identity/passwords.ts';
import type { Sql } from '../store/sql.ts';
import type { StreamStates } from '../log/push.ts';
import type { WaitingLimits } from '../log/set-aside.ts';
import type { Snapshots } from '../log/snapshots.ts';
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
  readonly centreKeys: CentreKeys;
  readonly limits: Limits;
  readonly states: StreamStates;
  readonly snapshots: Snapshots;
  readonly waitingLimits: WaitingLimits;
  /** Characters of facts that one device may store in a day (UTC). */
  readonly dailyQuota: number;
  /** Sample data: said on every page. */
  readonly demo: boolean;
  /** The ente's identity provider, when there is one. */
  readonly ente: EnteProvider | undefined;
  /** The address people use, when a proxy stands in front. */
  readonly publicUrl: string | undefined;
}
