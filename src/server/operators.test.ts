import { describe, expect, it } from 'vitest';
import { openSetup } from './identity/setup.ts';
import { setIdentityStage } from './testing/identity-stage.ts';
import { emptyTables, officeNamed } from './testing/test-office.ts';

const HOUR = 3_600_000;

describe('accounts', () => {
  const stage = setIdentityStage();

  describe('operators', () => {
    const newOperator = {
      name: 'Luca Neri',
      username: 'Luca.Neri',
      password: 'una password lunga',
      role: 'operatore',
    };

    it('are added by the responsabile, and can sign in', async () => {
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      const giulia = await stage.server.signIn('giulia');
      const added = await giulia.request('POST', '/v1/operators', newOperator);
      expect(added.status).toBe(201);
      expect(added.json()).toMatchObject({
        operator: { username: 'luca.neri', role: 'operatore', active: true },
      });
      expect((await stage.trySignIn('luca.neri', 'una password lunga')).statusCode).toBe(200);
      const { operators } = (await giulia.request('GET', '/v1/operators')).json<{
        operators: object[];
      }>();
      expect(operators).toHaveLength(3);
      expect(JSON.stringify(operators)).not.toContain('argon2');
      const again = await giulia.request('POST', '/v1/operators', newOperator);
      expect(again.json()).toMatchObject({ status: 409, code: 'username_taken' });
    });

    it('an amministratore is made only by an amministratore', async () => {
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      await stage.server.addOperator(stage.scope, 'amministratore', 'tommaso');
      const ask = { ...newOperator, role: 'amministratore' };
      const giulia = await stage.server.signIn('giulia');
      expect((await giulia.request('POST', '/v1/operators', ask)).json()).toMatchObject({
        code: 'forbidden',
      });
      const tommaso = await stage.server.signIn('tommaso');
      expect((await tommaso.request('POST', '/v1/operators', ask)).status).toBe(201);
    });

    it('get a new password from the responsabile, which ends their sessions', async () => {
      const elena = await stage.server.signIn('elena');
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      const giulia = await stage.server.signIn('giulia');
      const { operators } = (await giulia.request('GET', '/v1/operators')).json<{
        operators: { id: string; username: string }[];
      }>();
      const id = operators.find(({ username }) => username === 'elena')?.id ?? '';
      const change = { password: 'la nuova frase di elena' };
      const changed = await giulia.request('POST', `/v1/operators/${id}/password`, change);
      expect(changed.status).toBe(204);
      expect((await elena.request('GET', '/v1/session')).status).toBe(401);
      expect((await stage.trySignIn('elena', change.password)).statusCode).toBe(200);
      expect((await elena.request('POST', `/v1/operators/${id}/password`, change)).status).toBe(
        401,
      );
    });

    it('of another office, or more powerful, keep their password', async () => {
      const other = await stage.server.addOffice('ALTRO');
      await stage.server.addOperator(other, 'operatore', 'marco');
      await stage.server.addOperator(stage.scope, 'amministratore', 'tommaso');
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      const giulia = await stage.server.signIn('giulia');
      const rows = await stage.sql.query<{ operator_id: string; username: string }>(
        'select operator_id, username from operator',
      );
      const statusFor = async (name: string) => {
        const id = rows.find(({ username }) => username === name)?.operator_id ?? '';
        const ask = { password: 'una frase di un altro' };
        return (await giulia.request('POST', `/v1/operators/${id}/password`, ask)).status;
      };
      expect(await statusFor('marco')).toBe(404);
      expect(await statusFor('tommaso')).toBe(403);
    });

    it.each([
      { ...newOperator, password: 'corta' },
      { ...newOperator, username: 'a b' },
      { ...newOperator, role: 'sistema' },
      { ...newOperator, admin: true },
    ])('need good data: %o', async (body) => {
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      const giulia = await stage.server.signIn('giulia');
      expect((await giulia.request('POST', '/v1/operators', body)).status).toBe(400);
    });
  });

  describe('first start', () => {
    const setup = (token: string) =>
      stage.server.http.inject({
        method: 'POST',
        url: '/v1/setup',
        payload: {
          token,
          office: officeNamed('ZZ'),
          administrator: { name: 'Tommaso Riva', username: 'tommaso', password: 'parola lunga 12' },
        },
      });

    it('the link makes one office and one administrator, once', async () => {
      await emptyTables(stage.sql);
      const token = await openSetup(stage.server);
      if (token === null) throw new Error('no token');
      const [stored] = await stage.sql.query<{ token_hash: string }>(
        'select token_hash from setup_token',
      );
      expect(stored?.token_hash).not.toContain(token);
      const both = await Promise.all([setup(token), setup(token)]);
      expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
        201, 403,
      ]);
      expect((await setup(token)).json()).toMatchObject({ code: 'setup_refused' });
      const signedIn = await stage.trySignIn('tommaso', 'parola lunga 12');
      expect(signedIn.json()).toMatchObject({
        operator: { role: 'amministratore' },
        office: { code: 'ZZ' },
      });
      expect(await openSetup(stage.server)).toBeNull();
    });

    it('a wrong, replaced or old link does nothing', async () => {
      await emptyTables(stage.sql);
      const old = await openSetup(stage.server);
      const current = await openSetup(stage.server);
      expect((await setup('sbagliato')).statusCode).toBe(403);
      expect((await setup(old ?? '')).statusCode).toBe(403);
      stage.server.clock.advance(25 * HOUR);
      expect((await setup(current ?? '')).statusCode).toBe(403);
    });

    it('there is no link on a server that has operators', async () => {
      expect(await openSetup(stage.server)).toBeNull();
    });
  });
});
