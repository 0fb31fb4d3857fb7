import { rowsOf } from './answers.ts';
import { instrumentWords, judgementsWords } from './judgements-answer.ts';
import { metaOf, SeenDocument, type QuestionKind, type QuestionMeta } from './question.ts';
import { SignatureAnswer } from './signature-answer.ts';
import type { AnyQuestionWords } from './words.ts';

/** The names that an answer stands for: looked up by who shows it. */
export interface Names {
  readonly date: (isoDate: string) => string;
  readonly place: (belfiore: string) => string;
  readonly person: (stream: string) => string;
}

interface Given {
  readonly value: unknown;
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
  readonly names: Names;
}

const asText = ({ value }: Given): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const option = ({ words }: Given, key: unknown): string =>
  words.options?.[String(key)] ?? String(key);

const labelOf = ({ value }: Given): string =>
  typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : '';

/** Cents: `1.606,00 €`. */
export function euros(cents: number): string {
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '−' : ''}${whole},${rest}\u00a0€`;
}

/** `firmato il 24/11/2026`, `rifiuta: vuole pensarci`. */
export function signatureWords(value: unknown, date: (isoDate: string) => string): string {
  const read = SignatureAnswer.safeParse(value);
  if (!read.success) return '';
  const day = date(read.data.at.slice(0, 10));
  switch (read.data.how) {
    case 'disegnata':
      return `firma sullo schermo, ${day}`;
    case 'carta':
      return `firma sulla carta, ${day}`;
    case 'testimoni':
      return `davanti a ${read.data.witnesses.join(' e ')}, ${day}: ${read.data.reason}`;
    case 'impedimento':
      return `non può firmare, lo attesta l’operatore, ${day}: ${read.data.reason}`;
    case 'rifiuta':
      return `non firma, ${day}: ${read.data.reason}`;
  }
}

/** How each kind of answer is read: a new kind does not compile until it has its row. */
const formats: Readonly<Record<QuestionKind, (given: Given) => string>> = {
  text: asText,
  longText: asText,
  choice: (given) => option(given, given.value),
  choices: (given) =>
    (Array.isArray(given.value) ? given.value : []).map((key) => option(given, key)).join(', '),
  officeChoice: asText,
  yesNo: ({ value }) => (value === true ? 'Sì' : 'No'),
  date: (given) => given.names.date(asText(given)),
  month: (given) => asText(given).split('-').reverse().join('/'),
  time: asText,
  dateTime: (given) => {
    const [day = '', time = ''] = asText(given).split('T');
    return [given.names.date(day), time && `ore ${time}`].filter(Boolean).join(', ');
  },
  number: asText,
  money: ({ value }) => (typeof value === 'number' ? euros(value) : ''),
  scale: (given) => `${asText(given)} su ${given.meta.max ?? 5}`,
  person: (given) => given.names.person(asText(given)),
  comune: (given) => given.names.place(asText(given)),
  country: (given) => given.names.place(asText(given)),
  birthplace: (given) => given.names.place(asText(given)),
  profession: labelOf,
  skill: labelOf,
  pickedRows: ({ value }) =>
    rowsOf(value)
      .map(({ label }) => String(label))
      .join(', '),
  seenDocument: ({ value }) => {
    const seen = SeenDocument.safeParse(value);
    return seen.success ? `${seen.data.label} (${seen.data.seen})` : '';
  },
  signature: ({ value, names }) => signatureWords(value, names.date),
  instrument: ({ value }) => instrumentWords(value),
  judgements: ({ value }) => judgementsWords(value),
  table: (given) =>
    rowsOf(given.value)
      .map((row) =>
        Object.entries(given.meta.columns ?? {})
          .filter(([column]) => row[column] !== undefined)
          .map(([column, schema]) =>
            formatAnswer({
              value: row[column],
              meta: metaOf(schema),
              words: given.words.columns?.[column] ?? { label: column },
              names: given.names,
            }),
          )
          .join(', '),
      )
      .join('; '),
  activities: ({ value, meta }) => {
    const list = Array.isArray(value) ? value.length : 0;
    return `${list} su ${meta.activities?.length ?? 0}`;
  },
};

/** An answer in words, on one line. */
export const formatAnswer = (given: Given): string => formats[given.meta.kind](given);
