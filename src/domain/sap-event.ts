import { z } from 'zod';

/** The fifteen life events of a policy in the SAP standard. */
export const SapEvent = z.enum([
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
]);
export type SapEvent = z.infer<typeof SapEvent>;

/** Their names in the standard. */
export const sapEventNames: Readonly<Record<SapEvent, string>> = {
  '01': 'proposta',
  '02': 'iniziata',
  '03': 'respinta',
  '04': 'rifiuto',
  '05': 'abbandono',
  '06': 'annullata prima dell’inizio',
  '07': 'annullata dopo l’inizio',
  '08': 'cancellata',
  '09': 'sospesa',
  '10': 'terminata',
  '11': 'rendicontata',
  '12': 'decaduta',
  '13': 'esonerata',
  '14': 'trasformata',
  '15': 'esclusa',
};
