import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { personPaths } from '../../domain/person.ts';
import { answer } from '../../interview/commands.ts';
import { colleague, ELENA, MARCO, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register } from '../testing/people.ts';
import { changesSince } from './changes-since.ts';

const STREAM = prestazioneStream(1);
const PATH = 'motivo.richiesta';
const view = {
  steps: [{ questions: [{ path: PATH, words: { label: 'Perché è venuta' } }] }],
} as unknown as Parameters<typeof changesSince>[0]['view'];
const labels = new Map([['phone', 'Telefono']] as const);

async function office() {
  const desk = memoryDesk();
  const person = await register(desk, 1, CHIARA);
  const changes = async () =>
    changesSince(
      {
        facts: await desk.log.read(STREAM),
        state: foldStream(await desk.log.read(STREAM)),
        view,
        personState: foldStream(await desk.log.read(person)),
      },
      ELENA,
      labels,
    );
  const colleagueSays = (stream: typeof person, path: string, value: string) =>
    desk.log.receive(stream, [answer(person, { path, value })], { author: colleague });
  return { desk, person, changes, colleagueSays };
}

describe('what changed since last time', () => {
  it('is what others wrote after my last answer, here and about the person', async () => {
    const { desk, person, changes, colleagueSays } = await office();
    await desk.log.append(STREAM, [answer(person, { path: PATH, value: 'un lavoro' })]);
    expect(await changes()).toEqual([]);
    desk.clock.set(desk.clock.now() + 60_000);
    colleagueSays(STREAM, PATH, 'un corso');
    colleagueSays(person, personPaths.phone, '3330000000');
    colleagueSays(person, personPaths.email, 'c@example.it');
    const found = await changes();
    expect(new Set(found.map(({ label }) => label))).toEqual(
      new Set(['Perché è venuta', 'Telefono', null]),
    );
    expect(found.every(({ by }) => by === MARCO)).toBe(true);
  });

  it('nothing for who was never here', async () => {
    const { person, changes, colleagueSays } = await office();
    colleagueSays(STREAM, PATH, 'un corso');
    colleagueSays(person, personPaths.phone, '3330000000');
    expect(await changes()).toEqual([]);
  });

  it('what was written earlier and came late is news too', async () => {
    const { desk, person, changes } = await office();
    const seen = foldStream(await desk.log.read(STREAM)).heads;
    await desk.log.append(STREAM, [answer(person, { path: PATH, value: 'un lavoro' })]);
    const late = [answer(person, { path: PATH, value: 'un corso' })];
    desk.log.receive(STREAM, late, { author: colleague, seen });
    expect((await changes()).map(({ label }) => label)).toEqual(['Perché è venuta']);
  });
});
