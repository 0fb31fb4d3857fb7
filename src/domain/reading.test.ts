import { describe, expect, it } from 'vitest';
import { changedActs } from './changed-acts.ts';
import { foldStream } from './fold.ts';
import { newStream, OperatorId } from './ids.ts';
import { readingOf, SAME_READING } from './reading.ts';
import { TestDevice } from './testing/test-device.ts';

const stream = newStream('persona', '01930000-0000-7000-8000-000000000009');
const COLLEAGUE = OperatorId.parse('01930000-0000-7000-8000-0000000000ff');

function readOnce() {
  const desk = new TestDevice(1, { stream });
  desk.answer('anagrafica.cognome', 'Rossi');
  const written = foldStream(desk.facts);
  const reading = desk.write('fascicoloRead', { place: 'fascicolo' });
  return { desk, written, reading, state: foldStream(desk.facts) };
}

describe('reading a fascicolo is a fact', () => {
  it('says who and when, and leaves what was written last as it was', () => {
    const { state, written, reading } = readOnce();
    expect(state.readings).toMatchObject([{ actor: reading.actor, fact: reading.id }]);
    expect(state.last).toEqual(written.last);
  });

  it('is no news for an act that had not seen it', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('motivo.richiesta', 'un corso');
    b.sees(a);
    a.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
    b.write('fascicoloRead', { place: 'fascicolo' });
    const state = foldStream([...a.facts, ...b.facts]);
    expect(state.events[0]?.unseen).toEqual([]);
    expect(changedActs(state)).toEqual([]);
  });

  it('again within half an hour is the same reading; later, or by a colleague, it is another', () => {
    const { state } = readOnce();
    const [last] = state.readings;
    if (last === undefined) throw new Error('Nothing was read');
    const { actor, at } = last;
    expect(readingOf(state.readings, actor, at + SAME_READING - 1)).toBeNull();
    expect(readingOf(state.readings, actor, at + SAME_READING)?.type).toBe('fascicoloRead');
    expect(readingOf(state.readings, COLLEAGUE, at + 1)?.type).toBe('fascicoloRead');
  });

  it('a clock that was ahead hides no reading', () => {
    const { state } = readOnce();
    const [last] = state.readings;
    if (last === undefined) throw new Error('Nothing was read');
    expect(readingOf(state.readings, last.actor, last.at - 1)?.type).toBe('fascicoloRead');
  });
});
