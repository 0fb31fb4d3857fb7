import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import { exampleInstrument } from '../../domain/instrument-example.it.ts';
import { sealInstrument } from '../../domain/instrument.ts';
import { defaultOfficeSettings } from '../../domain/office-settings.ts';
import {
  judge,
  judgeOne,
  leaveRest,
  orientamento,
  plainCase,
  today,
  upToProfile,
} from './testing/orientamento.ts';

const settings = (versions: number) => ({
  ...defaultOfficeSettings,
  instruments: Array.from({ length: versions }, (_, index) =>
    sealInstrument('profilo-ufficio', index + 1, {
      ...exampleInstrument.content,
      title: `Il nostro ${index + 1}`,
      standing: 'ufficio',
    }),
  ),
});

const opened = () => upToProfile().answer('profiloQualitativo.parlaDelicate', false);

describe('the plain case (c.md §7)', () => {
  it('goes from the request to the conclusion, with A01 and the acts in the person’s stream', () => {
    const held = plainCase().conclude();
    expect(held.state.events.map(({ event, date, sap }) => [event, date, sap])).toEqual([
      ['02', today, null],
      ['10', today, 'A01'],
    ]);
    expect(Object.keys(held.proposed)).toEqual(['D']);
    const kept = [...(held.personState?.answers.keys() ?? [])];
    expect(kept.filter((path) => path.startsWith('orientamento.')).length).toBeGreaterThan(5);
    expect(held.personState?.answers.get('orientamento.data')?.values[0].value).toBe(today);
  });

  it('needs no more than 60 acts, 19 of which are the questions of the profile', () => {
    const { acts } = plainCase().conclude();
    expect(acts).toBeLessThanOrEqual(60);
  });

  it('skips what does not concern the person', () => {
    const { route } = plainCase();
    expect(route).not.toContain('assegno');
    expect(route).not.toContain('approfondimento');
    expect(route).not.toContain('nonErogata');
  });

  it('offers what is already known: the request told at A, the hours, the reach', () => {
    const held = orientamento().next();
    expect(held.get('domanda.richiesta').suggested).toBe('cerco lavoro in un negozio');
    expect(held.get('obiettivo.raggioKm').suggested).toBe(20);
    expect(held.get('storia.sapConfermata').suggested).toBe('si');
  });

  it('offers a reading for each objective, by the same row', () => {
    const held = upToProfile();
    expect(held.get('mercato.letture').value).toMatchObject([
      { obiettivo: 'commessa', lettura: 'raggiungibileOra' },
    ]);
  });
});

describe('only a piece of information (c.md §6)', () => {
  it('ends at once with 07, no code, and A proposed', () => {
    const held = orientamento().answer('domanda.bisogno', ['soloInformazione']);
    expect(held.route).toEqual(['apertura', 'domanda', 'nonErogata']);
    held
      .answer('nonErogata.informazioneChiesta', 'gli orari')
      .answer('nonErogata.informazioneData', true);
    held.nextUntil('riepilogo').conclude();
    expect(held.state.events.at(-1)).toMatchObject({ event: '07', sap: null });
    expect(Object.keys(held.proposed)).toEqual(['A']);
    expect(held.state.documents).toEqual([]);
  });
});

describe('C-9 · the instrument of a profile', () => {
  it('C-9 · the first judgement pins the version in use, whole and with its hash', () => {
    const held = opened();
    expect(held.state.answers.has('profiloQualitativo.strumento')).toBe(false);
    judgeOne(held, 'domanda-01-01', '2');
    expect(held.get('profiloQualitativo.strumento').value).toEqual(exampleInstrument);
  });

  it('C-9 · a version published while the interview is open changes nothing in it', () => {
    const held = upToProfile({}, { place: { settings: settings(1) } });
    held.answer('profiloQualitativo.parlaDelicate', false);
    judge(held, '3');
    const before = held.get('profiloQualitativo.giudizi').value;
    const later = { ...held.known, place: { ...held.known.place, settings: settings(2) } };
    expect(held.definition.suggest(later)['profiloQualitativo']?.['strumento']).toMatchObject({
      version: 2,
    });
    expect(held.get('profiloQualitativo.giudizi').value).toEqual(before);
    expect(held.get('profiloQualitativo.strumento').value).toMatchObject({ version: 1 });
    const told = held.definition.rules(later).filter(({ rule }) => rule === 'C-9');
    expect(told.map(({ level }) => level)).toEqual(['informa']);
  });

  it('C-9 · two devices that judge different questions keep both judgements', () => {
    const held = opened();
    judgeOne(held, 'domanda-01-01', '2');
    const other = held.colleague();
    judgeOne(held, 'domanda-01-02', '3');
    other.answer('profiloQualitativo.giudizi#domanda-01-03.risposta', '0');
    held.receives(other);
    expect(held.get('profiloQualitativo.giudizi').value).toMatchObject({
      judgements: [
        { question: 'domanda-01-01', answer: '2' },
        { question: 'domanda-01-02', answer: '3' },
        { question: 'domanda-01-03', answer: '0' },
      ],
    });
    expect(held.get('profiloQualitativo.giudizi').conflict).toBe(false);
  });

  it('I7 · two that judge the same question differently are both shown, to be decided', () => {
    const held = opened();
    judgeOne(held, 'domanda-01-01', '2');
    const other = held.colleague();
    judgeOne(held, 'domanda-01-01', '3');
    other.answer('profiloQualitativo.giudizi#domanda-01-01.risposta', '0');
    held.receives(other);
    expect(held.get('profiloQualitativo.giudizi').conflict).toBe(true);
  });
});

describe('the profile is complete', () => {
  it('when each question has an answer; one button leaves the rest as not gathered', () => {
    const held = opened();
    judgeOne(held, 'domanda-01-01', '2');
    // 22 questions of the example, 2 of them delicate.
    expect(held.get('profiloQualitativo.giudizi').fault).toEqual({
      kind: 'judgementsLeft',
      left: 19,
    });
    expect(held.next().at).toBe('profiloQualitativo');
    leaveRest(held);
    expect(held.get('profiloQualitativo.giudizi').fault).toBeNull();
  });

  it('delicate areas are asked only with the person’s yes, and drop out if she takes it back', () => {
    const held = upToProfile().answer('profiloQualitativo.parlaDelicate', true);
    judge(held, '0');
    expect(held.results('C-6')).not.toEqual([]);
    const withYes = held.get('profiloQualitativo.giudizi').value;
    held.answer('profiloQualitativo.parlaDelicate', false);
    expect(held.get('profiloQualitativo.giudizi').value).toMatchObject({ saidYes: false });
    held.answer('profiloQualitativo.parlaDelicate', true);
    expect(held.get('profiloQualitativo.giudizi').value).toEqual(withYes);
  });
});

it('a profile held on another day is of that day', () => {
  const held = plainCase({
    'apertura.dataOra': '2026-11-20T10:00',
    'apertura.motivoRetrodatazione': 'rete assente',
    'sintesi.durata': 30,
  }).conclude();
  expect(held.personState?.answers.get('orientamento.data')?.values[0].value).toBe(
    isoDate('2026-11-20'),
  );
});
