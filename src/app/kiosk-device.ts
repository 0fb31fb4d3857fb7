import { v4 } from 'uuid';
import { err, ok, type Result } from '../kernel/result.ts';
import { DeviceId } from '../domain/ids.ts';
import {
  codeOfIntake,
  type ExitFailure,
  type ExitMeans,
  type KioskPort,
} from '../kiosk/kiosk-port.ts';
import type { KioskFailure } from '../screens/kiosk-setup/kiosk-care.ts';
import type { KioskRecord, KioskStore } from '../storage/kiosk-store.ts';
import { IntakeResponse, KioskEnrolled, MAX_INTAKES } from '../sync/protocol/intake-messages.ts';
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import { sealIntake } from '../vault/intake-seal.ts';
import { LEAST_COST, type PasswordKdf } from '../vault/password-key.ts';
import { attempt } from '../vault/unlock.ts';
import { browserClock, browserRandom } from './browser.ts';
import { deriveInWorker } from './key-derivation.ts';
import { currentSession, signIn, signOut } from './session-api.ts';

/** Between two attempts to deliver what waits, ms. */
const RETRY = 60_000;

const asJson = (body: unknown, headers: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
  redirect: 'error',
});

const bearer = ({ secret }: KioskRecord) => ({ authorization: `Bearer ${secret}` });

export interface NewKiosk {
  readonly name: string;
  readonly exitCode: string;
  readonly idleSeconds: number;
  readonly csrf: string | null;
}

/** The signed-in operator makes this browser a kiosk; the centre tells its secret once. */
export async function enrolKiosk(
  store: KioskStore,
  { name, exitCode, idleSeconds, csrf }: NewKiosk,
): Promise<Result<void, KioskFailure>> {
  const body = { device: DeviceId.parse(v4()), ...(name === '' ? {} : { name }) };
  const request = asJson(body, { 'x-csrf-token': csrf ?? '' });
  const response = await fetch('/v1/kiosks', request).catch(() => null);
  if (response === null || response.status >= 500) return err('offline');
  if (response.status === 401) return err('needsSignIn');
  const answer: unknown = await response.json().catch(() => null);
  const enrolled = KioskEnrolled.safeParse(answer);
  if (!response.ok || !enrolled.success) return err('refused');
  const { device, ...given } = enrolled.data;
  const exit = await exitOf(exitCode);
  const attempts = { failed: 0, lastAt: 0 };
  const own = { device: device.id, name: device.name, ...given };
  await store.write({ ...own, idleSeconds, exit, attempts, isLeft: false });
  return ok(undefined);
}

async function exitOf(code: string): Promise<KioskRecord['exit']> {
  const salt = toBase64Url(browserRandom.bytes(16));
  const kdf: PasswordKdf = { name: 'argon2id', ...LEAST_COST, salt };
  return { kdf, hash: toBase64Url(await deriveInWorker(code, kdf)) };
}

const isSame = (a: string, b: string): boolean => {
  const [one, other] = [fromBase64Url(a), fromBase64Url(b)];
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
};

/** Delivers what waits, and says whether nothing waits any more. */
export async function deliverIntakes(store: KioskStore, record: KioskRecord): Promise<boolean> {
  for (;;) {
    const waiting = (await store.waiting()).slice(0, MAX_INTAKES);
    if (waiting.length === 0) return true;
    const request = asJson({ intakes: waiting }, bearer(record));
    const response = await fetch('/v1/intake', request).catch(() => null);
    if (response === null || !response.ok) return false;
    const answer = IntakeResponse.safeParse(await response.json().catch(() => null));
    if (!answer.success) return false;
    const done = [...answer.data.received, ...answer.data.unreadable];
    if (done.length === 0) return false;
    await store.forget(done);
  }
}

/** A desk that was a kiosk: what still waits is delivered, then the secret ends and all is forgotten. */
export async function finishKiosk(store: KioskStore, record: KioskRecord): Promise<void> {
  if (!(await deliverIntakes(store, record))) return;
  const init = { method: 'DELETE', headers: bearer(record) };
  const response = await fetch('/v1/kiosk', init).catch(() => null);
  if (response !== null && (response.ok || response.status === 401)) await store.clear();
}

/** The id with which an operator signs in at this browser. */
type DeviceFor = (username: string) => Promise<Result<DeviceId, unknown>>;

/** The kiosk's own side of the device. @param deviceFor the desk's device of an operator, by user name */
export function kioskPort(store: KioskStore, record: KioskRecord, deviceFor: DeviceFor): KioskPort {
  let delivering: Promise<boolean> | null = null;
  const deliver = (): void => {
    delivering ??= deliverIntakes(store, record).finally(() => {
      delivering = null;
    });
  };
  deliver();
  globalThis.addEventListener('online', deliver);
  setInterval(deliver, RETRY);
  return {
    office: record.office,
    idleSeconds: record.idleSeconds,
    clock: browserClock,
    leave: async (intake) => {
      const id = v4();
      const recipient = record.publicKey;
      try {
        const box = await sealIntake(recipient, { id, kiosk: record.device }, intake);
        await store.put({ v: 1, id, recipient, box });
      } catch {
        return err('notKept');
      }
      deliver();
      return ok(codeOfIntake(id));
    },
    exit: async (means) => {
      const may =
        means.kind === 'code'
          ? await codeOpens(store, means.code)
          : await operatorOpens(means, record, deviceFor);
      if (!may.ok) return may;
      await store.write({ ...record, isLeft: true });
      await finishKiosk(store, record);
      return ok(undefined);
    },
  };
}

async function codeOpens(store: KioskStore, code: string): Promise<Result<void, ExitFailure>> {
  const record = await store.read();
  if (record === null) return ok(undefined);
  const attempts = {
    read: () => Promise.resolve(record.attempts),
    write: (now: KioskRecord['attempts']) => store.write({ ...record, attempts: now }),
  };
  const open = async () => {
    const hash = toBase64Url(await deriveInWorker(code, record.exit.kdf));
    return isSame(hash, record.exit.hash) ? true : null;
  };
  const opened = await attempt(open, { attempts, clock: browserClock });
  if (opened.ok) return ok(undefined);
  return opened.error.kind === 'wrongPassword' && opened.error.waitMs === 0
    ? err({ kind: 'wrong' })
    : err({ kind: 'tooSoon', waitSeconds: Math.ceil(opened.error.waitMs / 1000) });
}

/** The centre knows who this is and that it is this office's: the session is for that alone. */
async function operatorOpens(
  { username, password }: Extract<ExitMeans, { readonly kind: 'operator' }>,
  { secret }: KioskRecord,
  deviceFor: DeviceFor,
): Promise<Result<void, ExitFailure>> {
  const device = await deviceFor(username);
  if (!device.ok) return err({ kind: 'storage' });
  const signed = await signIn({ username, password, device: device.value });
  if (!signed.ok) return err(exitFailure(signed.error));
  await signOut(signed.value.csrf);
  const [scope] = secret.split('.');
  return signed.value.office.scope === scope ? ok(undefined) : err({ kind: 'notYours' });
}

type SignInError = Extract<Awaited<ReturnType<typeof signIn>>, { readonly ok: false }>['error'];

function exitFailure(error: SignInError): ExitFailure {
  switch (error.kind) {
    case 'wrongCredentials':
      return { kind: 'wrong' };
    case 'tooManyAttempts':
      return { kind: 'tooSoon', waitSeconds: error.waitSeconds };
    case 'serverUnreachable':
      return { kind: 'offline' };
    case 'deviceRevoked':
    case 'proofExpired':
    case 'refused':
      return { kind: 'notYours' };
  }
}

/** A session that an operator left behind does not stay on a kiosk's cookie. */
export async function endLeftSession(): Promise<void> {
  const left = await currentSession();
  if (left !== null) await signOut(left.csrf);
}
