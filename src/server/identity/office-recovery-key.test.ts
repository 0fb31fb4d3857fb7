import { expect, it } from 'vitest';
import { createOffice, findOffice, NewOffice, scopeOfCode } from './offices.ts';
import { setIdentityStage } from '../testing/identity-stage.ts';

const stage = setIdentityStage();
const KEY = `B${'a'.repeat(86)}`;
const described = (recoveryKey?: string) =>
  NewOffice.safeParse({ code: 'RK', name: 'Ufficio', ente: 'Regione', recoveryKey });

it('an office keeps the public half of its recovery key and hands it at sign-in', async () => {
  const office = described(KEY);
  if (!office.success) throw new Error('The key is well written');
  await stage.server.addOffice('ZZ'); // one without
  await createOffice(stage.sql, office.data, stage.server.random);
  expect(await findOffice(stage.sql, scopeOfCode('RK'))).toMatchObject({ recoveryKey: KEY });
  expect(await findOffice(stage.sql, scopeOfCode('ZZ'))).not.toHaveProperty('recoveryKey');
  const session = await (await stage.server.signIn('elena')).request('GET', '/v1/session');
  expect(session.json().office).not.toHaveProperty('recoveryKey');
});

it.each(['', 'B', `A${'a'.repeat(86)}`, `B${'a'.repeat(85)}+`, `B${'a'.repeat(87)}`])(
  'what is not a point of the curve as it is written is refused: «%s»',
  (key) => {
    expect(described(key).success).toBe(false);
  },
);
