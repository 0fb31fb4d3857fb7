import { z } from 'zod';
import { DeviceId } from '../../domain/ids.ts';

/*
 * Kiosk, version 1. A kiosk has no session: it shows its own secret, `authorization: Bearer …`,
 * which writes sealed requests and reads nothing.
 *
 * POST   /v1/kiosks  body KioskRequest → KioskEnrolled. By an operator; the secret is told once.
 * POST   /v1/intake  body IntakeRequest → IntakeResponse. By the kiosk.
 * DELETE /v1/kiosk   → 204. By the kiosk, when it becomes a desk again: its secret ends.
 */

/** P-256, uncompressed point (SEC 1 §2.3.3), base64url. */
const PublicKey = z.string().regex(/^B[A-Za-z0-9_-]{86}$/);

export const KioskRequest = z.strictObject({
  /** A new id: a kiosk is a device of its own. */
  device: DeviceId,
  name: z.string().trim().min(1).max(60).optional(),
});
export type KioskRequest = z.infer<typeof KioskRequest>;

export const KioskEnrolled = z.strictObject({
  device: z.strictObject({ id: DeviceId, number: z.int().positive(), name: z.string() }),
  secret: z.string(),
  /** The centre's: to whom requests are sealed. */
  publicKey: PublicKey,
  office: z.strictObject({
    name: z.string(),
    ente: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
});
export type KioskEnrolled = z.infer<typeof KioskEnrolled>;

/** A request left at a kiosk: the key of idempotency, and what only the centre opens. */
export const SealedIntake = z.strictObject({
  v: z.literal(1),
  /** UUID; the prestazione that it becomes has the same. */
  id: z.uuid(),
  recipient: PublicKey,
  box: z.strictObject({
    /** Encapsulated key. */
    enc: PublicKey,
    text: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/)
      .max(16_384),
  }),
});
export type SealedIntake = z.infer<typeof SealedIntake>;

export const MAX_INTAKES = 20;

export const IntakeRequest = z.strictObject({
  intakes: z.array(z.unknown()).min(1).max(MAX_INTAKES),
});

export const IntakeResponse = z.strictObject({
  /** Kept by the centre: the kiosk forgets them. */
  received: z.array(z.string()),
  /** Not what a kiosk has sealed: they will never be received. */
  unreadable: z.array(z.string()),
});
export type IntakeResponse = z.infer<typeof IntakeResponse>;
