import { err, ok, type Result } from '../kernel/result.ts';
import type { OperatorId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import { Session } from '../domain/session.ts';
import type { GateError, KnownOperator as GateOperator } from '../screens/access/gate.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import { countUnsent } from '../storage/count-unsent.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import { makeVerifier } from '../vault/password-verifier.ts';
import { unlock as checkPassword } from '../vault/unlock.ts';
import { browserChannel, browserClock, browserIndexedDb, browserRandom } from './browser.ts';
import { openDesk, type OpenDesk } from './open-desk.ts';
import {
  currentSession,
  signIn,
  signOut,
  type SignedIn,
  type SignInFailure,
} from './session-api.ts';
import type { Updates } from './worker-registration.ts';

/** Somebody who has worked here, as *Accesso* shows it. */
export interface DeskOperator extends GateOperator {
  readonly isDemo: boolean;
  readonly place: { readonly office: string; readonly ente: string; readonly deviceName: string };
}

/** Who is at this device now. */
export type Presence =
  | { readonly kind: 'starting' }
  | { readonly kind: 'storageFailed'; readonly error: OpenStorageError }
  | { readonly kind: 'outside' }
  | { readonly kind: 'working'; readonly open: OpenDesk };

/** A database that closes this soon after the page opened would close again, ms. */
const SICK_BROWSER = 15_000;

/** One browser, several operators, one at a time: signs in, locks, unlocks, opens the desk. */
export class Workplace {
  private readonly store: DeviceStore;
  private readonly updates: Updates;
  private readonly listeners = new Set<() => void>();
  private readonly tabs: ReturnType<NonNullable<typeof browserChannel>> | null;
  private presence: Presence = { kind: 'starting' };
  private csrf: string | null = null;
  private known: readonly DeskOperator[] | undefined;
  /** The page that was asked for before signing in: in memory only. */
  private wanted = '/';

  constructor(store: DeviceStore, updates: Updates) {
    this.store = store;
    this.updates = updates;
    this.tabs = browserChannel?.('sportello-presence') ?? null;
    if (this.tabs !== null) this.tabs.onmessage = () => void this.followLock();
  }

  /** Who has worked here before, latest first. */
  readonly operators: Live<readonly DeskOperator[]> = {
    get: () => this.known,
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  readonly live: Live<Presence> = {
    get: () => this.presence,
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  want(path: string): void {
    this.wanted = path;
  }

  takeWanted(): string {
    const path = this.wanted;
    this.wanted = '/';
    return path;
  }

  /** After a reload: whoever was working goes on, with or without the network. */
  async start(): Promise<void> {
    const { active, locked } = await this.store.state();
    const operator = active === null || locked ? null : await this.store.find(active);
    if (operator === null) {
      await this.leave();
      return;
    }
    this.csrf = operator.csrf;
    await this.enter(operator);
    void this.refreshSession(operator);
  }

  async signIn(username: string, password: string): Promise<Result<void, GateError>> {
    const device = await this.store.deviceFor(username);
    const signed = await signIn({ username: username.trim(), password, device });
    if (!signed.ok) return this.explain(username, signed.error);
    const operator = {
      ...knownFrom(signed.value, username.trim()),
      verifier: await makeVerifier(password, browserRandom),
    };
    await this.store.remember(operator);
    this.csrf = operator.csrf;
    return this.enter(operator);
  }

  /** Undoes *Blocca*: by the centre when it answers, by this device when it does not. */
  async unlock(id: OperatorId, password: string): Promise<Result<void, GateError>> {
    const operator = await this.store.find(id);
    if (operator === null) return err({ kind: 'offlineFirstTime' });
    const online = await this.signIn(operator.username, password);
    if (online.ok || online.error.kind !== 'serverUnreachable') return online;
    if (operator.verifier === null) return online;
    const checked = await checkPassword(password, {
      verifier: operator.verifier,
      attempts: this.store.attempts(id),
      clock: browserClock,
    });
    if (!checked.ok) {
      const { kind, waitMs } = checked.error;
      return kind === 'tooSoon'
        ? err({ kind: 'tooManyAttempts', waitSeconds: Math.ceil(waitMs / 1000) })
        : err({ kind: 'wrongCredentials' });
    }
    await this.store.unlock(id);
    this.csrf = operator.csrf;
    return this.enter(operator);
  }

  async lock(): Promise<void> {
    const { presence, csrf } = this;
    await this.store.lock();
    this.tabs?.postMessage('locked');
    await this.leave();
    if (presence.kind === 'working') await presence.open.close();
    if (csrf !== null) await signOut(csrf);
    this.csrf = null;
  }

  private async enter(operator: KnownOperator): Promise<Result<void, GateError>> {
    const opened = await openDesk({
      operator,
      updates: this.updates,
      getCsrf: () => this.csrf,
      lock: () => this.lock(),
      onProblem: (problem) => {
        if (problem.kind === 'closed') this.startAgain();
      },
    });
    if (!opened.ok) {
      this.become({ kind: 'storageFailed', error: opened.error });
      return err({ kind: 'storageMissing' });
    }
    this.become({ kind: 'working', open: opened.value });
    return ok(undefined);
  }

  /** The cookie may still be good: then the token and the names of colleagues are fresh again. */
  private async refreshSession(operator: KnownOperator): Promise<void> {
    const signed = await currentSession();
    if (signed === null || signed.operator.id !== operator.session.operator.id) return;
    this.csrf = signed.csrf;
    await this.store.refresh({ ...operator, ...knownFrom(signed, operator.username) });
    if (this.presence.kind === 'working') this.presence.open.sync.signedIn();
  }

  /** Without an answer from the centre, someone never seen on this device can't enter. */
  private async explain(
    username: string,
    failure: SignInFailure,
  ): Promise<Result<void, GateError>> {
    if (failure.kind !== 'serverUnreachable') return err(failure);
    const known = (await this.store.operators()).some(
      (one) => one.username.toLowerCase() === username.trim().toLowerCase(),
    );
    return err(known ? failure : { kind: 'offlineFirstTime' });
  }

  /** The browser took the database away: a new page opens it again, but not for ever. */
  private startAgain(): void {
    if (performance.now() > SICK_BROWSER) window.location.reload();
    else this.become({ kind: 'storageFailed', error: { kind: 'blocked' } });
  }

  /** Another tab of this browser was locked: so is this one. */
  private async followLock(): Promise<void> {
    const { presence } = this;
    if (presence.kind !== 'working') return;
    await this.leave();
    await presence.open.close();
    this.csrf = null;
  }

  private async leave(): Promise<void> {
    const operators = await this.store.operators();
    this.known = await Promise.all(
      operators.toSorted((a, b) => b.signedInAt - a.signedInAt).map(deskOperator),
    );
    this.become({ kind: 'outside' });
  }

  private become(presence: Presence): void {
    this.presence = presence;
    for (const listener of this.listeners) listener();
  }
}

const deskOperator = async ({
  session,
  signedInAt,
  verifier,
}: KnownOperator): Promise<DeskOperator> => ({
  id: session.operator.id,
  name: session.operator.name,
  initials: initialsOf(session.operator.name),
  role: session.operator.role,
  lastAccess: signedInAt,
  unsent: await countUnsent(session.operator.id, browserIndexedDb),
  canUnlockOffline: verifier !== null,
  isDemo: session.demo,
  place: {
    office: session.office.name,
    ente: session.office.ente,
    deviceName: session.device.name,
  },
});

const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/).filter(Boolean);
  return `${parts[0]?.charAt(0) ?? ''}${parts.at(-1)?.charAt(0) ?? ''}`.toUpperCase();
};

const knownFrom = (
  signed: SignedIn,
  username: string,
): Pick<KnownOperator, 'session' | 'username' | 'csrf' | 'signedInAt'> => ({
  session: Session.parse(signed),
  username,
  csrf: signed.csrf,
  signedInAt: browserClock.now(),
});
