import { expect, it } from 'vitest';
import { ok } from '../kernel/result.ts';
import { doorOfNew, type Door } from './door.ts';

it('what is asked before the workplace is open waits for it, and says when it can’t be had', async () => {
  let open: (door: Door) => void = () => undefined;
  const door = doorOfNew(new Promise<Door>((resolve) => (open = resolve)));
  expect(door.operators.get()).toEqual([]);
  const asked: string[] = [];
  const signedIn = door.signIn('elena', 'una frase');
  const refuse = () => Promise.resolve(ok(undefined));
  open({
    operators: door.operators,
    signIn: async (username, password) => {
      asked.push(username, password);
      return ok(undefined);
    },
    unlock: refuse,
    unlockByPasskey: refuse,
    enterProven: refuse,
    reopen: refuse,
    recoverAside: refuse,
  });
  expect(await signedIn).toEqual(ok(undefined));
  expect(asked).toEqual(['elena', 'una frase']);
  const none = doorOfNew(Promise.resolve(null));
  expect(await none.signIn('elena', 'x')).toMatchObject({ error: { kind: 'serverUnreachable' } });
});
