import { z } from 'zod';
import type { Table } from './leaf-map.ts';
import * as rev009 from './rev009.ts';
import { bareSchema } from './write-message.ts';

const rowSchemas: Readonly<Partial<Record<Table, z.ZodType>>> = {
  experiences: rev009.esperienzalavoro,
  studies: rev009.titolostudio,
  trainings: rev009.formazioneprofessionale,
  languages: rev009.linguastraniera,
  computing: rev009.conoscenzainformatica,
  policies: rev009.politicaAttiva,
  registers: rev009.altreinformazioni,
  licences: rev009.altreinformazioni,
  permits: rev009.altreinformazioni,
};

/** Whether a text may stand in an element: of a row, or of the message when `table` is null. */
export function fitsElement(text: string, table: Table | null, element: string): boolean {
  let schema: z.ZodType | undefined = table === null ? rev009.Lavoratore : rowSchemas[table];
  for (const name of element.split('.')) {
    const bare: z.ZodType | undefined = schema && bareSchema(schema);
    schema = bare instanceof z.ZodObject ? (bare.shape[name] as z.ZodType | undefined) : undefined;
  }
  return text.trim() !== '' && schema?.safeParse(text).success === true;
}
