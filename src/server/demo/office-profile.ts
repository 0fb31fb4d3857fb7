import { answer } from '../../interview/commands.ts';
import { officePaths, officeStream, type MaterialChannel } from '../../domain/office-settings.ts';
import { allegatoB } from '../../lep/a-accoglienza/allegato-b.ts';
import type { Lingua } from '../../interview/blocks/lingue.ts';
import type { Json } from '../../kernel/json.ts';
import { domiciles } from './birthplaces.ts';
import type { DemoDesk } from './demo-desk.ts';

/*
 * What the invented office has decided about itself: comuni, places, packages. Materials and the
 * other offices say that they are examples.
 */

type Material = readonly [title: string, language: Lingua, channel: MaterialChannel];

const EXAMPLE = '(esempio)';
const CARD: Material = ['Carta dei servizi', 'it', 'carta'];
const JOB_SITES: Material = ['Dove cercare le offerte di lavoro', 'it', 'qr'];

/** By name, as the chips of the interview show them. */
const packages: readonly (readonly [name: string, materials: readonly Material[]])[] = [
  ['Standard', [CARD, JOB_SITES]],
  ['NASpI', [CARD, ['NASpI: che cosa fare nei primi giorni', 'it', 'carta']]],
  ['Giovani', [CARD, JOB_SITES, ['Tirocinio e apprendistato', 'it', 'qr']]],
  [
    'Stranieri',
    [
      ['Lavorare in Italia: da dove si comincia', 'it', 'carta'],
      ['Working in Italy: first steps', 'en', 'carta'],
      ['Travailler en Italie : par où commencer', 'fr', 'carta'],
      ['العمل في إيطاليا: من أين نبدأ', 'ar', 'carta'],
      ['Munca în Italia: primii pași', 'ro', 'carta'],
    ],
  ],
  ['Over 50', [CARD, ['Ripartire dopo i cinquant’anni', 'it', 'carta']]],
  ['Disabilità', [CARD, ['Il collocamento mirato, in parole semplici', 'it', 'carta']]],
];

/** Where `domiciles` has people whom another office serves: Pavullo nel Frignano. */
const ELSEWHERE = 'G393';
const neighbours = [
  ['CPI di Valchiara (di prova)', '0000 654 321', [ELSEWHERE, 'L885']],
  ['CPI di Pianalta (di prova)', '0000 777 888', ['B819', 'F240']],
] as const;

const places = [
  ['Sportello centrale', 'sede', 'via del Lavoro 1, Montefiore'],
  ['Sportello di Pievebella', 'sportello', 'piazza del Pozzo 3, Pievebella'],
] as const;

/** Writes it all, by a desk whose operator may. */
export function writeOfficeProfile(desk: DemoDesk): void {
  const stream = officeStream(desk.author.scope);
  const give = (path: string, value: Json) => desk.write(stream, [answer(null, { path, value })]);
  const addRow = (table: string, cells: Readonly<Record<string, Json>>): string => {
    const row = desk.newRow();
    for (const [column, value] of Object.entries(cells)) give(`${table}#${row}.${column}`, value);
    return row;
  };
  for (const [, comune] of domiciles) {
    if (comune !== ELSEWHERE) addRow(officePaths.comuni, { comune });
  }
  for (const [nome, tipo, indirizzo] of places) {
    addRow(officePaths.places, { nome, tipo, indirizzo });
  }
  for (const lingua of ['en', 'fr', 'ro', 'ar', 'sq', 'uk'])
    addRow(officePaths.languages, { lingua });
  for (const [nome, recapito, comuni] of neighbours) {
    const ufficio = addRow(officePaths.otherOffices, { nome, recapito });
    for (const comune of comuni) addRow(officePaths.otherComuni, { ufficio, comune });
  }
  const attivita = allegatoB.activities.map(({ key }) => key);
  for (const [nome, materials] of packages) {
    const pacchetto = addRow(officePaths.packages, { nome, attivita });
    for (const [titolo, lingua, canale] of materials) {
      const cells = { pacchetto, titolo: `${titolo} ${EXAMPLE}`, versione: '1.0', lingua, canale };
      addRow(officePaths.materials, cells);
    }
  }
  give(officePaths.noticeVersion, '1.0 (di prova)');
  give(officePaths.noticeDate, '2025-01-02');
}
