import type { Json } from '../kernel/json.ts';
import { contextBytes, fromBase64Url } from './bytes.ts';
import { openBox, sealTo, type BoxContext, type HpkeBox } from './recovery-key.ts';

/** Which envelope it is: a box of one request never passes for another. */
export interface IntakePlace {
  readonly id: string;
  /** The kiosk's device. */
  readonly kiosk: string;
}

const contextOf = ({ id, kiosk }: IntakePlace): BoxContext => ({
  info: contextBytes('sportello-intake', 1),
  aad: contextBytes('sportello-intake', 1, id, kiosk),
});

/** Seals what was left at a kiosk to the centre: the kiosk itself can't open it again. */
export const sealIntake = (publicKey: string, place: IntakePlace, intake: Json): Promise<HpkeBox> =>
  sealTo(publicKey, new TextEncoder().encode(JSON.stringify(intake)), contextOf(place));

/** What was left; null when it is not for this key, was changed, or is another one's. */
export async function openIntake(
  privateKey: string,
  place: IntakePlace,
  box: HpkeBox,
): Promise<Json | null> {
  const plain = await openBox(fromBase64Url(privateKey), box, contextOf(place));
  if (plain === null) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json;
  } catch {
    return null;
  }
}
