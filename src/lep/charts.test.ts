import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { isoDate } from '../kernel/iso-date.ts';
import { ChartPin, type Fact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { StreamId } from '../domain/ids.ts';
import type { FascicoloDatum } from '../domain/person-sheet.ts';
import type { StreamState } from '../domain/stream-state.ts';
import { TestDevice } from '../domain/testing/test-device.ts';
import type { AnyAnswers } from '../interview/answers.ts';
import type { AnyInterview, AnyKnown } from '../interview/definition.ts';
import { behaviourFindings } from '../interview/proofs/behaviour-proofs.ts';
import { chartHash, publishedFindings } from '../interview/proofs/chart-hash.ts';
import { orderFindings } from '../interview/proofs/order-proofs.ts';
import { sampleAnswers } from '../interview/proofs/sample-answers.ts';
import { sourceFindings } from '../interview/proofs/source-proofs.ts';
import { structureFindings } from '../interview/proofs/structure-proofs.ts';
import * as around from '../interview/proofs/surroundings-proofs.ts';
import { answerFacts } from '../interview/testing/answer-facts.ts';
import { keepData, type PersonData } from '../interview/testing/person-data.ts';
import { testPlace } from '../interview/testing/test-place.ts';
import { activitiesOf, catalogue } from './catalogue.ts';

const today = isoDate('2026-11-24');
const seed = 150_2015;
const elsewhere = { today, time: '10:42', place: testPlace, person: null };

const sources = import.meta.glob<string>(['./*/chart.ts', './*/conditions.ts'], {
  eager: true,
  import: 'default',
  query: '?raw',
});
const published = import.meta.glob<readonly unknown[]>('./*/published.json', {
  eager: true,
  import: 'default',
});
const folders = import.meta.glob<{ readonly entry: { readonly code: string } }>('./*/service.ts', {
  eager: true,
  import: 'default',
});

const folderOf = (code: string): string =>
  Object.entries(folders)
    .find(([, { entry }]) => entry.code === code)?.[0]
    .replace('service.ts', '') ?? '';

/** People of every sort: none, one with all data, one whose data were written by something else. */
const people: readonly (StreamState | null)[] = [
  null,
  personWith({
    language: 'ro',
    privacyNotice: true,
    did: 'si',
    didDate: '2026-11-01',
    condition: 'no',
    benefits: ['nessuno'],
    benefitDate: '2026-11-01',
    comune: 'H501',
    phone: '333 010 45 27',
    birthDate: '2011-03-01',
    experiences: [{ row: 'r1', tipoEsperienza: 'contratto', dal: '2020-01-01' }, { row: 'r2' }],
    studies: [{ row: 'r3', livello: 'USG' }],
    isee: 900_000,
  }),
  personWith({
    language: 'klingon',
    privacyNotice: 'boh',
    did: 1,
    didDate: 'ieri',
    condition: null,
    benefits: 'nessuno',
    benefitDate: 7,
    comune: 'Roma',
    phone: 333,
    email: ['a@b.it'],
    birthDate: 'mai',
    experiences: [{ row: 'r1', tipoEsperienza: 'boh', dal: 'ieri', altro: 1 }],
    studies: 'molti',
    isee: -1,
    profilingIndex: 2,
  }),
];

function personWith(data: Partial<Record<FascicoloDatum, unknown>>): StreamState {
  const device = new TestDevice(7, {
    stream: StreamId.parse('persona/01930000-0000-7000-8000-000000000001'),
  });
  keepData(device, data as PersonData);
  return foldStream(device.facts);
}

const situationsOf = (samples: readonly AnyAnswers[]): readonly AnyKnown[] =>
  samples.map((answers, index) => ({
    ...elsewhere,
    answers,
    state: foldStream([]),
    person: people[index % people.length] ?? null,
    place: { ...testPlace, desk: index % 7 === 0 ? '' : testPlace.desk },
  }));

/** Two devices that answer from different samples and meet now and then. */
function historyOf(definition: AnyInterview, samples: readonly AnyAnswers[]): readonly Fact[] {
  const devices = [new TestDevice(1), new TestDevice(2)] as const;
  const [a, b] = devices;
  for (const [index, sample] of samples.entries()) {
    const device = index % 2 === 0 ? a : b;
    for (const fact of answerFacts(definition, sample)) device.append(fact);
    if (index === 1) b.sees(a);
  }
  a.write('eventRecorded', { event: '02', date: '2026-11-20', sap: null, binds: null });
  return [...a.facts, ...b.facts.filter(({ id }) => !a.facts.some((fact) => fact.id === id))];
}

const delivered = catalogue.flatMap(({ entry, delivery }) =>
  delivery === undefined ? [] : [{ code: entry.code, entry, delivery }],
);

it('the services that can be delivered are under proof', () => {
  expect(delivered.map(({ code }) => code)).toContain('A');
  expect(Object.keys(published)).toHaveLength(delivered.length);
});

describe.each(delivered)('the chart of $code', ({ code, delivery }) => {
  let definition: AnyInterview;
  let samples: readonly AnyAnswers[];
  beforeAll(async () => {
    definition = await delivery();
    samples = sampleAnswers(definition.steps, 1000, { seed, today });
  });

  it('is a flat walk over the declared steps: no loops, timers, actors or actions', () => {
    expect(structureFindings(definition)).toEqual([]);
  });

  it('asks every question of somebody, takes every way, and ends', () => {
    expect(behaviourFindings(definition, samples, today)).toEqual([]);
  });

  it('names only options that exist, and looks at no clock', () => {
    const own = Object.entries(sources).filter(([path]) => path.startsWith(folderOf(code)));
    expect(own).toHaveLength(2);
    expect(sourceFindings(definition, Object.fromEntries(own))).toEqual([]);
  });

  it('has words for everything it asks', () => {
    expect(around.wordFindings(definition)).toEqual([]);
  });

  it('keeps data in the fascicolo, and proposals in a table, that exist', () => {
    expect(around.referenceFindings(definition)).toEqual([]);
  });

  it('asks for every activity of the decree', () => {
    const service = catalogue.find(({ entry }) => entry.code === code);
    const decree = service === undefined ? [] : activitiesOf(service);
    expect(around.activityFindings(definition, decree)).toEqual([]);
  });

  it('suggests only what the question would take', () => {
    expect(around.suggestionFindings(definition, situationsOf(samples.slice(0, 500)))).toEqual([]);
  });

  it('never blocks from memory, and proposes rows that fit', () => {
    expect(around.ruleFindings(definition, situationsOf(samples))).toEqual([]);
  });

  it('reads the same however the facts came, whole or in two batches', () => {
    const findings = Array.from({ length: 2 }, (_, index) =>
      orderFindings(definition, historyOf(definition, samples.slice(index * 3, index * 3 + 3)), {
        elsewhere,
        random: seededRandom(seed + index),
      }),
    );
    expect(findings.flat()).toEqual([]);
  });

  it('is the version that was published', () => {
    const pins = (published[`${folderOf(code)}published.json`] ?? []).map((one) =>
      ChartPin.parse(one),
    );
    expect(pins.map(({ version }) => version)).toEqual(pins.map((_, index) => index + 1));
    expect(
      publishedFindings(definition, pins),
      `its hash is ${chartHash(definition)}: node scripts/publish-chart.mjs ${code}`,
    ).toEqual([]);
  });
});
