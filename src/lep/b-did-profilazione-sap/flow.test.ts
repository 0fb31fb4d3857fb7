import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { fascicoloPaths } from '../../domain/person-sheet.ts';
import { documentsFor } from '../../interview/documents.ts';
import { documentOf } from '../../interview/testing/scenario-documents.ts';
import type { Scenario } from '../../interview/testing/scenario.ts';
import { knownRows } from '../../interview/fascicolo.ts';
import {
  accepted,
  answers,
  atHome,
  did,
  index,
  knownSheet,
  lostJob,
  plainCase,
  situation,
} from './testing/did.ts';

const issuedAtEnd = ({ definition, known }: Scenario): readonly string[] =>
  documentsFor(definition, known, 'atConclusion').map(({ kind }) => kind);

const SHEET = [
  'esperienze',
  'istruzione',
  'competenzeLinguistiche',
  'abilitazioni',
  'disponibilita',
  'datiAmministrativi',
  'dichiarazione',
  'chiusura',
];
const START = ['apertura', 'accesso', 'identita', 'recapiti'];
const WHOLE = [...START, 'lavoroOggi', 'profilazione', 'did', 'indice', ...SHEET];

describe('b.md §7 · the plain case', () => {
  it('goes from *Inizia* to *Concludi*, and issues the Scheda', () => {
    const held = plainCase();
    expect(held.obstacles).toEqual([]);
    expect(held.route).toEqual(WHOLE);
    expect(issuedAtEnd(held)).toEqual(['schedaAnagraficaProfessionale']);
    held.conclude();
    expect(held.state.events.map(({ event, sap }) => [event, sap])).toEqual([
      ['02', null],
      ['10', 'A01'],
    ]);
  });

  it('nothing is ticked, declared or signed by itself', () => {
    const held = situation({}).nextUntil('profilazione');
    for (const path of ['lavoroOggi.immediataDisponibilita']) {
      expect(held.get(path).register?.values[0].source).not.toBe('archivio');
    }
    const whole = did();
    answers(whole, { 'accesso.operazione': 'soloSap' });
    for (const question of ['attivita', 'veridicita', 'firmaPersona']) {
      expect(whole.get(`dichiarazione.${question}`).suggested).toBeUndefined();
    }
  });
});

describe('b.md §1 · the ways through', () => {
  it.each([
    ['the whole', {}, WHOLE],
    ['the Scheda alone', { 'accesso.operazione': 'soloSap' }, [...START, ...SHEET]],
    ['a correction', { 'accesso.operazione': 'correzione' }, [...START, ...SHEET]],
    [
      'a new index',
      { 'accesso.operazione': 'soloProfilazione' },
      [...START, 'profilazione', 'indice', ...SHEET],
    ],
    [
      'a transfer',
      { 'accesso.operazione': 'trasferimento' },
      [...START, 'richiestaTrasferimento', 'dichiarazione', 'chiusura'],
    ],
    [
      'a citizen of a country outside the Union',
      { 'identita.cittadinanzaGruppo': 'extraUe' },
      [...WHOLE.slice(0, 3), 'soggiorno', ...WHOLE.slice(3)],
    ],
    [
      'B-12 · not available: no DID',
      { 'lavoroOggi.immediataDisponibilita': false },
      [...START, 'lavoroOggi', ...SHEET],
    ],
    [
      'a DID that the node refused',
      { 'did.statoDid': 'nessuna' },
      [...START, 'lavoroOggi', 'profilazione', 'did', ...SHEET],
    ],
  ])('%s', (_, given, route) => {
    const held = situation({ 'accesso.operazione': 'didESap', 'lavoroOggi.statoLavoro': 'no' });
    expect(answers(held, given).route).toEqual(route);
  });
});

describe('the fascicolo', () => {
  it('offers a table cell by cell: correcting one hides no other, and *Avanti* confirms the rest', () => {
    const held = did({ person: knownSheet }).answer('accesso.operazione', 'soloSap');
    held.fill('esperienze.righe', 0, { al: '2026-10-15' });
    expect(held.get('esperienze.righe')).toMatchObject({
      value: [{ al: '2026-10-15' }],
      suggested: [{ datore: 'Bar Centrale', dal: '2019-02-01' }],
    });
    answers(held, atHome).nextUntil('istruzione');
    expect(held.get('esperienze.righe').value).toMatchObject([
      { datore: 'Bar Centrale', dal: '2019-02-01', al: '2026-10-15', tipoEsperienza: 'contratto' },
    ]);
  });

  it('keeps what the person’s table becomes: changed cells, new rows, rows taken away', () => {
    const held = did({ person: knownSheet }).answer('accesso.operazione', 'soloSap');
    held.fill('esperienze.righe', 0, { al: '2026-10-15', orario: null });
    held.addRow('esperienze.righe', { tipoEsperienza: 'cura' });
    held.removeRow('istruzione.titoli', 0);
    answers(held, atHome).nextUntil('istruzione');
    expect(knownRows(held.personState, 'experiences')).toMatchObject([
      { tipoEsperienza: 'cura' },
      { datore: 'Bar Centrale', al: '2026-10-15' },
    ]);
    expect(knownRows(held.personState, 'experiences')[1]).not.toHaveProperty('orario');
    answers(held, { 'istruzione.stato': 'aggiornata' }).nextUntil('competenzeLinguistiche');
    expect(knownRows(held.personState, 'studies')).toEqual([]);
  });

  it('is left as it is where nothing was changed', () => {
    const held = did({ person: knownSheet }).answer('accesso.operazione', 'soloSap');
    answers(held, atHome).nextUntil('esperienze');
    const before = held.fascicolo?.facts.length ?? 0;
    held.next();
    const written = held.fascicolo?.facts.slice(before) ?? [];
    expect(written.map(({ payload }) => (payload as { path: string }).path)).toEqual([
      fascicoloPaths.experiencesState,
    ]);
  });

  it('learns the DID in the words of the other services', () => {
    const person = plainCase().personState;
    const known = (path: string) => person?.answers.get(path)?.values[0].value;
    expect(known(fascicoloPaths.did)).toBe('si');
    expect(known(fascicoloPaths.didDate)).toBe('2026-11-24');
    expect(known(fascicoloPaths.profilingIndex)).toBe('0,6443');
    expect(known(fascicoloPaths.comune)).toBe('H501');
  });

  it('with an empty Scheda, the job told a moment ago is its first row, the same on two devices', () => {
    const held = situation({ ...lostJob, 'lavoroOggi.statoLavoro': 'no' });
    const [row] = held.get('esperienze.righe').suggested as readonly { row: string }[];
    expect(row).toMatchObject({ tipoEsperienza: 'contratto', al: '2026-09-30' });
    expect(row?.row).toBe(`bozza-${held.device.stream.split('/')[1] ?? ''}`);
    held.answer(`esperienze.righe#${row?.row ?? ''}.datore`, 'Ferramenta Rossi');
    expect(held.get('esperienze.righe').suggested).toMatchObject([
      { tipoEsperienza: 'contratto', al: '2026-09-30' },
    ]);
  });
});

describe('the signature', () => {
  it('binds the answers: one that changes after it asks to sign again', () => {
    const held = plainCase();
    held.answer('recapiti.email', 'chiara@esempio.it');
    expect(held.obstacles).toEqual(['dichiarazione.firmaPersona']);
    expect(held.get('dichiarazione.firmaPersona').fault).toEqual({ kind: 'changedSinceSigned' });
    held.answer('recapiti.email', null);
    expect(held.obstacles).toEqual([]);
  });

  it('still stands when the closing page is written after it', () => {
    const held = plainCase().answer('chiusura.note', 'torna lunedì');
    expect(held.obstacles).toEqual([]);
  });

  it('stands on another device that knows the same', () => {
    const held = plainCase();
    const other = held.colleague();
    const there = foldStream(other.facts).answers.get('dichiarazione.firmaPersona');
    expect(there?.values[0].value).toEqual(held.get('dichiarazione.firmaPersona').value);
  });
});

describe('b.md §6 · the outcomes', () => {
  it.each([
    ['didProfiloSap', '10'],
    ['soloSap', '10'],
    ['requisitiMancanti', '08'],
    ['rinuncia', '05'],
    ['apertaPerErrore', '07'],
  ])('%s ends with event %s', (esito, event) => {
    const held = plainCase().answer('chiusura.esito', esito);
    expect(held.conclusion).toMatchObject({ event, sap: 'A01' });
    expect(issuedAtEnd(held)).toHaveLength(event === '10' ? 1 : 0);
  });

  it('B-6 · a DID in the queue keeps the prestazione open, with its receipt, until the answer', () => {
    const held = plainCase();
    answers(held, { 'did.statoDid': 'inCoda' });
    expect(held.obstacles).toContain('B-6');
    expect(documentOf(held, 'ricevutaDid').title).toBe('Ricevuta: DID non ancora trasmessa');
    expect(held.find('did.esitoCodice')).toBeUndefined();
    answers(held, accepted);
    expect(held.obstacles).not.toContain('B-6');
  });

  it('the index is never there by itself', () => {
    const held = situation({ ...accepted, ...index, 'indice.indiceStato': 'inAttesa' });
    expect(held.find('indice.indice')).toBeUndefined();
    expect(held.results('B-8')).toHaveLength(1);
  });
});
