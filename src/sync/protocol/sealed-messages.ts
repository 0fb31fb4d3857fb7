import { z } from 'zod';
import { base64Url } from '../../vault/bytes.ts';
import { DeviceId, FactId, OperatorId, ScopeId } from '../../domain/ids.ts';
import { MAX_PUSH_FACTS, PushResponse } from './messages.ts';

/*
 * Sealed delivery, version 1: facts of an operator whose vault is locked, carried by anybody.
 *
 * GET  /v1/centre-key   → CentreKey: to whom facts are sealed. For anybody.
 * POST /v1/device-key   body DeviceKeyRequest → 204. The signed-in operator's key on this device.
 * POST /v1/sealed       body SealedRequest → SealedResponse. No session: the device's signature.
 */

/** P-256, uncompressed point (SEC 1 §2.3.3). */
const PublicKey = base64Url(65);

/** To whom facts, and what a kiosk takes in, are sealed: HPKE (RFC 9180), DHKEM(P-256, HKDF-SHA256). */
export const CentreKey = z.strictObject({
  id: z.string().max(64),
  algorithm: z.literal('HPKE-P256-HKDF-SHA256-AES256GCM'),
  publicKey: PublicKey,
  /** Server clock, ms. */
  createdAt: z.number(),
});
export type CentreKey = z.infer<typeof CentreKey>;

export const DeviceKeyRequest = z.strictObject({ publicKey: PublicKey });

export const SealedRequest = z.strictObject({
  v: z.literal(1),
  scope: ScopeId,
  device: DeviceId,
  operator: OperatorId,
  /** The device's clock when it sent, ms. */
  sentAt: z.number(),
  /** Of the four above, by the operator's key on this device: ECDSA P-256, base64url. */
  signature: z.string().max(100),
  /** `SealedFact`, read one by one. May be empty: asks whether the device still belongs here. */
  facts: z.array(z.unknown()).max(MAX_PUSH_FACTS),
});
export type SealedRequest = z.infer<typeof SealedRequest>;

export const SealedResponse = PushResponse.extend({
  /** Envelopes that are not what their device has sealed: thrown away, to be sealed again. */
  unreadable: z.array(FactId),
  /** What no longer belongs to the office: facts are in the review queue, keys are to be dropped. */
  revoked: z.enum(['operator', 'device']).nullable(),
});
export type SealedResponse = z.infer<typeof SealedResponse>;
