import type { StreamState } from '../../domain/stream-state.ts';
import { tableMaps, type Table } from './leaf-map.ts';
import { cellPlace, textAt, valueAt } from './sheet-texts.ts';

/** Elements by which a row is called, in order. */
const TITLES: Readonly<Record<Table, readonly string[]>> = {
  experiences: ['azienda.datorelavoro', 'codprofessione', 'datainizio'],
  levels: ['codlivelloistruzione'],
  studies: ['descrizionecorsostudio', 'codlivelloistruzione', 'annotermine'],
  trainings: ['titolocorso', 'ente'],
  languages: ['codlingua', 'codlivelloparlato'],
  computing: ['codconoscenzainformatica', 'specificheinformatica'],
  registers: ['codalbo'],
  licences: ['codpatenteguida'],
  permits: ['codpatentino'],
  specialLists: ['tipolista', 'dataiscrizione'],
  policies: ['titolo_denominazione', 'tipo_attivita', 'data_proposta'],
};

/** What a row of texts is called. */
export const textsTitle = (table: Table, texts: ReadonlyMap<string, string>): string =>
  TITLES[table].flatMap((element) => texts.get(element) ?? []).join(', ');

/** What a row of the fascicolo is called: by its answers where they are words. */
export function rowTitle(person: StreamState, table: Table, row: string): string {
  const { leaves } = tableMaps[table];
  return TITLES[table]
    .flatMap((element) => {
      const leaf = leaves.find((one) => one.element === element);
      if (leaf === undefined) return [];
      const place = cellPlace(table, row, leaf);
      const answered = place.answer === null ? undefined : valueAt(person, place.answer);
      return textAt(person, leaf, place) ?? wordsOf(answered);
    })
    .filter((text) => text !== '')
    .join(', ');
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const isLabelled = typeof value === 'object' && value !== null && 'label' in value;
  return isLabelled ? String(value.label) : '';
}
