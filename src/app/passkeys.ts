import type { Random } from '../kernel/environment.ts';
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import type { PasskeySecret } from '../vault/keyring.ts';
import { canCheckPerson } from './person-check.ts';

/** Fingerprint, face or PIN of this device as a secret: WebAuthn with the PRF extension. */
export interface Passkeys {
  isAvailable(): Promise<boolean>;
  /** Null when the person or the device says no, or the device has no PRF. */
  create(who: { readonly id: string; readonly name: string }): Promise<PasskeySecret | null>;
  /** The secret of a passkey made here before. */
  use(passkey: {
    readonly credential: string;
    readonly salt: string;
  }): Promise<PasskeySecret['secret'] | null>;
}

/** How long the person has to touch the device, ms. */
const TIMEOUT = 60_000;

/**
 * Local only: no server checks these credentials, the PRF's secret is what opens. So the challenge is
 * random and nobody looks at the answer's signature.
 */
export function browserPasskeys(random: Random): Passkeys {
  const secretOf: Passkeys['use'] = async ({ credential, salt }) => {
    const found = await navigator.credentials
      .get({
        publicKey: {
          challenge: new Uint8Array(random.bytes(32)),
          allowCredentials: [{ type: 'public-key', id: fromBase64Url(credential) }],
          userVerification: 'required',
          timeout: TIMEOUT,
          extensions: { prf: { eval: { first: fromBase64Url(salt) } } },
        },
      })
      .catch(() => null);
    return found instanceof PublicKeyCredential ? prfOf(found) : null;
  };
  return {
    isAvailable: canCheckPerson,
    create: async ({ id, name }) => {
      const salt = toBase64Url(random.bytes(32));
      const made = await navigator.credentials
        .create({ publicKey: creationOptions({ id, name, salt }, random) })
        .catch(() => null);
      if (!(made instanceof PublicKeyCredential)) return null;
      const credential = toBase64Url(new Uint8Array(made.rawId));
      // Many authenticators give the secret only when the passkey is used.
      const secret = prfOf(made) ?? (await secretOf({ credential, salt }));
      return secret === null ? null : { credential, salt, secret };
    },
    use: secretOf,
  };
}

const creationOptions = (
  { id, name, salt }: { readonly id: string; readonly name: string; readonly salt: string },
  random: Random,
): PublicKeyCredentialCreationOptions => ({
  challenge: new Uint8Array(random.bytes(32)),
  rp: { name: 'Sportello' },
  user: { id: new TextEncoder().encode(id), name, displayName: name },
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 }, // ES256
    { type: 'public-key', alg: -257 }, // RS256: Windows Hello
  ],
  authenticatorSelection: {
    authenticatorAttachment: 'platform',
    residentKey: 'discouraged',
    userVerification: 'required',
  },
  attestation: 'none',
  timeout: TIMEOUT,
  extensions: { prf: { eval: { first: fromBase64Url(salt) } } },
});

function prfOf(credential: PublicKeyCredential): PasskeySecret['secret'] | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  const view = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  return view.length === 32 ? new Uint8Array(view) : null;
}
