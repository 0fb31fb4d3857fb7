import { describe, expect, it } from 'vitest';
import type { AnyInterview } from '../definition.ts';
import * as q from '../question.ts';
import { toy, toyChart, toySteps } from '../testing/toy-interview.ts';
import { chartHash, publishedFindings } from './chart-hash.ts';

const hash = chartHash(toy);
const changed = (change: Partial<AnyInterview>): boolean =>
  chartHash({ ...toy, ...change }) !== hash;

describe('the hash of a chart', () => {
  it('is 64 hexadecimal digits, the same each time', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(changed({})).toBe(false);
  });

  it('outlives a refactoring: a guard written otherwise, keys in another order, other words', () => {
    const chart = toyChart(
      {},
      { lunga: ({ visita }) => visita?.['tipo'] !== 'breve' && visita?.['tipo'] !== undefined },
    );
    expect(changed({ chart })).toBe(false);
    const { visita, ...others } = toySteps;
    expect(changed({ words: {} })).toBe(false);
    expect(changed({ steps: { visita, ...others } })).toBe(false);
    expect(
      changed({
        asked: { 'visita.motivo': (answers) => toy.asked['visita.motivo']!(answers, '') },
      }),
    ).toBe(false);
  });

  it.each<readonly [what: string, change: Partial<AnyInterview>]>([
    [
      'the body of a guard',
      { chart: toyChart({}, { lunga: ({ visita }) => visita?.['tipo'] === 'breve' }) },
    ],
    [
      'the name of a guard',
      {
        chart: toyChart(
          {
            visita: {
              meta: { step: 'visita' },
              on: { next: [{ guard: 'lungo', target: 'dettaglio' }, { target: 'fine' }] },
            },
          },
          { lungo: ({ visita }) => visita?.['tipo'] === 'lunga' },
        ),
      },
    ],
    [
      'a way',
      { chart: toyChart({ dettaglio: { meta: { step: 'dettaglio' }, on: { next: 'chiusa' } } }) },
    ],
    ['when a question is asked', { asked: {} }],
    ['when a question is needed', { required: {} }],
    [
      'the body of a condition',
      { asked: { 'visita.motivo': ({ visita }) => visita?.['tipo'] === 'breve' } },
    ],
    [
      'an option',
      {
        steps: {
          ...toySteps,
          fine: toySteps.fine.extend({ esito: q.choice(['bene', 'malissimo']) }),
        },
      },
    ],
    ['a limit', { steps: { ...toySteps, visita: toySteps.visita.extend({ nome: q.text(41) }) } }],
    [
      'a kind',
      { steps: { ...toySteps, visita: toySteps.visita.extend({ nome: q.longText(40) }) } },
    ],
    ['an optional question', { steps: { ...toySteps, fine: toySteps.fine.partial() } }],
    [
      'a question more',
      { steps: { ...toySteps, fine: toySteps.fine.extend({ note: q.longText().optional() }) } },
    ],
    [
      'a column',
      {
        steps: {
          ...toySteps,
          dettaglio: toySteps.dettaglio.extend({
            cose: q.table({ che: q.choice(['B', 'C']) }).optional(),
          }),
        },
      },
    ],
    [
      'an activity',
      {
        steps: {
          ...toySteps,
          dettaglio: toySteps.dettaglio.extend({
            fatto: q.activities([{ key: 'parola', text: '' }]),
          }),
        },
      },
    ],
  ])('changes with %s', (_, change) => {
    expect(changed(change)).toBe(true);
  });
});

describe('a published chart', () => {
  const pin = { ...toy.pin, hash };

  it('is the last version of its file', () => {
    expect(publishedFindings({ ...toy, pin }, [{ ...pin, version: 1 }])).toEqual([]);
  });

  it.each([
    ['its hash is another', [{ ...pin, hash: toy.pin.hash }]],
    ['the version is another', [{ ...pin, version: 2 }]],
    ['it is another chart', [{ ...pin, id: 'other' }]],
    ['nothing was published', []],
  ])('is found changed when %s', (_, published) => {
    expect(publishedFindings({ ...toy, pin }, published)).toEqual([
      {
        kind: 'publishedChartChanged',
        at: 'toy is not version 1 as published: publish a new version',
      },
    ]);
  });
});
