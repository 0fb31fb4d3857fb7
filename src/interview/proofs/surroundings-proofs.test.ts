import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/environment.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { foldStream } from '../../domain/fold.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import type { AnyInterview, AnyKnown } from '../definition.ts';
import * as q from '../question.ts';
import type { RuleResult } from '../rule.ts';
import { answerFacts } from '../testing/answer-facts.ts';
import { testPlace } from '../testing/test-place.ts';
import { toy, toySteps } from '../testing/toy-interview.ts';
import type { Finding } from './finding.ts';
import { orderFindings } from './order-proofs.ts';
import { sampleAnswers } from './sample-answers.ts';
import { sourceFindings } from './source-proofs.ts';
import * as around from './surroundings-proofs.ts';

const today = isoDate('2026-11-24');
const samples = sampleAnswers(toySteps, 200, { seed: 1, today });
const elsewhere = { today, time: '10:42', place: testPlace, person: null };
const situations: readonly AnyKnown[] = samples.map((answers) => ({
  ...elsewhere,
  answers,
  state: foldStream([]),
}));

it('a sound service has nothing against it', () => {
  expect([
    ...around.wordFindings(toy),
    ...around.referenceFindings(toy),
    ...around.activityFindings(toy, [{ key: 'ascolto', text: 'ascolto;' }]),
    ...around.suggestionFindings(toy, situations),
    ...around.ruleFindings(toy, situations),
  ]).toEqual([]);
});

describe('planted in the text of a chart', () => {
  const text = `
    import { when } from '../interview/chart.ts'; // 'a comment'
    export const isLong = ({ visita }) => ['lunga'].includes(visita.tipo);
  `;

  it('good words pass', () => {
    expect(sourceFindings(toy, { 'conditions.ts': text })).toEqual([]);
    expect(sourceFindings(toy, { 'x.ts': "y === 'altrove'" }, ['altrove'])).toEqual([]);
  });

  it('an option that is none, a clock and chance are found', () => {
    const faulty = `${text.replace("'lunga'", "'lungha'")} Date.now() > Math.random()`;
    expect(sourceFindings(toy, { 'conditions.ts': faulty })).toEqual([
      { kind: 'unknownLiteral', at: 'conditions.ts: lungha' },
      { kind: 'impure', at: 'conditions.ts: Date' },
      { kind: 'impure', at: 'conditions.ts: Math.random' },
    ]);
  });
});

describe('planted around a chart', () => {
  it('missing words of a step, a question, an option, a column and its option are found', () => {
    const { visita, dettaglio } = toy.words;
    const words = {
      visita: {
        ...visita!,
        questions: {
          nome: { label: ' ' },
          tipo: { label: 'Tipo', options: { breve: 'Breve' } },
          motivo: { label: 'Motivo' },
        },
      },
      dettaglio: {
        ...dettaglio!,
        questions: {
          fatto: { label: 'Fatto' },
          cose: { label: 'Cose', columns: { che: { label: 'Che', options: { B: 'B' } } } },
        },
      },
    };
    expect(around.wordFindings({ ...toy, words }).map(({ at }) => at)).toEqual([
      'visita.nome',
      'visita.tipo=lunga',
      'dettaglio.cose#che=C',
      'dettaglio.cose#perche',
      'fine',
    ]);
  });

  it('names of questions and columns that do not exist are found', () => {
    const toPerson = { 'visita.cognome': 'surname' } as const;
    const proposals = {
      path: 'dettaglio.cose',
      column: 'servizio',
      row: () => ({ motivo: 'x' }),
    };
    expect(around.referenceFindings({ ...toy, toPerson, proposals })).toEqual([
      { kind: 'unknownQuestion', at: 'visita.cognome' },
      { kind: 'unknownColumn', at: 'servizio' },
      { kind: 'unknownColumn', at: 'motivo' },
    ]);
    const nowhere = { ...toy.proposals, path: 'dettaglio.altre' };
    expect(around.referenceFindings({ ...toy, proposals: nowhere })).toContainEqual({
      kind: 'unknownQuestion',
      at: 'dettaglio.altre',
    });
  });

  it('an activity of the decree, or a part of one, that nobody is asked about is found', () => {
    const decree = [
      { key: 'ascolto', text: 'ascolto;', sub: [{ key: 'silenzio', text: 'silenzio;' }] },
      { key: 'parola', text: 'parola;' },
    ];
    expect(around.activityFindings(toy, decree)).toEqual([
      { kind: 'activityNotAsked', at: 'silenzio' },
      { kind: 'activityNotAsked', at: 'parola' },
    ]);
    const { dettaglio: _none, ...without } = toySteps;
    expect(around.activityFindings({ ...toy, steps: without }, decree)).toHaveLength(3);
  });

  it('a suggestion of the wrong type, or for no question, is found', () => {
    const suggest = () => ({ visita: { tipo: 'media', cognome: 'x', nome: 'Chiara' } });
    expect(around.suggestionFindings({ ...toy, suggest }, situations)).toEqual([
      { kind: 'badSuggestion', at: 'visita.tipo' },
      { kind: 'badSuggestion', at: 'visita.cognome' },
    ]);
  });

  it('a rule that blocks from memory, is silent, lost, or proposes what does not fit is found', () => {
    const result: RuleResult = {
      rule: 'T-2',
      norm: 'art. 2',
      mark: 'M',
      level: 'blocca',
      step: 'altrove',
      explanation: ' ',
      proposes: [{ service: 'Z', reason: 'x', by: null }],
    };
    expect(around.ruleFindings({ ...toy, rules: () => [result] }, situations)).toEqual([
      { kind: 'badRule', at: 'T-2: step altrove' },
      { kind: 'badRule', at: 'T-2: blocks from memory' },
      { kind: 'badRule', at: 'T-2: says nothing' },
      { kind: 'badRule', at: 'T-2: row for Z' },
    ]);
  });
});

describe('planted in how facts are read', () => {
  const device = new TestDevice(1);
  for (const fact of samples.slice(0, 3).flatMap((sample) => answerFacts(toy, sample))) {
    device.append(fact);
  }
  const order = (definition: AnyInterview): readonly Finding[] =>
    orderFindings(definition, device.facts, { elsewhere, random: seededRandom(3) });

  it('nothing is found in the toy', () => {
    expect(device.facts.length).toBeGreaterThan(10);
    expect(order(toy)).toEqual([]);
  });

  it('a definition that remembers is found', () => {
    let calls = 0;
    const rules: AnyInterview['rules'] = () => [
      {
        rule: 'T-3',
        norm: 'art. 3',
        mark: 'V',
        level: 'informa',
        step: 'visita',
        explanation: `Letta ${(calls += 1)} volte.`,
      },
    ];
    const findings = order({ ...toy, rules });
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.every(({ kind }) => kind === 'orderMatters')).toBe(true);
  });
});

describe('the sampler', () => {
  it('repeats itself, and a new question changes no other answer', () => {
    const more = {
      ...toySteps,
      visita: toySteps.visita.extend({ quando: q.date() }),
    };
    const [a] = sampleAnswers(toySteps, 1, { seed: 5, today });
    const [b] = sampleAnswers(more, 1, { seed: 5, today });
    expect(sampleAnswers(toySteps, 1, { seed: 5, today })).toEqual([a]);
    expect(b).toMatchObject(a ?? {});
    expect(sampleAnswers(toySteps, 1, { seed: 6, today })).not.toEqual([a]);
  });

  it('draws only what the questions would take', () => {
    const bad = samples.flatMap((sample) =>
      Object.entries(toySteps).flatMap(([step, schema]) =>
        Object.entries(schema.partial().shape).filter(
          ([question, type]) => !type.safeParse(sample[step]?.[question]).success,
        ),
      ),
    );
    expect(bad).toEqual([]);
  });
});
