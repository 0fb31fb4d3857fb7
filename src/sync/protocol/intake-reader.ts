import { z } from 'zod';
import { Intake } from '../../domain/intake.ts';
import { openIntake } from '../../vault/intake-seal.ts';
import { SealedIntake } from './intake-messages.ts';

/** Opens an envelope of this kiosk; null when it is none, or was changed. */
export async function readIntake(
  raw: unknown,
  kiosk: string,
  privateKey: (publicKey: string) => Promise<string | null>,
): Promise<{ readonly id: string; readonly intake: Intake } | null> {
  const sealed = SealedIntake.safeParse(raw);
  if (!sealed.success) return null;
  const { id, recipient, box } = sealed.data;
  const key = await privateKey(recipient);
  if (key === null) return null;
  const intake = Intake.safeParse(await openIntake(key, { id, kiosk }, box));
  return intake.success ? { id, intake: intake.data } : null;
}

/** The id of an item that could not be opened, when it has one. */
export const idOfItem = (raw: unknown): string | null => {
  const parsed = z.object({ id: z.string().max(64) }).safeParse(raw);
  return parsed.success ? parsed.data.id : null;
};
