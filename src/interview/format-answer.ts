import { rowsOf } from './answers.ts';
import { metaOf, type QuestionKind, type QuestionMeta } from './question.ts';
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

/** How each kind of answer is read: a new kind does not compile until it has its row. */
const formats: Readonly<Record<QuestionKind, (given: Given) => string>> = {
  text: asText,
  longText: asText,
  choice: (given) => option(given, given.value),
  choices: (given) =>
    (Array.isArray(given.value) ? given.value : []).map((key) => option(given, key)).join(', '),
  yesNo: ({ value }) => (value === true ? 'Sì' : 'No'),
  date: (given) => given.names.date(asText(given)),
  time: asText,
  dateTime: (given) => {
    const [day = '', time = ''] = asText(given).split('T');
    return [given.names.date(day), time && `ore ${time}`].filter(Boolean).join(', ');
  },
  number: asText,
  scale: (given) => `${asText(given)} su ${given.meta.max ?? 5}`,
  person: (given) => given.names.person(asText(given)),
  comune: (given) => given.names.place(asText(given)),
  country: (given) => given.names.place(asText(given)),
  profession: ({ value }) =>
    typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : '',
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
