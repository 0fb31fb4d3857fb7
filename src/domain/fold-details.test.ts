import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { readFact } from './fact-types.ts';
import { foldStream } from './fold.ts';
import { StreamId } from './ids.ts';
import { isInConflict } from './stream-state.ts';
import { TestDevice } from './testing/test-device.ts';

const merged = (...devices: readonly TestDevice[]) =>
  foldStream(devices.flatMap(({ facts }) => facts));

describe('registers under three devices', () => {
  it('a choice that saw only two of three leaves the third standing', () => {
    const [a, b, c] = [new TestDevice(1), new TestDevice(2), new TestDevice(3)];
    a.answer('situazione.did', 'si');
    b.answer('situazione.did', 'no');
    c.answer('situazione.did', 'nonSa');
    a.sees(b);
    a.answer('situazione.did', 'no');
    const register = merged(a, b, c).answers.get('situazione.did');
    expect(register?.values.map(({ value }) => value).toSorted()).toEqual(['no', 'nonSa']);
  });

  it('news travels by a third device: what c saw of a through b is settled', () => {
    const [a, b, c] = [new TestDevice(1), new TestDevice(2), new TestDevice(3)];
    a.answer('situazione.did', 'si');
    b.sees(a);
    b.answer('motivo.richiesta', 'x');
    c.sees(b);
    c.answer('situazione.did', 'no');
    expect(merged(a, b, c).answers.get('situazione.did')?.values).toHaveLength(1);
  });

  it('a clearing is an answer like the others: apart from another, it is a conflict', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.answer('situazione.did', 'si');
    b.sees(a);
    a.answer('situazione.did', null);
    b.answer('situazione.did', 'no');
    const register = merged(a, b).answers.get('situazione.did');
    expect(register && isInConflict(register)).toBe(true);
    expect(register?.values.map(({ value }) => value)).toContain(null);
  });

  it('keeps who said it, when, from where and why; the latest stamp first', () => {
    const a = new TestDevice(1, { now: Date.UTC(2026, 10, 24, 9) });
    const b = new TestDevice(2, { now: Date.UTC(2026, 10, 24, 10) });
    a.answer('situazione.did', 'si');
    b.write('answerGiven', {
      path: 'situazione.did',
      value: 'no',
      source: 'documentoVisto',
      reason: 'visto il portale',
    });
    const [first, second] = merged(a, b).answers.get('situazione.did')?.values ?? [];
    expect(first).toMatchObject({
      device: b.device,
      source: 'documentoVisto',
      reason: 'visto il portale',
      at: Date.UTC(2026, 10, 24, 10) + 1000,
    });
    expect(second).toMatchObject({ device: a.device, source: null, reason: null });
  });

  it('property: after everybody has seen everybody and one answers, nothing is in conflict', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 30 }), (moves) => {
        const devices = [new TestDevice(1), new TestDevice(2), new TestDevice(3)] as const;
        for (const move of moves) {
          const device = devices[move % 3 === 0 ? 0 : move % 3 === 1 ? 1 : 2];
          if (move < 6) device.answer('situazione.did', move);
          else device.sees(devices[(move + 1) % 3 === 0 ? 0 : 1]);
        }
        const [last] = devices;
        for (const other of devices) last.sees(other);
        last.answer('situazione.did', 'deciso');
        const register = merged(...devices).answers.get('situazione.did');
        expect(register?.values.map(({ value }) => value)).toEqual(['deciso']);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('rows', () => {
  it('two devices that take one row away at once: it is gone', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.answer('destinazione.proposte#r1', true);
    a.answer('destinazione.proposte#r1.servizio', 'B');
    b.sees(a);
    a.answer('destinazione.proposte#r1', null);
    b.answer('destinazione.proposte#r1', null);
    expect([...merged(a, b).removedRows]).toEqual(['destinazione.proposte#r1']);
  });

  it('a row whose name begins like another’s is another row', () => {
    const a = new TestDevice(1);
    a.answer('destinazione.proposte#r1.servizio', 'B');
    a.answer('destinazione.proposte#r1', null);
    a.answer('destinazione.proposte#r11.servizio', 'C');
    expect([...merged(a).removedRows]).toEqual(['destinazione.proposte#r1']);
  });
});

describe('unions', () => {
  it('withdrawn by one while written anew by another: the new one stays', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    const first = a.write('noteAdded', { text: 'uno' });
    b.sees(a);
    a.write('withdrawn', { facts: [first.id] });
    b.write('noteAdded', { text: 'due' });
    expect(merged(a, b).notes.map(({ text }) => text)).toEqual(['due']);
  });

  it('withdrawn twice, or withdrawn by who had not seen it', () => {
    const [a, b, c] = [new TestDevice(1), new TestDevice(2), new TestDevice(3)];
    const note = a.write('noteAdded', { text: 'uno' });
    b.sees(a);
    a.write('withdrawn', { facts: [note.id] });
    b.write('withdrawn', { facts: [note.id] });
    expect(merged(a, b).notes).toEqual([]);
    c.write('withdrawn', { facts: [note.id] });
    expect(foldStream([note, ...c.facts]).notes).toHaveLength(1);
  });

  it('the only answer to a question can’t be withdrawn: it is corrected', () => {
    const a = new TestDevice(1);
    const given = a.answer('situazione.did', 'si');
    a.write('withdrawn', { facts: [given.id] });
    expect(merged(a).answers.get('situazione.did')?.values[0].value).toBe('si');
  });

  it('I7 · a decision withdrawn leaves both answers standing again', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.answer('situazione.did', 'si');
    b.answer('situazione.did', 'no');
    a.sees(b);
    const decided = a.answer('situazione.did', 'si');
    expect(merged(a).answers.get('situazione.did')?.values).toHaveLength(1);
    a.write('withdrawn', { facts: [decided.id] });
    expect(merged(a, b).answers.get('situazione.did')?.values).toHaveLength(2);
  });

  it('notes, appointments and activities are kept in order, with their authors', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.write('noteAdded', { text: 'uno' });
    b.sees(a);
    b.write('noteAdded', { text: 'due' });
    b.write('appointmentProposed', { service: 'C', date: '2026-12-01', time: null, place: null });
    const { notes, appointments } = merged(a, b);
    expect(notes.map(({ text, device }) => [text, device])).toEqual([
      ['uno', a.device],
      ['due', b.device],
    ]);
    expect(appointments).toMatchObject([{ service: 'C', date: '2026-12-01' }]);
  });
});

describe('acts', () => {
  it('list answers, notes and withdrawals they had not seen, and no other act', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.answer('situazione.did', 'si');
    const late = [
      b.answer('motivo.richiesta', 'x'),
      b.write('noteAdded', { text: 'y' }),
      b.write('activityRecorded', { activity: 'retiServizi', status: 'svolta' }),
    ];
    b.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
    a.write('eventRecorded', { event: '10', date: '2026-11-24', sap: 'A05', binds: null });
    const end = merged(a, b).events.find(({ event }) => event === '10');
    expect(end?.unseen.toSorted()).toEqual(late.map(({ id }) => id).toSorted());
  });

  it('what comes after an act, knowing it, is unseen too: *modificato dopo la firma*', () => {
    const a = new TestDevice(1);
    a.write('eventRecorded', { event: '10', date: '2026-11-24', sap: null, binds: null });
    const after = a.answer('situazione.did', 'no');
    expect(merged(a).events[0]?.unseen).toEqual([after.id]);
  });

  it('a prestazione opened twice was opened by the first', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    const person = StreamId.parse('persona/01930000-0000-7000-8000-000000000009');
    a.write('prestazioneOpened', { service: 'A', person, origin: null });
    b.sees(a);
    b.write('prestazioneOpened', { service: 'B', person: null, origin: null });
    expect(merged(b, a).opening).toMatchObject({ service: 'A', person, device: a.device });
  });
});

describe('what this build can’t read', () => {
  it('an unknown type, a later version and a wrong shape are kept, counted and not folded', () => {
    const a = new TestDevice(1);
    a.append({ type: 'signatureDrawn', tv: 1, payload: { image: 'x' } });
    a.append({ type: 'answerGiven', tv: 2, payload: { path: 'situazione.did', value: 'si' } });
    a.append({ type: 'answerGiven', tv: 1, payload: { path: 'situazione.did' } });
    a.append({ type: 'toString', tv: 1, payload: {} });
    const state = merged(a);
    expect(state.facts).toBe(4);
    expect(state.unreadable.map(({ id }) => id)).toEqual(a.facts.map(({ id }) => id));
    expect(state.answers.size).toBe(0);
    expect(state.last?.fact).toBe(a.facts.at(-1)?.id);
  });

  it('a later fact still sees through one that can’t be read', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.answer('situazione.did', 'si');
    a.append({ type: 'signatureDrawn', tv: 1, payload: null });
    b.sees(a);
    b.answer('situazione.did', 'no');
    expect(merged(a, b).answers.get('situazione.did')?.values).toHaveLength(1);
  });

  it.each([
    '__proto__.polluted',
    'motivo.__proto__',
    'motivo.richiesta#r1.__proto__',
    'motivo',
    'motivo.a.b',
    'motivo.richiesta#',
    '',
  ])('«%s» is no path', (path) => {
    const a = new TestDevice(1);
    a.answer(path, { polluted: true });
    expect(merged(a).unreadable).toHaveLength(1);
  });

  it('__proto__ in payloads harms nobody', () => {
    const a = new TestDevice(1);
    const evil = JSON.parse('{"__proto__":{"polluted":true},"x":1}') as Json;
    a.answer('motivo.richiesta', evil);
    a.answer('constructor.prototype', evil);
    a.answer('motivo.t#__proto__.constructor', evil);
    a.write('activityRecorded', { activity: '__proto__', status: 'svolta' });
    const state = merged(a);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(state.unreadable).toEqual([]);
    expect(state.activities.get('__proto__')).toHaveLength(1);
    expect([...state.answers.keys()]).toContain('constructor.prototype');
    expect(readFact(a.facts[0]!)).not.toBeNull();
  });

  it('property: a fold never throws, whatever the payload', () => {
    const type = fc.constantFrom('answerGiven', 'withdrawn', 'eventRecorded', 'noteAdded', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(type, fc.jsonValue()), { maxLength: 8 }), (drafts) => {
        const a = new TestDevice(1);
        for (const [name, payload] of drafts) {
          a.append({ type: name, tv: 1, payload: JSON.parse(JSON.stringify(payload)) as Json });
        }
        expect(merged(a).facts).toBe(drafts.length);
      }),
      { seed: 17 },
    );
  });
});
