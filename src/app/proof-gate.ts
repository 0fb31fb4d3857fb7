import { err } from '../kernel/result.ts';
import type { ProofGate } from '../screens/access/gate.ts';
import type { Door } from './door.ts';

/** Sign-in with the ente's identity or with a passkey, in this browser. */
export const proofGate = (door: Door, hasEnte: boolean): ProofGate => ({
  goToEnte: hasEnte ? () => window.location.assign('/v1/oidc/start') : null,
  signInWithPasskey: 'PublicKeyCredential' in globalThis ? byPasskey : null,
  who: async () => {
    const who = await (await import('./session-api.ts')).provenOperator();
    if (who === null) return null;
    const known = door.operators.get()?.find(({ id }) => id === who.id);
    return { name: who.name, hasData: known?.canUnlockOffline === true };
  },
  enter: (entry) => door.enterProven(entry),
});

/** The library comes with the first use: most people never need it. */
const byPasskey: NonNullable<ProofGate['signInWithPasskey']> = async () => {
  const loaded = await import('./centre-passkeys.ts').catch(() => null);
  return loaded === null ? err({ kind: 'serverUnreachable' }) : loaded.signInWithPasskey();
};
