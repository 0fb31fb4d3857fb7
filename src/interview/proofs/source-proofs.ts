import { pathOf } from '../answers.ts';
import { metaOf, type QuestionMeta } from '../question.ts';
import { questionsIn } from '../steps.ts';
import { found, type Finding } from './finding.ts';
import type { Charted } from './behaviour.ts';

/** Text of a source file by its path: the chart and its conditions. */
export type Sources = Readonly<Record<string, string>>;

const IMPURE = /\bDate\b|\bMath\.random\b|\bfetch\b|\bawait\b|\bglobalThis\b|\bsetTimeout\b/g;

/**
 * What the compiler and the samples don't see in guards and conditions: an option that is no
 * option, in a list of plain strings, and a look at the clock or at chance.
 */
export function sourceFindings(
  definition: Charted,
  sources: Sources,
  alsoKnown: readonly string[] = [],
): readonly Finding[] {
  const known = new Set([...vocabularyOf(definition), ...alsoKnown]);
  const code = Object.entries(sources).map(([file, text]) => ({ file, text: codeOf(text) }));
  return [
    ...found(
      'unknownLiteral',
      code.flatMap(({ file, text }) =>
        literalsIn(text)
          .filter((literal) => !known.has(literal))
          .map((literal) => `${file}: ${literal}`),
      ),
    ),
    ...found(
      'impure',
      code.flatMap(({ file, text }) => (text.match(IMPURE) ?? []).map((use) => `${file}: ${use}`)),
    ),
  ];
}

/** Without comments and imports. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^\s*import\s[\s\S]*?from\s+'[^']*'.*$/gm, '');

const literalsIn = (code: string): readonly string[] =>
  [...code.matchAll(/'([^'\n]*)'/g)].map(([, literal = '']) => literal);

/** Every word that a chart and its conditions may rightly use. */
function vocabularyOf({ chart, steps }: Charted): readonly string[] {
  return [
    'final',
    'next',
    chart.id,
    ...Object.keys(chart.config.states ?? {}),
    ...Object.keys(chart.implementations.guards),
    ...Object.entries(steps).flatMap(([step, schema]) => [
      step,
      ...questionsIn(schema).flatMap(([question, type]) => [
        question,
        pathOf(step, question),
        ...optionsOf(metaOf(type)),
      ]),
    ]),
  ];
}

const optionsOf = ({
  kind,
  options = [],
  ways = [],
  columns = {},
}: QuestionMeta): readonly string[] => [
  ...options,
  ...ways,
  ...(kind === 'person' ? ['anonima'] : []),
  ...Object.values(columns).flatMap((schema) => optionsOf(metaOf(schema))),
];
