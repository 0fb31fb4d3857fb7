import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import {
  afterwards,
  answers,
  levels,
  oriented,
  plainCase,
  recipient,
  session,
  sign,
  today,
  upToSignature,
  type Given,
  type Setting,
} from './testing/patto.ts';

/** At the preliminary checks, with what is given. */
const starting = (given: Given = {}, setting: Setting = {}) =>
  answers(session(setting).next().next(), given);

const texts = (held: ReturnType<typeof starting>, rule: string): string =>
  held
    .results(rule)
    .map(({ explanation }) => explanation)
    .join(' ');

describe('D-1 · art. 20 c. 2: the five elements before the signature', () => {
  it.each([
    ['a)', 'responsabile.responsabile'],
    ['b)', 'profilo.quadro'],
    ['d)', 'contatti.primaVerifica'],
  ])('%s missing: it blocks and names the letter', (letter, path) => {
    const held = plainCase().answer(path, null);
    expect(levels(held, 'D-1')).toEqual(['blocca']);
    expect(texts(held, 'D-1')).toContain(letter);
    expect(held.obstacles).toContain('D-1');
  });

  it('c) and e) missing: every act wants its times and its proof', () => {
    const held = plainCase();
    held.fill('attiRicerca.atti', 0, { prova: null });
    expect(texts(held, 'D-1')).toContain('e)');
    for (const index of [2, 1, 0]) held.removeRow('attiRicerca.atti', index);
    expect(texts(held, 'D-1')).toContain('c)');
  });

  it('all there: nothing is said', () => {
    expect(levels(plainCase(), 'D-1')).toEqual([]);
  });
});

describe('whether a patto can be made', () => {
  it('D-0 · nobody: it blocks', () => {
    expect(levels(starting({ 'apertura.persona': 'anonima' }), 'D-0')).toEqual(['blocca']);
  });

  it('D-3 · a DID that can’t be verified: a reason, and a reserve on paper', () => {
    const held = starting({ 'verifichePreliminari.didAttiva': 'daVerificare' });
    expect(levels(held, 'D-3')).toEqual(['motiva']);
  });

  it('D-4 · a patto at another CPI: transfer, no second patto', () => {
    const held = starting({ 'verifichePreliminari.pattoAltroCpi': 'si' });
    expect(held.route).toContain('rinvio');
    expect(held.proposals('D-4').map(({ name }) => name)).toEqual(['il trasferimento']);
    const unknown = starting({ 'verifichePreliminari.pattoAltroCpi': 'daVerificare' });
    expect(levels(unknown, 'D-4')).toEqual(['motiva']);
  });

  it.each([
    [15, '2011-05-03', 'motiva', 'V2'],
    [17, '2009-05-03', 'motiva', 'M'],
  ])('D-7 · at %i: a reason, or who represents her signs', (_, birthDate, level, mark) => {
    const held = upToSignature({}, { person: { ...oriented, birthDate } });
    expect(held.results('D-7')).toMatchObject([{ level, mark }]);
  });

  it('D-7 · a grown-up: nothing', () => {
    expect(levels(upToSignature(), 'D-7')).toEqual([]);
  });

  it('D-8 · no orientation before: the profile is written here, and C is proposed', () => {
    const { profileDate: _, ...person } = oriented;
    const held = starting({}, { person }).answer('responsabile.responsabile', 'Elena Marchetti');
    expect(held.proposals('D-8').map(({ service }) => service)).toEqual(['C']);
    expect(levels(upToSignature(), 'D-8')).toEqual([]);
  });

  it('D-9 · no activity, and no reason: it blocks', () => {
    const held = plainCase();
    held.removeRow('attivita.righe', 0);
    expect(levels(held, 'D-9')).toEqual(['blocca']);
    answers(held, {
      'attivita.nessunaPerOra': true,
      'attivita.motivoNessuna': 'comincia un lavoro',
    });
    expect(levels(held, 'D-9')).toEqual([]);
  });

  it('D-10 · 30 days from the DID, 15 from the claim; later it warns', () => {
    const from = {
      'verifichePreliminari.didAttiva': 'si',
      'verifichePreliminari.dataDid': '2026-11-03',
    };
    expect(texts(starting(from), 'D-10')).toContain('03/12/2026');
    expect(texts(starting(from, { person: recipient }), 'D-10')).toContain('18/11/2026');
    expect(levels(starting(from, { person: recipient }), 'D-10')).toEqual(['avvisa']);
  });

  it('D-17 · never called in 60 days: the right is told', () => {
    const held = starting({
      'verifichePreliminari.didAttiva': 'si',
      'verifichePreliminari.dataDid': '2026-09-01',
    });
    expect(levels(held, 'D-17')).toEqual(['informa']);
    expect(levels(starting(), 'D-17')).toEqual([]);
  });

  it('D-28 · the work has changed: B', () => {
    const held = starting({ 'verifichePreliminari.lavoroInvariato': false });
    expect(held.proposals('D-28').map(({ service }) => service)).toEqual(['B']);
  });

  it('D-29 · 365 days: long-term', () => {
    const held = upToSignature({ 'verifichePreliminari.dataDid': '2025-11-20' });
    expect(texts(held, 'D-29')).toContain('lunga durata');
    expect(texts(upToSignature(), 'D-29')).toContain('da 22 giorni');
  });
});

describe('what is explained before signing', () => {
  it('D-5 · art. 25: the numbers in force, and it blocks until it was explained', () => {
    const held = upToSignature();
    expect(texts(held, 'D-5')).toMatch(/50 chilometri.*80 chilometri.*3 mesi.*80 per cento/);
    expect(texts(held, 'D-5')).toContain('fino a 6 mesi');
    held.answer('offertaCongrua.spiegata', false);
    expect(levels(held, 'D-5')).toContain('blocca');
  });

  it('D-6 · art. 21: it blocks while a recipient was not told', () => {
    const held = upToSignature({}, { person: recipient });
    expect(levels(held, 'D-6')).toEqual([]);
    held.answer('condizionalita.spiegata', false);
    expect(levels(held, 'D-6')).toEqual(['blocca']);
  });

  it.each([
    ['D-20', 'un quarto del sostegno di un mese; la seconda'],
    ['D-21', 'orientamento'],
    [
      'D-22',
      'La prima volta perde il sostegno di un mese; la seconda perde il sostegno e lo stato',
    ],
    ['D-23', 'offerta congrua'],
    ['D-24', 'il giorno dopo'],
  ])('%s · art. 21 in plain words', (rule, words) => {
    expect(texts(upToSignature({}, { person: recipient }), rule)).toContain(words);
  });

  it('D-25 · of who receives nothing, no money is told', () => {
    const held = upToSignature();
    expect(texts(held, 'D-25')).toContain('nessuna conseguenza sul sostegno');
    expect(levels(held, 'D-20')).toEqual([]);
    const inclusion = upToSignature({ 'offertaCongrua.sostegno': ['adi'] });
    expect(texts(inclusion, 'D-25')).toContain('regole sue');
  });
});

describe('cross-checks', () => {
  it.each([
    ['D-31', { 'chiusura.esito': 'verificato' }, 'blocca'],
    ['D-32', { 'riepilogoFirma.al': '2026-11-01' }, 'blocca'],
    ['D-32', { 'riepilogoFirma.dal': '2026-10-01' }, 'blocca'],
    ['D-32', { 'riepilogoFirma.al': '2030-11-01' }, 'avvisa'],
    ['D-34', { 'contatti.primaVerifica': '2026-11-01' }, 'blocca'],
    ['D-34', { 'contatti.primaVerifica': '2027-02-01' }, 'avvisa'],
    ['D-37', { 'apertura.lingua': 'ro', 'apertura.mediazione': 'familiare' }, 'avvisa'],
  ])('%s · %o', (rule, given, level) => {
    expect(levels(answers(plainCase(), given), rule)).toContain(level);
    expect(levels(plainCase(), rule)).toEqual([]);
  });

  it('D-33 · an activity out of the patto, or half a duration', () => {
    const held = plainCase();
    held.fill('attivita.righe', 0, { durata: 20, al: '2028-01-01' });
    expect(texts(held, 'D-33')).toMatch(/esce dai giorni del patto.*solo metà/);
  });

  it('D-35 · a permit that ends within the patto', () => {
    const person = { ...oriented, permitExpiry: '2027-03-01' };
    expect(texts(plainCase({}, { person }), 'D-35')).toContain('01/03/2027');
  });

  it('D-36 · an act already late; more than three jobs', () => {
    const held = plainCase();
    held.fill('attiRicerca.atti', 0, { entro: '2026-11-01' });
    for (const label of ['cassiera', 'barista', 'cuoca']) {
      held.addRow('obiettivo.obiettivi', { professione: { code: null, label }, priorita: '3' });
    }
    expect(levels(held, 'D-36')).toEqual(['avvisa', 'avvisa']);
  });
});

describe('a patto that stands', () => {
  const person = () => afterwards(plainCase().conclude());

  it('D-13 · its version is told', () => {
    expect(texts(session({ person: person() }), 'D-13')).toContain('versione 1');
  });

  it('D-14 · a check that nobody made is told', () => {
    const held = session({ person: person(), today: isoDate('2027-01-20') });
    expect(levels(held, 'D-14')).toEqual(['avvisa']);
    expect(levels(session({ person: person() }), 'D-14')).toEqual([]);
  });

  it('D-27 · nothing to check: where the patto is has to be written', () => {
    const held = session().answer('operazione.operazione', 'verifica');
    expect(levels(held, 'D-27')).toEqual(['motiva']);
  });

  it.each([
    ['D-15', 'sospensione', 'lavoroBreve', 'informa'],
    ['D-16', 'sospensione', 'assegnoRicollocazione', 'informa'],
    ['D-26', 'chiusuraPatto', 'decadenza', 'avvisa'],
    ['D-39', 'sospensione', 'decesso', 'blocca'],
  ])('%s · %s for %s', (rule, operation, motivo, level) => {
    const held = session({ person: person() });
    answers(held, { 'operazione.operazione': operation, 'statoPatto.motivo': motivo });
    expect(levels(held, rule)).toEqual([level]);
  });

  it('D-24 · told in time it does not count; a report without proof wants a reason', () => {
    const held = session({ person: person() });
    answers(held, {
      'operazione.operazione': 'verifica',
      'esitoAppuntamento.dataAppuntamento': today,
      'esitoAppuntamento.esito': 'AI',
      'esitoAppuntamento.sostegno': ['naspi'],
      'assenza.tipoObbligo': 'formazione',
      'assenza.giustificataIl': today,
      'assenza.decisione': 'nonGiustificata',
      'assenza.segnalazioneInps': 'bozza',
    });
    expect(levels(held, 'D-24')).toEqual(['informa', 'motiva', 'informa']);
    expect(texts(held, 'D-22')).toContain('perde il sostegno di un mese');
    held.answer('esitoAppuntamento.sostegno', ['nessuno']);
    expect(levels(held, 'D-22')).toEqual([]);
    expect(levels(held, 'D-25')).toEqual(['informa']);
  });

  it('D-40, D-41 · an act without a proof; a status that is not confirmed', () => {
    const held = session({ person: person() });
    held.answer('operazione.operazione', 'verifica').answer('verifica.statoConfermato', false);
    held.addRow('verifica.attiVerificati', { atto: 'Mandare candidature', fatto: 'si' });
    expect(levels(held, 'D-40')).toEqual(['avvisa']);
    expect(held.proposals('D-41').map(({ service }) => service)).toEqual(['B']);
  });
});

describe('D-11 · what the signature brings', () => {
  it('is told once the person has signed', () => {
    const held = upToSignature();
    expect(levels(held, 'D-11')).toEqual([]);
    expect(levels(sign(held), 'D-11')).toEqual(['informa']);
  });
});
