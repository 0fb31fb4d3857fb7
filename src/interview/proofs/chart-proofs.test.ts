import { describe, expect, it } from 'vitest';
import { isoDate } from '../../kernel/iso-date.ts';
import type { AnyInterview } from '../definition.ts';
import { toy, toyChart } from '../testing/toy-interview.ts';
import { behaviourFindings } from './behaviour-proofs.ts';
import type { Finding } from './finding.ts';
import { sampleAnswers } from './sample-answers.ts';
import { structureFindings } from './structure-proofs.ts';

const today = isoDate('2026-11-24');

const written = (change: Partial<AnyInterview>): readonly Finding[] =>
  structureFindings({ ...toy, ...change });
const behaves = (change: Partial<AnyInterview>): readonly Finding[] => {
  const changed = { ...toy, ...change };
  return behaviourFindings(changed, sampleAnswers(changed.steps, 200, { seed: 1, today }), today);
};
const isLong: AnyInterview['asked'][string] = ({ visita }) => visita?.['tipo'] === 'lunga';

it('a sound chart has nothing against it', () => {
  expect([...written({}), ...behaves({})]).toEqual([]);
});

describe('planted in a chart as written', () => {
  const fine = { meta: { step: 'fine' }, on: { next: 'chiusa' } };

  it.each<readonly [what: string, states: Record<string, unknown>, at: string]>([
    ['after', { fine: { ...fine, after: { 1000: 'chiusa' } } }, 'fine.after'],
    ['always', { fine: { ...fine, always: 'chiusa' } }, 'fine.always'],
    ['an entry action', { fine: { ...fine, entry: () => undefined } }, 'fine.entry'],
    ['an exit action', { fine: { ...fine, exit: 'log' } }, 'fine.exit'],
    [
      'another event',
      { fine: { ...fine, on: { next: 'chiusa', jump: 'chiusa' } } },
      'fine.on.jump',
    ],
    [
      'an action on the way',
      { fine: { ...fine, on: { next: { target: 'chiusa', actions: 'log' } } } },
      'fine.next.actions',
    ],
    [
      'a guard without a name',
      { fine: { ...fine, on: { next: [{ guard: () => true, target: 'chiusa' }] } } },
      'fine.next.guard',
    ],
  ])('%s is forbidden', (_, states, at) => {
    expect(written({ chart: toyChart(states) })).toEqual([{ kind: 'forbidden', at }]);
  });

  it('an invoked actor is forbidden', () => {
    const chart = toyChart({ fine: { ...fine, invoke: { src: 'clock' } } });
    expect(written({ chart })).toEqual([{ kind: 'forbidden', at: 'fine.invoke' }]);
  });

  it('actions, actors and delays provided to the machine are forbidden', () => {
    const chart = toyChart().provide({
      actions: { log: () => undefined },
      delays: { soon: 10 },
    } as never);
    expect(written({ chart })).toEqual([
      { kind: 'forbidden', at: 'actions.log' },
      { kind: 'forbidden', at: 'delays.soon' },
    ]);
  });

  it('a nested state is found', () => {
    const nested = { ...fine, initial: 'a', states: { a: {} } };
    expect(written({ chart: toyChart({ fine: nested }) })).toContainEqual({
      kind: 'nested',
      at: 'fine',
    });
  });

  it('a loop is found, in every state of it', () => {
    const chart = toyChart({ fine: { meta: { step: 'fine' }, on: { next: 'visita' } } });
    const loops = written({ chart }).filter(({ kind }) => kind === 'loop');
    expect(loops.map(({ at }) => at).toSorted()).toEqual(['dettaglio', 'fine', 'visita']);
  });

  it('a state nobody leads to is found', () => {
    const chart = toyChart({ visita: { meta: { step: 'visita' }, on: { next: 'fine' } } });
    expect(written({ chart })).toEqual([{ kind: 'unreachableState', at: 'dettaglio' }]);
  });

  it('a state of an undeclared step, of none, or of a step already used is found', () => {
    const of = (meta: unknown) => written({ chart: toyChart({ fine: { ...fine, meta } }) });
    expect(of({ step: 'finale' })).toContainEqual({ kind: 'unknownStep', at: 'fine' });
    expect(of(undefined)).toContainEqual({ kind: 'unknownStep', at: 'fine' });
    expect(of({ step: 'visita' })).toContainEqual({ kind: 'stepTwice', at: 'visita' });
    expect(of({ step: 'visita' })).toContainEqual({ kind: 'stepWithoutState', at: 'fine' });
  });

  it('a condition on a question that does not exist is found', () => {
    expect(written({ required: { ...toy.required, 'visita.cognome': isLong } })).toEqual([
      { kind: 'unknownCondition', at: 'visita.cognome' },
    ]);
  });
});

describe('planted in what a chart does', () => {
  it('an unreachable step is found, with the ways nobody takes and the guard that never holds', () => {
    expect(behaves({ chart: toyChart({}, { lunga: () => false }) })).toEqual(
      expect.arrayContaining([
        { kind: 'unreachedStep', at: 'dettaglio' },
        { kind: 'untakenWay', at: 'visita → dettaglio' },
        { kind: 'untakenWay', at: 'dettaglio → fine' },
        { kind: 'deadQuestion', at: 'dettaglio.fatto' },
        { kind: 'guardNeverTrue', at: 'lunga' },
      ]),
    );
  });

  it('a guard that always holds is found', () => {
    expect(behaves({ chart: toyChart({}, { lunga: () => true }) })).toEqual([
      { kind: 'untakenWay', at: 'visita → fine' },
      { kind: 'guardNeverFalse', at: 'lunga' },
    ]);
  });

  it('a dead question is found', () => {
    expect(behaves({ asked: { ...toy.asked, 'fine.esito': () => false } })).toEqual([
      { kind: 'deadQuestion', at: 'fine.esito' },
    ]);
  });

  it('a condition that always asks, or a need that never comes, is found', () => {
    expect(behaves({ asked: { 'visita.motivo': () => true } })).toEqual([
      { kind: 'alwaysAsked', at: 'visita.motivo' },
    ]);
    expect(behaves({ required: { 'visita.motivo': () => false } })).toEqual([
      { kind: 'neverRequired', at: 'visita.motivo' },
    ]);
  });

  it('a route that stops on its way, or goes round, is found', () => {
    const stuck = { meta: { step: 'fine' }, on: { next: [{ guard: 'lunga', target: 'chiusa' }] } };
    expect(behaves({ chart: toyChart({ fine: stuck }) })).toEqual([{ kind: 'noEnd', at: 'fine' }]);
    const round = { meta: { step: 'fine' }, on: { next: 'visita' } };
    expect(behaves({ chart: toyChart({ fine: round }) })).toContainEqual({
      kind: 'noEnd',
      at: 'fine',
    });
  });

  it('a guard that falls over an answer not given is found', () => {
    const careless = toyChart({}, { lunga: ({ visita }) => visita!['tipo'] === 'lunga' });
    expect(behaves({ chart: careless })).toContainEqual(
      expect.objectContaining({ kind: 'throws' }),
    );
  });

  it('conditions that chase each other are found', () => {
    const asked: AnyInterview['asked'] = {
      'visita.nome': ({ visita }) => visita?.['motivo'] === undefined,
      'visita.motivo': ({ visita }) => visita?.['nome'] === undefined,
    };
    expect(behaves({ asked }).map(({ kind }) => kind)).toContain('restless');
  });
});
