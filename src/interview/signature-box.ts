import type { SignatureBox, Signing } from './document-model.ts';
import { SignatureAnswer } from './signature-answer.ts';

interface Signer {
  /** `La persona`, `Per il Centro per l’impiego`. */
  readonly role: string;
  readonly name: string;
  /** Who attests an impediment: the operator. */
  readonly official: string;
  readonly formatDate: (isoDate: string) => string;
}

/** The box of a signature on paper; without an answer, a line for the pen; a refusal has none. */
export function signatureBox(answer: unknown, signer: Signer): readonly SignatureBox[] {
  const { role, name } = signer;
  const read = SignatureAnswer.safeParse(answer);
  if (!read.success) return [{ role, name, signing: { how: 'paper' } }];
  const signing = signingOf(read.data, signer);
  if (signing === null) return [];
  const [day = '', time = ''] = read.data.at.split('T');
  return [{ role, name, at: `${signer.formatDate(day)}, ore ${time}`, signing }];
}

function signingOf(given: SignatureAnswer, { official, formatDate }: Signer): Signing | null {
  switch (given.how) {
    case 'disegnata':
      return { how: 'drawn', image: given.image };
    case 'carta':
      return { how: 'scan', date: formatDate(given.at.slice(0, 10)), reference: null };
    case 'testimoni': {
      const witness = (who: string) => ({ name: who, document: null, image: null });
      const [first, second] = given.witnesses;
      return { how: 'witnesses', witnesses: [witness(first), witness(second)] };
    }
    case 'impedimento':
      return { how: 'impediment', official, image: null };
    case 'rifiuta':
      return null;
  }
}
