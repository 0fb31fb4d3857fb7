import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { AGGREGATIONS, AREA_SIGNALS, InstrumentContent, STANDINGS } from './instrument.ts';
import { settingRows, settingValue, type SettingRow } from './office-settings-rows.ts';
import type { StreamState } from './stream-state.ts';

/** Where the instrument being written stands in the stream of the office, cell by cell. */
export const draftPaths = {
  title: 'profilo.titolo',
  author: 'profilo.autore',
  standing: 'profilo.origine',
  validFrom: 'profilo.dal',
  validMonths: 'profilo.mesi',
  aggregation: 'profilo.calcolo',
  strength: 'profilo.sogliaForza',
  toWorkOn: 'profilo.sogliaLavoro',
  strengthWords: 'profilo.parolaForza',
  betweenWords: 'profilo.parolaMezzo',
  toWorkOnWords: 'profilo.parolaLavoro',
  asksLevel: 'profilo.livello',
  hasOverall: 'profilo.complessivo',
  answers: 'profilo.risposte',
  areas: 'profilo.aree',
  questions: 'profilo.domande',
} as const;

/** Where published versions stand: a row each, never written again. */
export const versionsPath = 'profilo.versioni';

/** A row of the draft, with its place among the others. */
export interface DraftRow {
  readonly row: string;
  readonly [column: string]: Json;
}

/** Rows in the order in which the office has put them; new ones last. */
export function draftRows(state: StreamState | null, path: string): readonly DraftRow[] {
  if (state === null) return [];
  return settingRows(state, path)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ row, cells }) => ({ ...Object.fromEntries(cells), row }));
}

const placeOf = ({ cells }: SettingRow): number => {
  const place = cells.get('posto');
  return typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER;
};

/** Whether somebody has begun to write one. */
export const hasDraft = (state: StreamState | null): boolean =>
  state !== null &&
  (settingValue(state, draftPaths.title) !== undefined ||
    draftRows(state, draftPaths.areas).length > 0);

/** What the draft still lacks, in the order of the page; each has its words on the screen. */
export type DraftFault =
  | { readonly kind: 'missing'; readonly what: 'title' | 'author' | 'areas' | 'answers' }
  | { readonly kind: 'emptyArea'; readonly area: string }
  | { readonly kind: 'strayQuestion'; readonly text: string }
  | { readonly kind: 'blankRow'; readonly what: 'area' | 'question' | 'answer' }
  | { readonly kind: 'sameValue'; readonly value: number }
  | { readonly kind: 'thresholds' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'invalid' };

export type DraftReading =
  | { readonly ok: true; readonly content: InstrumentContent }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

/** Bytes that a fact has room for, with its envelope and a margin. */
const MOST = 40_000;

/** The draft as an instrument, or what is missing before it can be published. */
export function readDraft(state: StreamState | null): DraftReading {
  const raw = rawDraft(state);
  const faults = faultsOf(raw);
  if (faults.length > 0) return { ok: false, faults };
  const read = InstrumentContent.safeParse(contentOf(raw));
  if (!read.success) return { ok: false, faults: [{ kind: 'invalid' }] };
  if (JSON.stringify(read.data).length > MOST) return { ok: false, faults: [{ kind: 'tooLarge' }] };
  return { ok: true, content: read.data };
}

interface RawDraft {
  readonly value: (name: keyof typeof draftPaths) => Json | undefined;
  readonly areas: readonly DraftRow[];
  readonly questions: readonly DraftRow[];
  readonly answers: readonly DraftRow[];
}

const rawDraft = (state: StreamState | null): RawDraft => ({
  value: (name) => (state === null ? undefined : settingValue(state, draftPaths[name])),
  areas: draftRows(state, draftPaths.areas),
  questions: draftRows(state, draftPaths.questions),
  answers: draftRows(state, draftPaths.answers),
});

const Whole = z.int();
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');
const numberOf = (value: Json | undefined, otherwise: number): number =>
  Whole.safeParse(value).data ?? otherwise;

/** Answers for every question, and those of one question alone. */
const commonAnswers = ({ answers }: RawDraft) =>
  answers.filter(({ domanda }) => textOf(domanda) === '');
const ownAnswers = ({ answers }: RawDraft, question: string) =>
  answers.filter(({ domanda }) => domanda === question);

function faultsOf(raw: RawDraft): readonly DraftFault[] {
  const { value, areas, questions, answers } = raw;
  const titled = (rows: readonly DraftRow[], column: string) =>
    rows.every((row) => textOf(row[column]) !== '');
  const keys = new Set(areas.map(({ row }) => row));
  const strength = numberOf(value('strength'), DEFAULTS.strength);
  const toWorkOn = numberOf(value('toWorkOn'), DEFAULTS.toWorkOn);
  const missing = (what: 'title' | 'author' | 'areas' | 'answers', is: boolean) =>
    is ? [{ kind: 'missing', what } as const] : [];
  const blank = (what: 'area' | 'question' | 'answer', is: boolean) =>
    is ? [{ kind: 'blankRow', what } as const] : [];
  return [
    ...missing('title', textOf(value('title')) === ''),
    ...missing('author', textOf(value('author')) === ''),
    ...missing('answers', commonAnswers(raw).length < 2),
    ...blank('answer', !titled(answers, 'testo')),
    ...sameValues(commonAnswers(raw)),
    ...missing('areas', areas.length === 0),
    ...blank('area', !titled(areas, 'titolo')),
    ...blank('question', !titled(questions, 'testo')),
    ...areas
      .filter(({ row }) => !questions.some(({ area }) => area === row))
      .map((area) => ({ kind: 'emptyArea', area: textOf(area['titolo']) }) as const),
    ...questions
      .filter(({ area }) => typeof area !== 'string' || !keys.has(area))
      .map((question) => ({ kind: 'strayQuestion', text: textOf(question['testo']) }) as const),
    ...(strength <= toWorkOn ? [{ kind: 'thresholds' } as const] : []),
  ];
}

function sameValues(answers: readonly DraftRow[]): readonly DraftFault[] {
  const values = answers.map(({ valore }) => numberOf(valore, 0));
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  return repeated === undefined ? [] : [{ kind: 'sameValue', value: repeated }];
}

/** What a new draft says until somebody writes otherwise. */
const DEFAULTS = {
  strength: 250,
  toWorkOn: 100,
  months: 12,
  words: { strength: 'punto di forza', between: 'a buon punto', toWorkOn: 'da costruire' },
} as const;

const Day = z.iso.date();

const contentOf = (raw: RawDraft): unknown => ({
  title: textOf(raw.value('title')),
  author: textOf(raw.value('author')),
  standing: z.enum(STANDINGS).safeParse(raw.value('standing')).data ?? 'ufficio',
  validFrom: Day.safeParse(raw.value('validFrom')).data ?? null,
  validMonths: numberOf(raw.value('validMonths'), DEFAULTS.months),
  aggregation: z.enum(AGGREGATIONS).safeParse(raw.value('aggregation')).data ?? 'mean',
  thresholds: {
    strength: numberOf(raw.value('strength'), DEFAULTS.strength),
    toWorkOn: numberOf(raw.value('toWorkOn'), DEFAULTS.toWorkOn),
  },
  levels: {
    strength: textOf(raw.value('strengthWords')) || DEFAULTS.words.strength,
    between: textOf(raw.value('betweenWords')) || DEFAULTS.words.between,
    toWorkOn: textOf(raw.value('toWorkOnWords')) || DEFAULTS.words.toWorkOn,
  },
  asksLevel: raw.value('asksLevel') !== false,
  hasOverall: raw.value('hasOverall') === true,
  answers: commonAnswers(raw).map(optionOf),
  areas: raw.areas.map((area) => ({
    key: area.row,
    title: textOf(area['titolo']),
    weight: numberOf(area['peso'], 1),
    delicate: area['delicata'] === true,
    signal: z.enum(AREA_SIGNALS).safeParse(area['segnale']).data ?? null,
    questions: raw.questions.filter((one) => one['area'] === area.row).map(questionOf(raw)),
  })),
});

const optionOf = (answer: DraftRow) => ({
  key: answer.row,
  label: textOf(answer['testo']),
  value: numberOf(answer['valore'], 0),
});

const questionOf = (raw: RawDraft) => (question: DraftRow) => {
  const own = ownAnswers(raw, question.row).map(optionOf);
  return {
    key: question.row,
    text: textOf(question['testo']),
    weight: numberOf(question['peso'], 1),
    answers: own.length === 0 ? null : own,
  };
};

/** A cell of the office's stream to write. */
export interface DraftChange {
  readonly path: string;
  readonly value: Json;
}

/**
 * Makes the draft equal to an instrument: to start from the example, or again from the version in
 * use. Rows that are not in it are taken away; keys stay, so that results can be compared.
 */
export function draftFrom(
  content: InstrumentContent,
  state: StreamState | null,
): readonly DraftChange[] {
  const rows = rowsOf(content);
  const kept = new Set(rows.map(({ path }) => path));
  const removed = [draftPaths.areas, draftPaths.questions, draftPaths.answers].flatMap((table) =>
    draftRows(state, table)
      .map(({ row }) => `${table}#${row}`)
      .filter((path) => !kept.has(path))
      .map((path) => ({ path, value: null })),
  );
  const cells = rows.flatMap(({ path, cells: own }) =>
    Object.entries(own).map(([column, value]) => ({ path: `${path}.${column}`, value })),
  );
  return [...removed, ...valuesOf(content), ...cells];
}

const valuesOf = (content: InstrumentContent): readonly DraftChange[] => [
  { path: draftPaths.title, value: content.title },
  { path: draftPaths.author, value: content.author },
  { path: draftPaths.standing, value: content.standing },
  { path: draftPaths.validMonths, value: content.validMonths },
  { path: draftPaths.aggregation, value: content.aggregation },
  { path: draftPaths.strength, value: content.thresholds.strength },
  { path: draftPaths.toWorkOn, value: content.thresholds.toWorkOn },
  { path: draftPaths.strengthWords, value: content.levels.strength },
  { path: draftPaths.betweenWords, value: content.levels.between },
  { path: draftPaths.toWorkOnWords, value: content.levels.toWorkOn },
  { path: draftPaths.asksLevel, value: content.asksLevel },
  { path: draftPaths.hasOverall, value: content.hasOverall },
];

interface Row {
  readonly path: string;
  readonly cells: Readonly<Record<string, Json>>;
}

function rowsOf({ answers, areas }: InstrumentContent): readonly Row[] {
  const answerRow =
    (domanda: string) => (one: InstrumentContent['answers'][number], posto: number) => ({
      path: `${draftPaths.answers}#${one.key}`,
      cells: { testo: one.label, valore: one.value, domanda, posto },
    });
  const questions = areas.flatMap((area) => area.questions.map((question) => ({ area, question })));
  return [
    ...answers.map(answerRow('')),
    ...areas.map(({ key, title, weight, delicate, signal }, posto) => ({
      path: `${draftPaths.areas}#${key}`,
      cells: { titolo: title, peso: weight, delicata: delicate, segnale: signal ?? '', posto },
    })),
    ...questions.map(({ area, question: { key, text, weight } }, posto) => ({
      path: `${draftPaths.questions}#${key}`,
      cells: { area: area.key, testo: text, peso: weight, posto },
    })),
    ...questions.flatMap(({ question }) => (question.answers ?? []).map(answerRow(question.key))),
  ];
}
