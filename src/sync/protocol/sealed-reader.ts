import type { Json } from '../../kernel/json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { fromBase64Url } from '../../vault/bytes.ts';
import { isNoteSignedBy } from '../../vault/device-key.ts';
import {
  isSignedBy,
  newCentrePair,
  SealedFact,
  sealedOpener,
  type SealedOpener,
} from '../../vault/sealed-delivery.ts';
import type { SealedRequest } from './sealed-messages.ts';

/** A new pair for the centre, base64url. */
export const newCentreKeyPair = newCentrePair;

/** Which of the keys has signed the note of this request; null when none has. */
export async function signerOf(
  keys: readonly string[],
  { signature, ...note }: SealedRequest,
): Promise<string | null> {
  for (const key of keys) if (await isNoteSignedBy(key, note, signature)) return key;
  return null;
}

interface SealedReader {
  readonly device: string;
  /** Keys of the operator on that device. */
  readonly signers: readonly string[];
  /** The centre's private key of a public one, base64url; null when it never was the centre's. */
  readonly privateKey: (publicKey: string) => Promise<string | null>;
}

/** Opens the envelopes of one request: the fact, or the id of what is none. */
export function sealedReader({
  device,
  signers,
  privateKey,
}: SealedReader): (raw: unknown) => Promise<Result<Json, string | null>> {
  const openers = new Map<string, SealedOpener>();
  const openerFor = async (recipient: string): Promise<SealedOpener | null> => {
    const known = openers.get(recipient);
    if (known !== undefined) return known;
    const key = await privateKey(recipient);
    if (key === null) return null;
    const opener = sealedOpener(fromBase64Url(key));
    openers.set(recipient, opener);
    return opener;
  };
  return async (raw) => {
    const parsed = SealedFact.safeParse(raw);
    if (!parsed.success) return err(idIn(raw));
    const sealed = parsed.data;
    if (sealed.device !== device || !(await isSignedByAny(signers, sealed))) return err(sealed.id);
    const fact = await (await openerFor(sealed.recipient))?.(sealed);
    return fact !== null && fact !== undefined && isAt(fact, sealed) ? ok(fact) : err(sealed.id);
  };
}

async function isSignedByAny(keys: readonly string[], sealed: SealedFact): Promise<boolean> {
  for (const key of keys) if (await isSignedBy(key, sealed)) return true;
  return false;
}

const isAt = (fact: Json, { id, device, dseq }: SealedFact): boolean =>
  typeof fact === 'object' &&
  fact !== null &&
  'id' in fact &&
  fact.id === id &&
  'device' in fact &&
  fact.device === device &&
  'dseq' in fact &&
  fact.dseq === dseq;

const idIn = (raw: unknown): string | null =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id
    : null;
