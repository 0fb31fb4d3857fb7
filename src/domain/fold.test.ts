import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStream } from './fold.ts';
import { isInConflict } from './stream-state.ts';
import { TestDevice } from './testing/test-device.ts';
import type { Fact } from './fact.ts';

const values = (facts: readonly Fact[], path: string) =>
  foldStream(facts)
    .answers.get(path)
    ?.values.map(({ value }) => value);

describe('answers: a multi-value register per question', () => {
  it('the later answer that had seen the other wins, whatever the clocks say', () => {
    const a = new TestDevice(1, { now: 2_000_000 });
    const b = new TestDevice(2, { now: 1_000 });
    a.answer('motivo.richiesta', 'un lavoro');
    b.sees(a);
    b.answer('motivo.richiesta', 'un corso');
    expect(values(b.facts, 'motivo.richiesta')).toEqual(['un corso']);
  });

  it('two answers that had not seen each other are both kept', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('motivo.richiesta', 'un lavoro');
    b.answer('motivo.richiesta', 'un corso');
    const merged = [...a.facts, ...b.facts];
    expect(values(merged, 'motivo.richiesta')).toHaveLength(2);
  });

  it('the same answer given twice apart is no conflict', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('situazione.did', 'si');
    b.answer('situazione.did', 'si');
    expect(values([...a.facts, ...b.facts], 'situazione.did')).toEqual(['si']);
  });

  it('a person’s choice that has seen both settles the conflict', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('situazione.did', 'si');
    b.answer('situazione.did', 'no');
    a.sees(b);
    a.answer('situazione.did', 'no');
    const register = foldStream(a.facts).answers.get('situazione.did');
    expect(register && isInConflict(register)).toBe(false);
    expect(register?.values[0].value).toBe('no');
  });
});

describe('table rows', () => {
  it('cells of one row written apart meet without conflict', () => {
    const a = new TestDevice(1);
    a.answer('destinazione.proposte#r1.servizio', 'B');
    const b = new TestDevice(2);
    b.sees(a);
    a.answer('destinazione.proposte#r1.quando', '2026-12-01');
    b.answer('destinazione.proposte#r1.accettata', true);
    const state = foldStream([...a.facts, ...b.facts]);
    expect([...state.answers.values()].some(isInConflict)).toBe(false);
    expect(state.removedRows.size).toBe(0);
  });

  it('a removal takes away what it had seen; a cell it had not seen brings the row back', () => {
    const a = new TestDevice(1);
    a.answer('destinazione.proposte#r1.servizio', 'B');
    const b = new TestDevice(2);
    b.sees(a);
    a.answer('destinazione.proposte#r1', null);
    expect(foldStream(a.facts).removedRows.has('destinazione.proposte#r1')).toBe(true);
    b.answer('destinazione.proposte#r1.servizio', 'C');
    expect(foldStream([...a.facts, ...b.facts]).removedRows.size).toBe(0);
  });
});

describe('unions and acts', () => {
  it('activities recorded apart are all kept; a withdrawal takes back only what it had seen', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.write('activityRecorded', { activity: 'retiServizi', status: 'svolta' });
    b.write('activityRecorded', { activity: 'retiServizi', status: 'svolta' });
    a.write('withdrawn', { facts: [...a.facts, ...b.facts].map(({ id }) => id) });
    const state = foldStream([...a.facts, ...b.facts]);
    expect(state.activities.get('retiServizi')).toHaveLength(1);
    expect(state.activities.get('retiServizi')?.[0]?.device).toBe(b.device);
  });

  it('an act lists the answers that it had not seen', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('situazione.did', 'si');
    b.sees(a);
    a.write('eventRecorded', { event: '10', date: '2026-11-24', sap: 'A05', binds: null });
    const late = b.answer('situazione.did', 'no');
    const [act] = foldStream([...a.facts, ...b.facts]).events;
    expect(act?.unseen).toEqual([late.id]);
  });
});

describe('what a fold promises', () => {
  it('never throws and keeps what it cannot read', () => {
    const a = new TestDevice(1);
    const strange = { ...a.answer('motivo.motivi', ['altro']), type: 'madeInTheFuture' };
    const misshapen = { ...a.answer('motivo.motivi', ['altro']), payload: { path: 7 } };
    const state = foldStream([strange, misshapen]);
    expect(state.unreadable.map(({ id }) => id)).toEqual([strange.id, misshapen.id]);
    expect(foldStream([]).facts).toBe(0);
  });

  it('folds equal, whatever the order of arrival and the repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.infiniteStream(fc.nat()), (seed, order) => {
        const facts = TestDevice.history(seed, 3, 40);
        const shuffled = facts
          .map((fact) => ({ fact, key: order.next().value ?? 0 }))
          .toSorted((x, y) => x.key - y.key)
          .map(({ fact }) => fact);
        expect(foldStream([...shuffled, ...shuffled.slice(0, 5)])).toEqual(foldStream(facts));
      }),
      { numRuns: 100 },
    );
  });
});
