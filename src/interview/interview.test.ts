import { describe, expect, it } from 'vitest';
import { isoDate } from '../kernel/iso-date.ts';
import { answersOf, parsePath, rowsAt } from './answers.ts';
import { route } from './chart.ts';
import { recordActivity } from './commands.ts';
import type { AnyInterview } from './definition.ts';
import * as q from './question.ts';
import { scenario } from './testing/scenario.ts';
import { reasonPath } from './interview.ts';
import { toy, toyChart, toySteps } from './testing/toy-interview.ts';

const today = isoDate('2026-11-24');
const held = (change: Partial<AnyInterview> = {}) =>
  scenario({ ...toy, ...change }, { person: { name: 'Chiara' }, today });
const statuses = (one: ReturnType<typeof held>) =>
  one.view.steps.map(({ id, status, reachable }) => `${id} ${status}${reachable ? '' : ' shut'}`);

describe('the route', () => {
  it('is walked from the answers alone', () => {
    expect(route(toy.chart, {})).toEqual({ steps: ['visita', 'fine'], ends: true });
    expect(route(toy.chart, { visita: { tipo: 'lunga' } }).steps).toEqual([
      'visita',
      'dettaglio',
      'fine',
    ]);
  });

  it('says when it does not end: stuck, or going round', () => {
    const stuck = { meta: { step: 'fine' }, on: {} };
    expect(route(toyChart({ fine: stuck }), {})).toEqual({
      steps: ['visita', 'fine'],
      ends: false,
    });
    const round = { meta: { step: 'fine' }, on: { next: 'visita' } };
    expect(route(toyChart({ fine: round }), {})).toEqual({
      steps: ['visita', 'fine'],
      ends: false,
    });
  });
});

describe('paths', () => {
  it.each([
    ['a.b', { step: 'a', question: 'b' }],
    ['a.b#r-1', { step: 'a', question: 'b', row: 'r-1' }],
    ['a.b#r-1.c', { step: 'a', question: 'b', row: 'r-1', column: 'c' }],
  ])('%s', (path, parts) => {
    expect(parsePath(path)).toEqual(parts);
  });
});

describe('answers from facts', () => {
  it('rows come in the order in which they were made, without those taken away', () => {
    const one = held().answer('visita.tipo', 'lunga');
    for (const perche of ['prima', 'seconda', 'terza']) {
      one.addRow('dettaglio.cose', { che: 'B', perche });
    }
    one.removeRow('dettaglio.cose', 0);
    expect(rowsAt(one.known.answers, 'dettaglio.cose')).toMatchObject([
      { perche: 'seconda' },
      { perche: 'terza' },
    ]);
    one.fill('dettaglio.cose', 0, { perche: null });
    expect(rowsAt(one.known.answers, 'dettaglio.cose')[0]).not.toHaveProperty('perche');
    one.removeRow('dettaglio.cose', 1).removeRow('dettaglio.cose', 0);
    expect(one.get('dettaglio.cose').value).toBeUndefined();
  });

  it('a cleared answer is none, and is not offered again', () => {
    const one = held();
    expect(one.get('visita.tipo')).toMatchObject({ value: undefined, suggested: 'breve' });
    one.answer('visita.tipo', 'lunga').answer('visita.tipo', null);
    expect(one.get('visita.tipo')).toMatchObject({ value: undefined, suggested: undefined });
    expect(answersOf(one.state, toySteps)).toEqual({});
  });

  it('of answers in conflict the latest stands, the same everywhere', () => {
    const one = held();
    const other = one.colleague();
    one.answer('visita.nome', 'Chiara');
    other.answer('visita.nome', 'Clara');
    expect(one.receives(other).get('visita.nome')).toMatchObject({
      value: 'Clara',
      conflict: true,
    });
  });

  it('an activity recorded apart, done here and not applicable there, shows the latest', () => {
    const one = held().answer('visita.tipo', 'lunga');
    const other = one.colleague();
    one.record({ activity: 'ascolto', status: 'svolta' });
    other.write('activityRecorded', { activity: 'ascolto', status: 'nonApplicabile', reason: 'x' });
    one.receives(other);
    expect(one.get('dettaglio.fatto').value).toEqual([
      { activity: 'ascolto', status: 'nonApplicabile', reason: 'x' },
    ]);
    expect(one.state.activities.get('ascolto')).toHaveLength(2);
    one.record({ activity: 'ascolto', status: null });
    expect(one.get('dettaglio.fatto').value).toBeUndefined();
    expect(recordActivity(one.state, null, { activity: 'ascolto', status: null })).toEqual([]);
  });
});

describe('steps', () => {
  it('open up to the first that lacks something; one filled ahead stays open', () => {
    const one = held().answer('visita.tipo', 'lunga');
    expect(statuses(one)).toEqual(['visita open', 'dettaglio ahead shut', 'fine ahead shut']);
    one.answer('fine.esito', 'bene');
    expect(statuses(one)).toEqual(['visita open', 'dettaglio ahead shut', 'fine done']);
    one.answer('visita.nome', 'Chiara').answer('visita.motivo', 'x');
    expect(statuses(one)).toEqual(['visita done', 'dettaglio open', 'fine done']);
  });

  it('a conflict is to review, whatever else is missing', () => {
    const one = held();
    const other = one.colleague();
    one.answer('visita.nome', 'a');
    other.answer('visita.nome', 'b');
    expect(statuses(one.receives(other))[0]).toBe('visita toReview');
  });

  it('a step without words is a bug, thrown', () => {
    const { fine: _none, ...words } = toy.words;
    expect(() => held({ words }).view).toThrow('Step fine of A has no words');
  });
});

describe('what is offered', () => {
  const suggest = () => ({ visita: { tipo: 'lunga', motivo: 'sta male' } });

  it('brings its own consequences: what follows from it is asked and offered in the same breath', () => {
    const one = held({ suggest });
    expect(one.get('visita.motivo')).toMatchObject({ required: true, suggested: 'sta male' });
    one.answer('visita.nome', 'Chiara').next();
    expect(one.at).toBe('dettaglio');
    expect(one.get('visita.motivo').value).toBe('sta male');
  });

  it('gives way to an answer, with its consequences', () => {
    const one = held({ suggest }).answer('visita.tipo', 'breve');
    expect(one.find('visita.motivo')).toBeUndefined();
  });

  it('an answer to what only the offer asks shows from the tap, before the offer is confirmed', () => {
    const one = held({ suggest }).answer('visita.motivo', 'ha chiuso la ditta');
    expect(one.get('visita.motivo')).toMatchObject({ value: 'ha chiuso la ditta', fault: null });
    expect(one.get('visita.tipo').value).toBeUndefined();
    one.answer('visita.nome', 'Chiara').next();
    expect(one.known.answers['visita']).toMatchObject({ motivo: 'ha chiuso la ditta' });
  });

  it('does not move the route before it is confirmed', () => {
    expect(held({ suggest }).route).toEqual(['visita', 'fine']);
  });

  it('an offer that would not be asked brings nothing', () => {
    const asked: AnyInterview['asked'] = {
      'visita.tipo': () => false,
      'visita.motivo': ({ visita }) => visita?.['tipo'] === 'lunga',
    };
    expect(held({ suggest, asked }).find('visita.motivo')).toBeUndefined();
  });
});

describe('obstacles', () => {
  it('questions first, in order, then rules that block; those of steps not asked are silent', () => {
    const block =
      (step: string): AnyInterview['rules'] =>
      () => [{ rule: 'T-9', norm: 'n', mark: 'V', level: 'blocca', step, explanation: 'no' }];
    expect(held({ rules: block('visita') }).obstacles).toEqual([
      'visita.nome',
      'visita.tipo',
      'fine.esito',
      'T-9',
    ]);
    expect(held({ rules: block('dettaglio') }).obstacles).not.toContain('T-9');
  });

  it.each(['avvisa', 'informa'] as const)('a rule that %s does not block', (level) => {
    const rules: AnyInterview['rules'] = () => [
      { rule: 'T-9', norm: 'n', mark: 'V', level, step: 'visita', explanation: 'no' },
    ];
    expect(held({ rules }).obstacles).not.toContain('T-9');
  });

  it('a rule that *motiva* waits for a written reason, and keeps it', () => {
    const rules: AnyInterview['rules'] = () => [
      { rule: 'T-9', norm: 'n', mark: 'M', level: 'motiva', step: 'visita', explanation: 'no' },
    ];
    const one = held({ rules });
    expect(one.obstacles).toContain('T-9');
    one.answer(reasonPath('T-9'), 'ha visto la ricevuta');
    expect(one.obstacles).not.toContain('T-9');
    expect(one.results('T-9')[0]?.reason).toBe('ha visto la ricevuta');
  });
});

describe('acts', () => {
  it('*Inizia* writes event 02 once; *Concludi* binds; *Avanti* stays where something is missing', () => {
    const one = held().next().next();
    expect(one.at).toBe('visita');
    expect(one.state.events.map(({ event }) => event)).toEqual(['02']);
    one.answer('visita.nome', 'Chiara').next().answer('fine.esito', 'bene').next();
    expect(one.at).toBe('riepilogo');
    one.conclude();
    expect(one.state.events.map(({ event }) => event)).toEqual(['02', '10']);
    expect(one.state.opening?.chart).toEqual(toy.pin);
  });

  it('a proposal becomes a row; one that no rule makes can’t be taken', () => {
    const one = held().answer('visita.tipo', 'lunga');
    expect(one.take('B').get('dettaglio.cose').value).toMatchObject([
      { che: 'B', perche: 'è lunga' },
    ]);
    expect(() => one.take('C')).toThrow('No rule proposes C');
  });

  it('a question is built by a builder: anything else is a bug', () => {
    expect(() => q.metaOf(toySteps.visita)).toThrow('Not a question');
    expect(q.isOptional(toySteps.visita.shape.motivo)).toBe(true);
    expect(q.isOptional(toySteps.visita.shape.nome)).toBe(false);
  });
});
