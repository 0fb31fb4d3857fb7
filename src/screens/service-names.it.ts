import { spoken } from '../i18n/language.ts';
import { catalogue, findService } from '../lep/catalogue.ts';

/** Short names for lanes and lines; the decree's titles are in the catalogue. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  A: 'Accoglienza',
  B: 'DID e scheda SAP',
  C: 'Orientamento di base',
  D: 'Patto di servizio',
  E: 'Orientamento specialistico',
  F1: 'Accompagnamento al lavoro',
  F2: 'Tirocinio',
  F3: 'Incontro domanda e offerta',
  G: 'Assegno di ricollocazione',
  H: 'Avviamento a formazione',
  I: 'Mobilità territoriale',
  J: 'Conciliazione',
  K: 'Avviamento a selezione',
  L: 'Lavoro socialmente utile',
  M1: 'Collocamento mirato',
  M2: 'Orientamento, mirato',
  M3: 'Patto, mirato',
  M4: 'Orientamento specialistico, mirato',
  M5: 'Accompagnamento, mirato',
  M6: 'Domanda e offerta, mirato',
  N: 'Presa in carico integrata',
  O: 'Supporto all’autoimpiego',
  P: 'Accoglienza imprese',
  Q: 'Domanda e offerta, imprese',
  R: 'Tirocini, imprese',
  S: 'Collocamento mirato, imprese',
};

export const serviceShortName = (code: string): string =>
  spoken(SHORT_NAMES[code] ?? findService(code)?.entry.title ?? code);

const DOCUMENT_NAMES: ReadonlyMap<string, string> = new Map(
  catalogue.flatMap(({ documents }) => Object.entries(documents ?? {})),
);

/** A document by the key of its facts. */
export const documentName = (key: string): string => spoken(DOCUMENT_NAMES.get(key) ?? 'Documento');
