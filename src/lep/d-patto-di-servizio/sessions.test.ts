import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../interview/documents.ts';
import type { Scenario } from '../../interview/testing/scenario.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { findPatto } from '../../domain/standing-patto.ts';
import {
  afterwards,
  answers,
  oriented,
  plainCase,
  recipient,
  session,
  sign,
  today,
  upToSignature,
  yes,
} from './testing/patto.ts';

const issuedAtEnd = ({ definition, known }: Scenario): readonly string[] =>
  documentsFor(definition, known, 'atConclusion').map(({ kind }) => kind);

/** What the first patto left in the person's stream, and a month later. */
const signedOnce = () => afterwards(plainCase().conclude());
const later = (person = signedOnce()) => session({ person, today: isoDate('2026-12-28') });

describe('D-13 · versions', () => {
  it('the patto stands in the person’s stream only once signed, with its version', () => {
    expect(findPatto(upToSignature().personState)).toBeNull();
    const patto = findPatto(plainCase().conclude().personState);
    expect(patto).toMatchObject({ version: 1, signedOn: today, from: today, to: '2027-11-23' });
    expect(patto?.previous).toBeUndefined();
  });

  it('an update starts from what was signed, proposes only what is new, and is no second A02', () => {
    const held = later().next().answer('operazione.operazione', 'aggiornamento');
    held.nextUntil('attivita');
    expect(held.get('attivita.righe').suggested).toMatchObject([{ servizio: 'F1' }]);
    held.addRow('attivita.righe', { servizio: 'H' });
    answers(held, { ...yes, 'offertaCongrua.spiegata': true }).nextUntil('riepilogoFirma');
    held.answer('riepilogoFirma.letto', 'insieme');
    sign(held).nextUntil('riepilogo').conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', sap: null });
    expect(Object.keys(held.proposed)).toEqual(['H', 'D']);
    const patto = findPatto(held.personState);
    expect(patto).toMatchObject({ version: 2, previous: { version: 1, signedOn: today } });
  });

  it('D-13 · an update offers the steps of the bilancio that are still ahead, and changes nothing else', () => {
    const balanceSteps = [
      {
        id: '01930000-0000-7000-8000-0000000d0001',
        passo: 'corso di gestionale',
        entro: '2027-01-20',
      },
      { id: '01930000-0000-7000-8000-0000000d0002', passo: 'già passato', entro: '2026-12-01' },
      { id: 7 },
    ];
    const held = later({ ...signedOnce(), balanceSteps }).next();
    held.answer('operazione.operazione', 'aggiornamento').nextUntil('attivita');
    const offered = held.get('attivita.righe').suggested;
    expect(offered).toHaveLength(2);
    expect(offered).toContainEqual(
      expect.objectContaining({ contenuto: 'corso di gestionale', al: '2027-01-20' }),
    );
  });

  it('a new patto beside one that stands can’t be concluded', () => {
    const held = later().next().answer('operazione.operazione', 'stipula');
    expect(held.obstacles).toContain('D-27');
  });
});

describe('the periodic check', () => {
  const present = (held: Scenario) => {
    held.next().answer('operazione.operazione', 'verifica');
    return held.nextUntil('esitoAppuntamento').answer('esitoAppuntamento.esito', 'P').next();
  };

  it('offers the acts of the patto one by one, and puts the next check in the agenda', () => {
    const held = present(later());
    const [first] = held.get('verifica.attiVerificati').suggested as readonly { atto: string }[];
    expect(first?.atto).toBe('Aggiornare il curriculum, una volta');
    for (const index of [0, 1, 2]) held.fill('verifica.attiVerificati', index, { fatto: 'si' });
    held.fill('verifica.attivitaVerificate', 0, { stato: 'inCorso' });
    answers(held, {
      'verifica.cambiamenti': ['nulla'],
      'verifica.giudizio': 'inLinea',
      'verifica.statoConfermato': true,
    });
    held.nextUntil('riepilogo');
    expect(issuedAtEnd(held)).toEqual(['confermaDisoccupazione', 'verbaleVerifica']);
    held.conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', sap: null });
    expect(JSON.stringify(held.proposed['D'])).toContain('2027-01-28');
    expect(findPatto(held.personState)).toMatchObject({ version: 1 });
  });

  it('D-38 · a correction that changes the patto leads to a new version, to be signed', () => {
    const held = present(later());
    answers(held, { 'verifica.giudizio': 'daRivedere', 'azioneCorrettiva.azioni': ['atti'] });
    expect(held.route.slice(2, 6)).toEqual([
      'esitoAppuntamento',
      'verifica',
      'azioneCorrettiva',
      'responsabile',
    ]);
    held.answer('azioneCorrettiva.azioni', ['invioE']);
    expect(held.route).not.toContain('responsabile');
    expect(held.proposals('D-38').map(({ service }) => service)).toEqual(['E']);
  });

  it('D-20 · an absence not justified is counted with those of before, and decided by a person', () => {
    const first = absent(
      later(afterwards(plainCase({}, { person: recipient }).conclude(), recipient)),
    );
    expect(first.get('assenza.numeroEvento').suggested).toBe(1);
    first.nextUntil('riepilogo').conclude();
    const second = absent(later(afterwards(first, recipient)));
    expect(second.get('assenza.numeroEvento').suggested).toBe(2);
    expect(
      second
        .results('D-20')
        .map(({ explanation }) => explanation)
        .join(),
    ).toContain('perde il sostegno di un mese');
    expect(second.get('assenza.decisione').suggested).toBeUndefined();
    expect(second.find('assenza.segnalazioneInps')?.suggested).toBeUndefined();
  });
});

function absent(held: Scenario): Scenario {
  held.next().answer('operazione.operazione', 'verifica').nextUntil('esitoAppuntamento');
  answers(held, {
    'esitoAppuntamento.esito': 'AI',
    'esitoAppuntamento.sostegno': ['naspi'],
  }).next();
  held.addRow('assenza.convocazioni', {
    canale: 'concordataOra',
    data: today,
    prova: 'patto firmato',
  });
  return answers(held, {
    'assenza.tipoObbligo': 'convocazione',
    'assenza.decisione': 'nonGiustificata',
    'assenza.motivazione': 'non ha avvisato e non risponde',
    'assenza.segnalazioneInps': 'daFare',
  });
}

describe('the life of the patto', () => {
  it.each([
    ['sospensione', 'lavoroBreve', 'sospeso'],
    ['trasferimento', 'trasferimento', 'trasferito'],
    ['chiusuraPatto', 'lavoroStabile', 'concluso'],
    ['chiusuraPatto', 'decadenza', 'decaduto'],
  ])('%s for %s: %s', (operation, motivo, status) => {
    const held = later().next().answer('operazione.operazione', operation).nextUntil('statoPatto');
    held.answer('statoPatto.motivo', motivo);
    if (operation === 'trasferimento')
      held.answer('statoPatto.cpiDestinazione', 'CPI di Valchiara');
    held.nextUntil('riepilogo').conclude();
    expect(held.personState?.answers.get('patto.stato')?.values[0].value).toMatchObject({ status });
    expect(held.state.events.at(-1)).toMatchObject({ event: '10', sap: null });
  });

  it('after the end a new patto begins again from version 1', () => {
    const ended = later()
      .next()
      .answer('operazione.operazione', 'chiusuraPatto')
      .nextUntil('statoPatto');
    ended.answer('statoPatto.motivo', 'lavoroStabile').nextUntil('riepilogo').conclude();
    const held = plainCase({}, { person: afterwards(ended, oriented) });
    expect(findPatto(held.personState)).toMatchObject({ version: 1 });
    expect(held.obstacles).toEqual([]);
  });
});
