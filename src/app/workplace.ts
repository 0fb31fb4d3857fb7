import { err, ok, type Result } from '../kernel/result.ts';
import type { OperatorId } from '../domain/ids.ts';
import type { Live } from '../domain/ports.ts';
import { Session } from '../domain/session.ts';
import type { GateError, ReopenMeans } from '../screens/access/gate.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import { OperatorDatabase } from '../storage/operator-database.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import { resealPlainRecords } from '../storage/reseal.ts';
import { sealSecrets, type KeyringSecrets } from '../vault/keyring.ts';
import { browserChannel, browserClock, browserIndexedDb, nextTurn } from './browser.ts';
import { browserIdle } from './browser-idle.ts';
import { deskOperator, type DeskOperator } from './desk-operator.ts';
import type { Entrance } from './entrance.ts';
import type { Answer, Entered } from './entrance-needs.ts';
import type { IdleWatch } from './idle-watch.ts';
import type { InstallOffers } from './install-offer.ts';
import type { KeyHandover } from './key-handover.ts';
import { openLateDesk } from './late-desk.ts';
import type { OpenDesk } from './open-desk.ts';
import type { ProvenEntry } from './proven-entrance.ts';
import { currentSession, signOut, type SignedIn } from './session-api.ts';
import type { Updates } from './worker-registration.ts';

/** Who is at this device now. */
export type Presence =
  | { readonly kind: 'starting' }
  | { readonly kind: 'storageFailed'; readonly error: OpenStorageError }
  | { readonly kind: 'outside' }
  | { readonly kind: 'working'; readonly open: OpenDesk; readonly idle: IdleWatch };

/** A database that closes this soon after the page opened would close again, ms. */
const SICK_BROWSER = 15_000;

export interface WorkplaceNeeds {
  readonly store: DeviceStore;
  readonly entrance: Entrance;
  readonly handover: KeyHandover;
  readonly updates: Updates;
  readonly install: InstallOffers;
  /** Forgets what was asked of the centre for the operator who leaves: query cache and the like. */
  readonly forget: () => void;
}

interface Inside {
  readonly entered: Entered;
  readonly open: OpenDesk;
  readonly idle: IdleWatch;
}

/** One browser, several operators, one at a time: signs in, locks, unlocks, opens the desk. */
export class Workplace {
  private readonly needs: WorkplaceNeeds;
  private readonly listeners = new Set<() => void>();
  private readonly tabs: ReturnType<NonNullable<typeof browserChannel>> | null;
  private presence: Presence = { kind: 'starting' };
  private inside: Inside | null = null;
  private csrf: string | null = null;
  private known: readonly DeskOperator[] | undefined;
  private readonly idleActs = {
    onIdle: () => void this.lock(),
    tellTabs: () => this.tabs?.postMessage('touched'),
  };
  /** The page that was asked for before signing in: in memory only. */
  private wanted = '/';

  constructor(needs: WorkplaceNeeds) {
    this.needs = needs;
    this.tabs = browserChannel?.('sportello-presence') ?? null;
    if (this.tabs !== null) {
      this.tabs.onmessage = ({ data }) => {
        if (data === 'touched') this.inside?.idle.touched();
        else void this.shut();
      };
    }
    globalThis.addEventListener('online', () => void this.endSession());
    globalThis.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.recheck();
    });
  }

  /** Who has worked here before, latest first. */
  readonly operators: Live<readonly DeskOperator[]> = {
    get: () => this.known,
    subscribe: (listener) => this.listen(listener),
  };

  readonly live: Live<Presence> = {
    get: () => this.presence,
    subscribe: (listener) => this.listen(listener),
  };

  want(path: string): void {
    this.wanted = path;
  }

  takeWanted(): string {
    const path = this.wanted;
    this.wanted = '/';
    return path;
  }

  /** After a reload whoever was working goes on, if the key has survived; otherwise the password is due. */
  async start(): Promise<void> {
    const { store, entrance, handover } = this.needs;
    const { active, locked } = await store.state();
    const operator = active === null || locked ? null : await store.find(active);
    const id = operator?.session.operator.id;
    const key = id === undefined ? null : await handover.ask(id);
    const entered = operator && key && (await entrance.resume(operator, key));
    if (entered === null) {
      await this.leave();
      await this.endSession();
      return;
    }
    const done = await this.enter(ok(entered));
    if (done.ok) void this.refreshSession(entered);
    else if (done.error.kind === 'serverUnreachable') await this.leave();
  }

  async signIn(username: string, password: string): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.signIn(username, password));
  }

  /** Undoes *Blocca*: by this device and by the centre, when it answers. */
  async unlock(
    id: OperatorId,
    secret: { readonly password: string; readonly addPasskey?: boolean },
  ): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.unlock(id, secret));
  }

  async unlockByPasskey(id: OperatorId): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.unlockByPasskey(id));
  }

  /** Somebody proven by the ente or by a passkey. */
  async enterProven(entry: ProvenEntry): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.enterProven(entry));
  }

  async reopen(means: ReopenMeans): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.reopen(means));
  }

  async recoverAside(
    id: OperatorId,
    by: { readonly password: string; readonly file: string },
  ): Promise<Result<void, GateError>> {
    return this.enter(await this.needs.entrance.recoverAside(id, by));
  }

  /** *Blocca*: what is typed is written, then the key and everything decrypted are dropped. */
  async lock(): Promise<void> {
    const { csrf } = this;
    await this.needs.store.lock(csrf);
    this.tabs?.postMessage('locked');
    await this.shut();
    await this.endSession();
  }

  private async enter(came: Result<Entered, GateError>): Promise<Result<void, GateError>> {
    if (!came.ok) return came;
    const { operator, vault, late } = came.value;
    const entered = await this.resealed(came.value);
    this.csrf = entered.csrf;
    const opened = await openLateDesk({
      operator,
      sealer: vault.sealer,
      updates: this.needs.updates,
      install: this.needs.install,
      keys: this.needs.store.delivery,
      getCsrf: () => this.csrf,
      lock: () => this.lock(),
      onProblem: (problem) => {
        if (problem.kind === 'closed') this.startAgain();
      },
    });
    if (!opened.ok) {
      vault.sealer.drop();
      if (opened.error.kind === 'notLoaded') return err({ kind: 'serverUnreachable' });
      this.become({ kind: 'storageFailed', error: opened.error });
      return err({ kind: 'storageMissing' });
    }
    const open = opened.value;
    const inside = { entered, open, idle: browserIdle(operator, this.idleActs) };
    this.inside = inside;
    this.needs.handover.offer(operator.session.operator.id, vault.dataKey);
    this.become({ kind: 'working', ...inside });
    void late?.then((answer) => this.hear(inside, answer));
    return ok(undefined);
  }

  /** Records of before the vault are sealed at the first unlocking, and only then. */
  private async resealed(entered: Entered): Promise<Entered> {
    const { vault, operator } = entered;
    if (vault.secrets.isResealed || browserIndexedDb === null) return entered;
    const { id } = operator.session.operator;
    const db = new OperatorDatabase(id, browserIndexedDb, operator.generation);
    try {
      await resealPlainRecords(db, vault.sealer);
    } catch {
      return entered; // said by `openDesk`, which meets the same obstacle; tried again next time
    } finally {
      db.close({ disableAutoOpen: true });
    }
    return this.keepSecrets(entered, { ...vault.secrets, isResealed: true });
  }

  private async keepSecrets(entered: Entered, secrets: KeyringSecrets): Promise<Entered> {
    const { vault } = entered;
    const keyring = await sealSecrets(entered.keyring, vault.sealer, secrets);
    await this.needs.store.saveKeyring(keyring);
    return { ...entered, keyring, vault: { ...vault, secrets } };
  }

  /** What the centre says of somebody whose vault is already open: it has the last word. */
  private async hear(inside: Inside, answer: Answer): Promise<void> {
    if (this.inside !== inside) return;
    if (answer.ok) await this.refreshed(inside, answer.value);
    else if (answer.error.kind !== 'serverUnreachable') await this.lock();
  }

  /** The cookie may still be good: then the token and the names of colleagues are fresh again. */
  private async refreshSession({ operator }: Entered): Promise<void> {
    const { inside } = this;
    const signed = await currentSession();
    if (inside === null || signed?.operator.id !== operator.session.operator.id) return;
    await this.refreshed(inside, signed);
  }

  private async refreshed(inside: Inside, signed: SignedIn): Promise<void> {
    if (this.inside !== inside) return;
    const { entered, open } = inside;
    this.csrf = signed.csrf;
    const secrets = { ...entered.vault.secrets, csrf: signed.csrf };
    await this.keepSecrets(entered, secrets).catch(() => undefined); // locked meanwhile
    const operator = { ...entered.operator, session: Session.parse(signed) };
    await this.needs.store.refresh({ ...operator, signedInAt: browserClock.now() });
    open.sync.signedIn();
  }

  /** Tells the centre of a lock it has not heard of. */
  private async endSession(): Promise<void> {
    const unended = await this.needs.store.unended();
    if (unended === null || this.inside !== null) return;
    if (await signOut(unended)) await this.needs.store.ended();
  }

  /** A page that comes back from the browser's memory may have been locked meanwhile. */
  private async recheck(): Promise<void> {
    const { locked } = await this.needs.store.state();
    if (locked) await this.shut();
  }

  /** The browser took the database away: a new page opens it again, but not for ever. */
  private startAgain(): void {
    if (performance.now() > SICK_BROWSER) window.location.reload();
    else this.become({ kind: 'storageFailed', error: { kind: 'blocked' } });
  }

  /** First the screens, whose last words become drafts; then the drafts; then the key. */
  private async shut(): Promise<void> {
    const { inside } = this;
    if (inside === null) return;
    this.inside = null;
    this.csrf = null;
    inside.idle.stop();
    this.needs.handover.withdraw();
    await this.leave();
    this.needs.forget();
    await nextTurn();
    await inside.open.close();
    inside.entered.vault.sealer.drop();
  }

  /** Nobody is here; also when it was so and who has worked here has changed. */
  async leave(): Promise<void> {
    const { store, entrance } = this.needs;
    entrance.forget();
    const operators = await store.operators();
    this.known = await Promise.all(
      operators
        .toSorted((a, b) => b.signedInAt - a.signedInAt)
        .map((known) => deskOperator(known, store)),
    );
    this.become({ kind: 'outside' });
  }

  private listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private become(presence: Presence): void {
    this.presence = presence;
    for (const listener of this.listeners) listener();
  }
}
