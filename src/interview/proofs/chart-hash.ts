import { canonicalJson, type Json } from '../../kernel/json.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { ChartPin } from '../../domain/fact.ts';
import { Sha256 } from '../../domain/ids.ts';
import type { Activity } from '../service-manifest.ts';
import { isOptional, metaOf, type QuestionMeta } from '../question.ts';
import { behaviourOf, type Charted } from './behaviour.ts';
import { questionsIn } from '../steps.ts';
import { found, type Finding } from './finding.ts';
import { sampleAnswers } from './sample-answers.ts';
import type { z } from 'zod';

/** Fixed for ever: another seed, day or count is another hash of the same chart. */
const SAMPLES = { count: 500, seed: 20_261_124, today: isoDate('2026-11-24') } as const;

/**
 * What a published version promises: the chart as written (functions by name), what each question
 * is, when it is asked and needed, and the routes that 500 sets of answers take. A rewritten guard
 * that decides the same keeps the hash; one that decides otherwise changes it. Words are not part.
 */
export function chartHash(definition: Charted): Sha256 {
  const { chart, steps, asked, required } = definition;
  return Sha256.parse(
    sha256Hex(
      canonicalJson({
        chart: written(chart.config),
        guards: Object.keys(chart.implementations.guards).sort(),
        steps: Object.entries(steps).map(([step, schema]) => [
          step,
          questionsIn(schema).map(([name, type]) => question(name, type)),
        ]),
        asked: Object.keys(asked).sort(),
        required: Object.keys(required).sort(),
        behaviour: sampledBehaviour(definition),
      }),
    ),
  );
}

function sampledBehaviour(definition: Charted): Json {
  const samples = sampleAnswers(definition.steps, SAMPLES.count, SAMPLES);
  return samples.map((sample) => {
    const { route, ends, asked, required } = behaviourOf(definition, sample, SAMPLES.today);
    return { route, ends, asked, required };
  });
}

/** A configuration as JSON: functions by name, what is undefined left out. */
function written(value: unknown): Json {
  if (typeof value === 'function') return { function: value.name };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, written(member)]),
    );
  }
  const isScalar = typeof value === 'string' || typeof value === 'number';
  return isScalar || typeof value === 'boolean' ? value : null;
}

const question = (name: string, type: z.ZodType): Json => ({
  name,
  optional: isOptional(type),
  ...described(metaOf(type)),
});

const described = ({
  columns,
  activities,
  ...meta
}: QuestionMeta): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, written(value)])),
  ...(columns === undefined
    ? {}
    : { columns: Object.entries(columns).map(([name, type]) => question(name, type)) }),
  ...(activities === undefined ? {} : { activities: activities.flatMap(keysOf) }),
});

const keysOf = ({ key, sub = [] }: Activity): readonly string[] => [key, ...sub.flatMap(keysOf)];

/** The last published version must be the chart as it is now: a published definition never changes. */
export function publishedFindings(
  definition: Charted & { readonly pin: ChartPin },
  published: readonly ChartPin[],
): readonly Finding[] {
  const { id, version } = definition.pin;
  const last = published.at(-1);
  const isSame = last?.id === id && last.version === version && last.hash === chartHash(definition);
  const advice = `${id} is not version ${version} as published: publish a new version`;
  return found('publishedChartChanged', isSame ? [] : [advice]);
}
