import { err, ok, type Result } from '../kernel/result.ts';
import type { OperatorId } from '../domain/ids.ts';
import { DEVICE_POLICY, Session } from '../domain/session.ts';
import type { GateError, ReopenMeans } from '../screens/access/gate.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import { wipe } from '../vault/bytes.ts';
import {
  finish,
  newKeyring,
  openWith,
  unlockWithPasskey,
  unlockWithPassword,
  unlockWithRecovery,
  withPasskey,
  withPassword,
  withRecovery,
  type Keyring,
  type UnlockedKey,
} from '../vault/keyring.ts';
import { readRecoveryFile } from '../vault/recovery-key.ts';
import { attempt } from '../vault/unlock.ts';
import type { Answer, Entered, EntranceNeeds } from './entrance-needs.ts';
import { explain, tooMany, wrong } from './entrance-refusals.ts';
import { enterProven, type ProvenEntry } from './proven-entrance.ts';
import type { SignedIn } from './session-api.ts';

/** How long an open vault waits for the centre before it lets in, ms: a bad network is no lock. */
const PATIENCE = 1_500;
/** How long a secret that does not open waits for the centre, which may know a newer one, ms. */
const LONG_PATIENCE = 15_000;
/** How long a changed password may wait for the earlier one, ms. */
const REOPEN_LIMIT = 15 * 60_000;
const DAY = 24 * 3_600_000;

interface Completing {
  readonly username: string;
  readonly opened: UnlockedKey;
  readonly secret?: KnownOperator['secret'];
}

interface Pending {
  readonly signed: SignedIn;
  readonly username: string;
  readonly password: string;
  readonly keyring: Keyring;
  readonly until: number;
}

/** How an operator gets from *Accesso* to an open vault, with and without the centre. */
export class Entrance {
  private readonly needs: EntranceNeeds;
  private pending: Pending | null = null;

  constructor(needs: EntranceNeeds) {
    this.needs = needs;
  }

  /** Forgets a sign-in that waits for an earlier password. */
  forget(): void {
    this.pending = null;
  }

  /** By name and password, at the centre. */
  async signIn(username: string, password: string): Promise<Result<Entered, GateError>> {
    const { store, tools } = this.needs;
    const name = username.trim();
    const known = await store.findByName(name);
    const id = known?.session.operator.id ?? null;
    const keyring = id === null ? null : await store.keyring(id);
    const opening = keyring && unlockWithPassword(keyring, password, tools.derive);
    const device = await store.deviceFor(name);
    const answer = await this.needs.signIn({ username: name, password, device });
    if (!answer.ok) return err(explain(answer.error, known !== null));
    return this.accept(answer.value, { username: name, password, keyring, opened: await opening });
  }

  /**
   * Undoes *Blocca*. The vault opens here; the centre is asked at the same time and has the last word,
   * now or as soon as it answers.
   */
  async unlock(
    id: OperatorId,
    { password, addPasskey = false }: { readonly password: string; readonly addPasskey?: boolean },
  ): Promise<Result<Entered, GateError>> {
    const { store, tools, sleep } = this.needs;
    const [known, keyring] = await Promise.all([store.find(id), store.keyring(id)]);
    if (known === null) return err({ kind: 'offlineFirstTime' });
    if (known.secret === 'device' && keyring !== null) {
      return this.openHere(known, {
        open: () => this.opened(known, password, addPasskey),
        late: null,
      });
    }
    if (keyring === null) return this.signIn(known.username, password);
    const { username, session } = known;
    const asking = this.needs.signIn({ username, password, device: session.device.id });
    const opened = await unlockWithPassword(keyring, password, tools.derive);
    const patience = opened === null ? LONG_PATIENCE : PATIENCE;
    const answer = await Promise.race([asking, sleep(patience).then(() => null)]);
    const full = opened !== null && addPasskey ? await this.addPasskey(opened, known) : opened;
    if (answer?.ok === true) {
      return this.accept(answer.value, { username, password, keyring, opened: full });
    }
    if (answer !== null && answer.error.kind !== 'serverUnreachable') {
      if (opened !== null) wipe(opened.raw);
      return err(explain(answer.error, true));
    }
    const late = answer === null ? asking : null;
    return this.openHere(known, { open: async () => full, late });
  }

  /** Somebody proven by the ente or by a passkey: the password given opens this device only. */
  async enterProven(entry: ProvenEntry): Promise<Result<Entered, GateError>> {
    return enterProven(entry, {
      ...this.needs,
      complete: (signed, who) => this.complete(signed, who),
    });
  }

  private async opened(
    known: KnownOperator,
    password: string,
    addPasskey: boolean,
  ): Promise<UnlockedKey | null> {
    const { store, tools } = this.needs;
    const keyring = await store.keyring(known.session.operator.id);
    const opened = keyring && (await unlockWithPassword(keyring, password, tools.derive));
    return opened !== null && addPasskey ? this.addPasskey(opened, known) : opened;
  }

  /** Fingerprint, face or PIN of this device: no network, and no session at the centre. */
  async unlockByPasskey(id: OperatorId): Promise<Result<Entered, GateError>> {
    const { store, passkeys } = this.needs;
    const [known, keyring] = await Promise.all([store.find(id), store.keyring(id)]);
    const passkey = keyring?.passkey ?? null;
    if (known === null || keyring === null || passkey === null) {
      return err({ kind: 'passkeyFailed' });
    }
    const secret = await passkeys.use(passkey);
    const opened = secret === null ? null : await unlockWithPasskey(keyring, secret);
    if (opened === null) return err({ kind: 'passkeyFailed' });
    return this.openHere(known, { open: async () => opened, late: null });
  }

  /** After a reload, with the key that the page before has left; null when the password is due. */
  async resume(known: KnownOperator, dataKey: CryptoKey): Promise<Entered | null> {
    const { store, tools } = this.needs;
    const keyring = await store.keyring(known.session.operator.id);
    if (keyring === null || (await this.leaseError(known)) !== null) return null;
    const vault = await openWith(dataKey, keyring, tools.random);
    if (vault === null) return null;
    return { operator: known, keyring, vault, csrf: vault.secrets.csrf, late: null };
  }

  /** The centre has accepted a password that does not open this device's data: another way in. */
  async reopen(means: ReopenMeans): Promise<Result<Entered, GateError>> {
    const { pending } = this;
    const { store, tools, clock } = this.needs;
    if (pending === null || pending.until < clock.now()) return err({ kind: 'wrongCredentials' });
    const { signed, username, password, keyring } = pending;
    const id = signed.operator.id;
    if (means.kind === 'startAnew') {
      const known = await store.find(id);
      if (known !== null) await store.setAside(known, clock.now());
      this.forget();
      return this.signIn(username, password);
    }
    const attempts = store.attempts(id);
    const open = (): Promise<UnlockedKey | null> =>
      means.kind === 'oldPassword'
        ? unlockWithPassword(keyring, means.password, tools.derive)
        : openedByFile(keyring, means.file);
    const opened = await attempt(open, { attempts, clock });
    if (!opened.ok) {
      if (opened.error.kind === 'tooSoon') return err(tooMany(opened.error.waitMs));
      return err({
        kind: means.kind === 'oldPassword' ? 'wrongOldPassword' : 'wrongRecoveryFile',
      });
    }
    this.forget();
    const changed = await withPassword(opened.value, password, tools);
    return ok(await this.complete(signed, { username, opened: changed }));
  }

  /** Takes back what was set aside; the present database must have nothing to send. */
  async recoverAside(
    id: OperatorId,
    { password, file }: { readonly password: string; readonly file: string },
  ): Promise<Result<Entered, GateError>> {
    const { store, tools, countUnsent } = this.needs;
    const [aside] = await store.asides(id);
    const present = await store.find(id);
    if (aside === undefined) return err({ kind: 'wrongRecoveryFile' });
    if (present !== null && (await countUnsent(id, present.generation)) > 0) {
      return err({ kind: 'unsentFirst' });
    }
    const opened = await openedByFile(aside.keyring, file);
    if (opened === null) return err({ kind: 'wrongRecoveryFile' });
    const { username, session } = aside.operator;
    const answer = await this.needs.signIn({ username, password, device: session.device.id });
    if (!answer.ok) return err(explain(answer.error, true));
    if (present !== null) await this.needs.deleteDatabase(id, present.generation);
    await store.takeBack(aside.operator);
    const changed = await withPassword(opened, password, tools);
    return ok(await this.complete(answer.value, { username, opened: changed }));
  }

  private async accept(
    signed: SignedIn,
    from: {
      readonly username: string;
      readonly password: string;
      readonly keyring: Keyring | null;
      readonly opened: UnlockedKey | null;
    },
  ): Promise<Result<Entered, GateError>> {
    const { tools, clock, countUnsent, store } = this.needs;
    const { username, password, keyring, opened } = from;
    const id = signed.operator.id;
    if (keyring === null) {
      const owner = { operator: id, device: signed.device.id };
      const made = await newKeyring(owner, password, tools);
      return ok(await this.complete(signed, { username, opened: made }));
    }
    if (opened !== null) return ok(await this.complete(signed, { username, opened }));
    const until = clock.now() + REOPEN_LIMIT;
    this.pending = { signed, username, password, keyring, until };
    const generation = (await store.find(id))?.generation ?? 1;
    return err({ kind: 'passwordChanged', unsent: await countUnsent(id, generation) });
  }

  /** The operator is known here from now on, with a fresh lease and every wrap that is due. */
  private async complete(
    signed: SignedIn,
    { username, opened, secret = 'centre' }: Completing,
  ): Promise<Entered> {
    const { store, tools, clock } = this.needs;
    const session = Session.parse(signed);
    const { recoveryKey } = session.office;
    const { keyring, raw } =
      recoveryKey === undefined ? opened : await withRecovery(opened, recoveryKey);
    const before = await store.find(session.operator.id);
    const asides = await store.asides(session.operator.id);
    const operator: KnownOperator = {
      session,
      username,
      secret,
      signedInAt: clock.now(),
      generation:
        before?.generation ?? Math.max(0, ...asides.map((one) => one.operator.generation)) + 1,
    };
    await store.remember(operator, keyring);
    const vault = await finish({ keyring, raw }, tools.random);
    return { operator, keyring, vault, csrf: signed.csrf, late: Promise.resolve(ok(signed)) };
  }

  /** With the secret alone, within the lease, counting what was wrong. */
  private async openHere(
    known: KnownOperator,
    { open, late }: { open: () => Promise<UnlockedKey | null>; late: Promise<Answer> | null },
  ): Promise<Result<Entered, GateError>> {
    const { store, tools, clock } = this.needs;
    const id = known.session.operator.id;
    const opened = await attempt(open, { attempts: store.attempts(id), clock });
    if (!opened.ok) {
      const { kind, waitMs } = opened.error;
      return err(kind === 'tooSoon' ? tooMany(waitMs) : wrong(waitMs));
    }
    const expired = await this.leaseError(known);
    if (expired !== null) {
      wipe(opened.value.raw);
      return err(expired);
    }
    const { keyring } = opened.value;
    await store.saveKeyring(keyring);
    await store.unlock(id);
    const vault = await finish(opened.value, tools.random);
    return ok({ operator: known, keyring, vault, csrf: vault.secrets.csrf, late });
  }

  private async leaseError({ session, signedInAt }: KnownOperator): Promise<GateError | null> {
    const days = (session.policy ?? DEVICE_POLICY).leaseDays;
    const now = await this.needs.store.latest(this.needs.clock.now());
    return now - signedInAt > days * DAY ? { kind: 'leaseExpired', days } : null;
  }

  private async addPasskey(opened: UnlockedKey, known: KnownOperator): Promise<UnlockedKey> {
    const { passkeys, tools } = this.needs;
    const { id, name } = known.session.operator;
    const secret = await passkeys.create({ id, name });
    return secret === null ? opened : withPasskey(opened, secret, tools.random);
  }
}

async function openedByFile(keyring: Keyring, text: string): Promise<UnlockedKey | null> {
  const file = readRecoveryFile(text);
  return file === null ? null : unlockWithRecovery(keyring, file);
}
