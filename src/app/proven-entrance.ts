import type { Clock } from '../kernel/environment.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { OperatorId } from '../domain/ids.ts';
import type { GateError, ProvenWay } from '../screens/access/gate.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import type { DeviceStore } from '../storage/open-device-store.ts';
import { wipe } from '../vault/bytes.ts';
import {
  newKeyring,
  unlockWithPassword,
  unlockWithRecovery,
  withPassword,
  type Keyring,
  type UnlockedKey,
  type VaultTools,
} from '../vault/keyring.ts';
import { readRecoveryFile } from '../vault/recovery-key.ts';
import { attempt } from '../vault/unlock.ts';
import type { Entered, ProofApi } from './entrance-needs.ts';
import { explain, tooMany, wrong } from './entrance-refusals.ts';
import type { SignedIn } from './session-api.ts';

export interface ProvenEntry {
  /** Of this device: chosen now, or chosen before. */
  readonly password: string;
  readonly way: ProvenWay;
}

interface ProvenNeeds {
  readonly store: DeviceStore;
  readonly tools: VaultTools;
  readonly clock: Clock;
  readonly proofs: ProofApi;
  readonly complete: (
    signed: SignedIn,
    who: {
      readonly username: string;
      readonly opened: UnlockedKey;
      readonly secret: KnownOperator['secret'];
    },
  ) => Promise<Entered>;
}

/**
 * First this device's data are opened, then the proof is used up: a wrong password leaves the proof
 * good for another try.
 */
export async function enterProven(
  entry: ProvenEntry,
  needs: ProvenNeeds,
): Promise<Result<Entered, GateError>> {
  const { store, tools, clock, proofs, complete } = needs;
  const who = await proofs.who();
  if (who === null) return err({ kind: 'proofExpired' });
  const keyring = await store.keyring(who.id);
  const opened = keyring === null ? ok(null) : await openKeyring(keyring, entry, needs);
  if (!opened.ok) return opened;
  const known = await store.find(who.id);
  const startsAnew = known !== null && entry.way.kind === 'startAnew';
  const isOld = known !== null && !startsAnew;
  const device = isOld ? known.session.device.id : await store.anotherDevice();
  const answer = await proofs.openSession(device);
  if (!answer.ok) {
    if (opened.value !== null) wipe(opened.value.raw);
    const isOver = answer.error.kind === 'proofExpired';
    return err(isOver ? { kind: 'proofExpired' } : explain(answer.error, true));
  }
  if (startsAnew) await store.setAside(known, clock.now());
  const owner = { operator: who.id, device };
  const key = opened.value ?? (await newKeyring(owner, entry.password, tools));
  // The account's password goes on opening what it has closed; a new one is of this device.
  const isSame = isOld && entry.way.kind === 'password';
  const secret = isSame ? known.secret : 'device';
  return ok(await complete(answer.value, { username: who.username, opened: key, secret }));
}

/** Null when the data here stay closed, because somebody starts anew beside them. */
async function openKeyring(
  keyring: Keyring,
  { password, way }: ProvenEntry,
  { store, tools, clock }: ProvenNeeds,
): Promise<Result<UnlockedKey | null, GateError>> {
  if (way.kind === 'startAnew') return ok(null);
  const open = (): Promise<UnlockedKey | null> =>
    way.kind === 'password'
      ? unlockWithPassword(keyring, password, tools.derive)
      : openWithFile(keyring, way.file);
  const attempts = store.attempts(OperatorId.parse(keyring.operator));
  const opened = await attempt(open, { attempts, clock });
  if (!opened.ok) {
    const { kind, waitMs } = opened.error;
    if (kind === 'tooSoon') return err(tooMany(waitMs));
    return err(way.kind === 'password' ? wrong(waitMs) : { kind: 'wrongRecoveryFile' });
  }
  const isNew = way.kind === 'recoveryFile';
  return ok(isNew ? await withPassword(opened.value, password, tools) : opened.value);
}

async function openWithFile(keyring: Keyring, text: string): Promise<UnlockedKey | null> {
  const file = readRecoveryFile(text);
  return file === null ? null : unlockWithRecovery(keyring, file);
}
