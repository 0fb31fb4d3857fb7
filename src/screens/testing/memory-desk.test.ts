import { describe, expect, it } from 'vitest';
import { factHash, isIntact } from '../../domain/fact.ts';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { colleague, memoryDesk } from './memory-desk.ts';

const CHIARA = newStream('persona', '0197c000-0000-7000-8000-000000000001');
const surname = (value: string) => newFact('answerGiven', { path: personPaths.surname, value });

describe('the desk of the tests is honest', () => {
  it('facts are chained, intact and searchable', async () => {
    const desk = memoryDesk();
    await desk.log.append(CHIARA, [newFact('personRegistered', { overrides: [] })]);
    await desk.log.append(CHIARA, [surname('Benedetti')]);
    const [first, second] = desk.log.facts();
    expect(first && second && second.prevDevice === factHash(first)).toBe(true);
    expect(second?.after).toEqual([first?.id]);
    expect(desk.log.facts().every(isIntact)).toBe(true);
    expect(desk.people.get()?.search('benedeti', 5)[0]?.person.stream).toBe(CHIARA);
  });

  it('two who had not seen each other are in conflict', async () => {
    const desk = memoryDesk();
    await desk.log.append(CHIARA, [newFact('personRegistered', { overrides: [] })]);
    const seen = foldStream(await desk.log.read(CHIARA)).heads;
    await desk.log.append(CHIARA, [surname('Benedetti')]);
    desk.log.receive(CHIARA, [surname('Benedeti')], { author: colleague, seen });
    const state = foldStream(await desk.log.read(CHIARA));
    expect(state.answers.get(personPaths.surname)?.values).toHaveLength(2);
  });

  it('what cannot be saved changes nothing', async () => {
    const desk = memoryDesk();
    desk.log.failWith({ kind: 'diskFull' });
    const result = await desk.log.append(CHIARA, [surname('Benedetti')]);
    expect(result).toEqual({ ok: false, error: { kind: 'diskFull' } });
    expect(desk.log.facts()).toEqual([]);
  });
});
