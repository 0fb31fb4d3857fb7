import { checkLetterOf } from '../../reference/codice-fiscale/check-letter.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

export interface PolicyIdentity {
  /** Two digits of the system that sends it first: 00 national node, 01 Abruzzo … 21 Veneto. */
  readonly system: string;
  /** From 0 to 2³² − 1, never twice in a system. */
  readonly sequence: number;
  /** *Codice ente promotore*, 11 characters. */
  readonly promoter: string;
  /** *Tipo attività*, 3 characters: `A02`. */
  readonly activity: string;
  readonly proposedOn: IsoDate;
}

/**
 * *Identificativo della politica*: system, eight hexadecimal digits, and a letter that checks the 22
 * characters of promoter, activity and date (SAP standard, *Calcolo identificativo della politica*).
 * Given once: later changes of the three do not change it.
 * @throws RangeError when `sequence` is not a 32-bit number
 */
export function policyIdentifier(identity: PolicyIdentity): string {
  const { system, sequence, promoter, activity, proposedOn } = identity;
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 0xffff_ffff) {
    throw new RangeError('A sequence of a policy has eight hexadecimal digits');
  }
  const digits = sequence.toString(16).toUpperCase().padStart(8, '0');
  const letter = checkLetterOf(`${promoter}${activity}${proposedOn.replaceAll('-', '')}`);
  return `${system}${digits}${letter}`;
}
