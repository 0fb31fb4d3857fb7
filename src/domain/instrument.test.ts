import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { foldStream } from './fold.ts';
import { ScopeId } from './ids.ts';
import { exampleInstrument } from './instrument-example.it.ts';
import {
  draftFrom,
  draftPaths,
  hasDraft,
  readDraft,
  type DraftChange,
} from './instrument-draft.ts';
import { hundredths, instrumentResult, topOf, type Judgement } from './instrument-result.ts';
import {
  Instrument,
  instrumentHash,
  isInstrumentIntact,
  NOT_GATHERED,
  sealInstrument,
  type InstrumentContent,
} from './instrument.ts';
import { instrumentOn, publication, publishedInstruments } from './instrument-versions.ts';
import { officeStream } from './office-settings.ts';
import { TestDevice } from './testing/test-device.ts';

const scope = ScopeId.parse('cpi-mf');
const office = (seed = 1) => new TestDevice(seed, { stream: officeStream(scope), scope });
const write = (device: TestDevice, changes: readonly DraftChange[]): void => {
  for (const { path, value } of changes) device.answer(path, value);
};
const stateOf = ({ facts }: TestDevice) => foldStream(facts);
const { content } = exampleInstrument;

const question = (key: string, weight = 1) => ({ key, text: key, weight, answers: null });
const small = (change: Partial<InstrumentContent> = {}): Instrument =>
  sealInstrument('piccolo', 1, {
    ...content,
    areas: [
      {
        key: 'a',
        title: 'A',
        weight: 1,
        delicate: false,
        signal: null,
        questions: [question('a1', 3), question('a2'), question('a3', 2)],
      },
      {
        key: 'b',
        title: 'B',
        weight: 2,
        delicate: true,
        signal: 'fragilita',
        questions: [question('b1'), question('b2')],
      },
    ],
    ...change,
  });

const given = (answers: Readonly<Record<string, string>>): readonly Judgement[] =>
  Object.entries(answers).map(([key, answer]) => ({ question: key, answer, note: null }));

const resultOf = (
  answers: Readonly<Record<string, string>>,
  { saidYes = true, change = {} }: { saidYes?: boolean; change?: Partial<InstrumentContent> } = {},
) => instrumentResult({ instrument: small(change), saidYes, judgements: given(answers) });

describe('an instrument is data', () => {
  it('the example says that it is one, and stands whole', () => {
    expect(Instrument.safeParse(exampleInstrument).success).toBe(true);
    expect(isInstrumentIntact(exampleInstrument)).toBe(true);
    expect(content.standing).toBe('esempio');
    expect(content.areas.map(({ questions }) => questions.length)).toEqual([
      3, 3, 3, 2, 2, 3, 2, 2, 2,
    ]);
    expect(content.hasOverall).toBe(false);
  });

  it('C-9 · a comma changed is another hash', () => {
    const other = { ...content, title: 'Sportello-1.' };
    expect(instrumentHash(other)).not.toBe(exampleInstrument.hash);
    expect(isInstrumentIntact({ ...exampleInstrument, content: other })).toBe(false);
  });
});

describe('the result, in exact hundredths', () => {
  it('is the mean of what was gathered: 3, 2 and 2 are 2,33; not gathered is not nought', () => {
    const { areas } = resultOf({ a1: '3', a2: '2', a3: '2', b1: '1', b2: NOT_GATHERED });
    expect(areas.map(({ points, level }) => [points, level])).toEqual([
      [233, 'between'],
      [100, 'toWorkOn'],
    ]);
    expect(hundredths(233)).toBe('2,33');
    expect(hundredths(5)).toBe('0,05');
  });

  it('rounds halves up and never twice: 3, 3 and 2 are 2,67', () => {
    expect(resultOf({ a1: '3', a2: '3', a3: '2' }).areas[0]?.points).toBe(267);
  });

  it('weighs the questions only in the weighted mean, and adds in the sum', () => {
    const answers = { a1: '3', a2: '0', a3: '1' };
    const points = (change: Partial<InstrumentContent>) =>
      resultOf(answers, { change }).areas[0]?.points;
    expect(points({ aggregation: 'mean' })).toBe(133);
    expect(points({ aggregation: 'weightedMean' })).toBe(183);
    expect(points({ aggregation: 'sum' })).toBe(400);
  });

  it('has no overall number unless the instrument says so; then from the areas as shown', () => {
    const answers = { a1: '3', a2: '2', a3: '2', b1: '1', b2: '1' };
    expect(resultOf(answers).overall).toBeNull();
    // (2,33 × 1 + 1,00 × 2) / 3
    expect(resultOf(answers, { change: { hasOverall: true } }).overall).toBe(144);
  });

  it('delicate areas without the person’s yes are neither asked nor counted', () => {
    const { areas, unanswered } = resultOf({ a1: '3', b1: '0', b2: '0' }, { saidYes: false });
    expect(areas[1]).toMatchObject({ points: null, level: null, gathered: 0 });
    expect(unanswered).toEqual(['a2', 'a3']);
  });

  it('an answer that the instrument does not have is no answer', () => {
    expect(resultOf({ a1: '7' }).unanswered).toContain('a1');
  });

  it.each([
    [{ a1: '3', a2: '1', a3: NOT_GATHERED, b1: NOT_GATHERED, b2: NOT_GATHERED }, true],
    [{ a1: '3', a2: '1', a3: '1', b1: NOT_GATHERED, b2: NOT_GATHERED }, false],
  ])('C-10 · partial when more than half is not gathered: %o', (answers, isPartial) => {
    expect(resultOf(answers).isPartial).toBe(isPartial);
  });

  it('a question may have answers of its own', () => {
    const own = [
      { key: 'si', label: 'Sì', value: 10 },
      { key: 'no', label: 'No', value: 0 },
    ];
    const areas = [
      { ...small().content.areas[0]!, questions: [{ ...question('a1'), answers: own }] },
    ];
    const instrument = small({ areas });
    const judgements = given({ a1: 'si' });
    const result = instrumentResult({ instrument, saidYes: true, judgements });
    expect(result.areas[0]).toMatchObject({ points: 1000, level: 'strength' });
    expect(topOf(instrument.content, instrument.content.areas[0]!)).toBe(1000);
  });
});

describe('the office writes its own', () => {
  const begun = (seed = 1): TestDevice => {
    const device = office(seed);
    write(device, draftFrom(content, null));
    return device;
  };

  it('from the example, and reads back the same instrument', () => {
    expect(hasDraft(null)).toBe(false);
    const state = stateOf(begun());
    expect(hasDraft(state)).toBe(true);
    expect(readDraft(state)).toEqual({ ok: true, content });
  });

  it('questions with answers of their own come back too', () => {
    const own = [
      { key: 'si', label: 'Sì', value: 3 },
      { key: 'no', label: 'No', value: 0 },
    ];
    const [first, ...others] = content.areas;
    const areas = [
      { ...first!, questions: [{ ...first!.questions[0]!, answers: own }] },
      ...others,
    ];
    const device = office();
    write(device, draftFrom({ ...content, areas }, null));
    expect(readDraft(stateOf(device))).toEqual({ ok: true, content: { ...content, areas } });
  });

  it('says what is missing before it can be published', () => {
    const device = begun();
    device.answer(draftPaths.title, null);
    device.answer(`${draftPaths.areas}#nuova.titolo`, 'Area nuova');
    device.answer(`${draftPaths.areas}#area-09`, null);
    device.answer(draftPaths.toWorkOn, 250);
    device.answer(`${draftPaths.answers}#1.valore`, 3);
    const read = readDraft(stateOf(device));
    expect(read.ok ? [] : read.faults).toEqual([
      { kind: 'missing', what: 'title' },
      { kind: 'sameValue', value: 3 },
      { kind: 'emptyArea', area: 'Area nuova' },
      { kind: 'strayQuestion', text: 'Vive la ricerca con energia?' },
      { kind: 'strayQuestion', text: 'Ha qualcuno su cui contare?' },
      { kind: 'thresholds' },
    ]);
  });

  it('starting again takes away the rows that are not in it', () => {
    const device = begun();
    device.answer(`${draftPaths.areas}#nuova.titolo`, 'Area nuova');
    write(device, draftFrom(content, stateOf(device)));
    expect(readDraft(stateOf(device))).toEqual({ ok: true, content });
  });

  it('two devices that write different cells both keep theirs', () => {
    const [one, other] = [begun(), office(2)];
    other.sees(one);
    one.answer(`${draftPaths.questions}#domanda-01-01.testo`, 'Che lavoro cerca?');
    other.answer(`${draftPaths.questions}#domanda-01-02.testo`, 'Con che scelta di riserva?');
    one.sees(other);
    const read = readDraft(stateOf(one));
    const texts = read.ok ? read.content.areas[0]?.questions.map(({ text }) => text) : [];
    expect(texts?.slice(0, 2)).toEqual(['Che lavoro cerca?', 'Con che scelta di riserva?']);
  });
});

describe('versions', () => {
  const publish = (device: TestDevice, change: Partial<InstrumentContent>, row: string): void => {
    const published = publishedInstruments(stateOf(device));
    write(device, publication({ content: { ...content, ...change }, published, row }));
  };
  const on = (device: TestDevice, day: string) =>
    instrumentOn(publishedInstruments(stateOf(device)), isoDate(day));

  it('until the office has one, the example is used', () => {
    expect(instrumentOn([], isoDate('2026-11-24'))).toBe(exampleInstrument);
  });

  it('C-9 · each publication is a new version; the earlier ones stay as they were', () => {
    const device = office();
    publish(device, { title: 'Il nostro', standing: 'ufficio' }, 'r1');
    const [first] = publishedInstruments(stateOf(device));
    publish(device, { title: 'Il nostro, corretto', standing: 'ufficio' }, 'r2');
    const all = publishedInstruments(stateOf(device));
    expect(all.map(({ version }) => version)).toEqual([1, 2]);
    expect(all[0]).toEqual(first);
    expect(all.every(isInstrumentIntact)).toBe(true);
    expect(on(device, '2026-11-24').version).toBe(2);
  });

  it('a version is used from its first day on', () => {
    const device = office();
    publish(device, { title: 'Uno' }, 'r1');
    publish(device, { title: 'Due', validFrom: '2027-01-01' }, 'r2');
    expect(on(device, '2026-12-31').content.title).toBe('Uno');
    expect(on(device, '2027-01-01').content.title).toBe('Due');
  });

  it('one that was altered on its way is not used', () => {
    const device = office();
    const [change] = publication({ content, published: [], row: 'r1' });
    const altered = { ...sealInstrument('profilo-ufficio', 1, content), hash: 'a'.repeat(64) };
    device.answer(change?.path ?? '', altered);
    expect(publishedInstruments(stateOf(device))).toEqual([]);
  });
});
