/** Whether this device can check by itself who is there: fingerprint, face or PIN. */
export async function canCheckPerson(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis) || !globalThis.isSecureContext) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}
