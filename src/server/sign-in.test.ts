import { describe, expect, it } from 'vitest';
import { LIMITS } from './http/limits.ts';
import { argon2Passwords, ARGON2_COST, type Passwords } from './identity/passwords.ts';
import { systemRandom } from './system.ts';
import { setIdentityStage } from './testing/identity-stage.ts';
import { newDevice, startTestServer, TEST_PASSWORD } from './testing/test-office.ts';
import type { TestServer } from './testing/test-office.ts';

const HOUR = 3_600_000;

describe('identity', () => {
  const stage = setIdentityStage();

  describe('sign-in', () => {
    it('says who, where, on which device and with whom, and that it is no demo', async () => {
      await stage.server.addOperator(stage.scope, 'responsabile', 'giulia');
      const answer = await stage.trySignIn('  ELENA ', TEST_PASSWORD);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        operator: { name: 'Persona operatore', role: 'operatore' },
        office: { scope: 'cpi-mf', code: 'MF' },
        device: { number: 1, name: 'Postazione 01' },
        serverTime: stage.server.clock.now(),
        demo: false,
      });
      expect(answer.json<{ colleagues: unknown[] }>().colleagues).toHaveLength(2);
    });

    it('keeps the secret in a cookie that scripts and other sites cannot use', async () => {
      const { headers } = await stage.trySignIn('elena', TEST_PASSWORD);
      expect(headers['set-cookie']).toMatch(/HttpOnly.*SameSite=Strict/);
      expect(headers['set-cookie']).not.toContain('Secure');
      const behindTls = await startTestServer(stage.sql, stage.passwords, {
        publicUrl: 'https://cpi.esempio.invalid',
      });
      const secure = await behindTls.http.inject({
        method: 'POST',
        url: '/v1/session',
        payload: {
          username: 'elena',
          password: TEST_PASSWORD,
          device: newDevice(stage.server.clock, stage.server.random),
        },
      });
      expect(secure.headers['set-cookie']).toContain('Secure');
    });

    it('stores no secret in clear', async () => {
      const desk = await stage.server.signIn('elena');
      const [row] = await stage.sql.query<{ row: string }>(
        `select string_agg(s::text, '') || (select string_agg(o::text, '') from operator o) as row from session s`,
      );
      expect(row?.row).not.toContain(desk.cookie.split('.')[1]);
      expect(row?.row).not.toContain(TEST_PASSWORD);
      expect(row?.row).toContain('$argon2id$');
    });

    it('gives a device its number once, the next device the next number', async () => {
      const device = newDevice(stage.server.clock, stage.server.random);
      const number = async (ask: Parameters<TestServer['signIn']>[1]) =>
        (await (await stage.server.signIn('elena', ask)).request('GET', '/v1/session')).json<{
          device: { number: number };
        }>().device.number;
      expect([await number(device), await number(undefined), await number(device)]).toEqual([
        1, 2, 1,
      ]);
    });

    it('gives every device its own number also when they come together', async () => {
      const desks = await Promise.all(
        Array.from({ length: 8 }, () => stage.server.signIn('elena')),
      );
      expect(desks).toHaveLength(8);
      const numbers = await stage.sql.query<{ number: number }>(
        'select number from device where scope_id = $1 order by number',
        [stage.scope],
      );
      expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    it('refuses a revoked device, whose session may only deliver', async () => {
      const desk = await stage.server.signIn('elena');
      await stage.sql.query(`update device set status = 'revoked' where scope_id = $1`, [
        stage.scope,
      ]);
      const answer = await desk.request('GET', '/v1/session');
      expect(answer.json()).toMatchObject({ status: 403, code: 'device_revoked' });
      expect((await desk.push([])).status).toBe(200);
      await expect(stage.server.signIn('elena', desk.device)).rejects.toThrow('device_revoked');
    });

    it('does not tell a wrong password from an unknown, malformed or dismissed name', async () => {
      await stage.server.addOperator(stage.scope, 'operatore', 'dismessa');
      await stage.sql
        .query(`update membership set status = 'ended' where name = 'Persona operatore' and operator_id in
        (select operator_id from operator where username = 'dismessa')`);
      const names = ['elena', 'nessuno', 'NON valido!!', 'dismessa'];
      const answers = await Promise.all(names.map((name) => stage.trySignIn(name, 'sbagliata')));
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401]);
    });

    it('does the same password work for a known and an unknown name', async () => {
      const done: string[] = [];
      const counting: Passwords = {
        ...stage.passwords,
        verify: (...args) => {
          done.push('verify');
          return stage.passwords.verify(...args);
        },
        verifyNobody: (password) => {
          done.push('verify');
          return stage.passwords.verifyNobody(password);
        },
      };
      const counted = await startTestServer(stage.sql, counting);
      const ask = (username: string) =>
        counted.http.inject({
          method: 'POST',
          url: '/v1/session',
          payload: {
            username,
            password: 'sbagliata',
            device: newDevice(stage.server.clock, stage.server.random),
          },
        });
      await ask('elena');
      await ask('nessuno');
      await ask('NON valido!!');
      expect(done).toEqual(['verify', 'verify', 'verify']);
    });

    it('a name nobody has takes as long as a wrong password', async () => {
      const real = argon2Passwords(systemRandom, { memoryKiB: 16 * 1024, iterations: 2 });
      const encoded = await real.hash('giusta');
      await real.verifyNobody('riscaldamento');
      const time = async (work: () => Promise<unknown>): Promise<number> => {
        const times: number[] = [];
        for (let run = 0; run < 9; run += 1) {
          const start = performance.now();
          await work();
          times.push(performance.now() - start);
        }
        return times.toSorted((a, b) => a - b)[4] ?? 0;
      };
      const [known, unknown] = [
        await time(() => real.verify('sbagliata', encoded)),
        await time(() => real.verifyNobody('sbagliata')),
      ];
      await real.close();
      expect(unknown / known).toBeGreaterThan(0.4);
      expect(unknown / known).toBeLessThan(2.5);
    });

    it('makes guessing one account wait, the right password too, and others not', async () => {
      for (let guess = 0; guess < 10; guess += 1)
        await stage.trySignIn('elena', `tentativo ${guess}`);
      const answer = await stage.trySignIn('elena', TEST_PASSWORD);
      expect(answer.statusCode).toBe(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      await stage.server.addOperator(stage.scope, 'operatore', 'luca');
      expect((await stage.trySignIn('luca', TEST_PASSWORD)).statusCode).toBe(200);
      stage.server.clock.advance(HOUR);
      expect((await stage.trySignIn('elena', TEST_PASSWORD)).statusCode).toBe(200);
    });

    it('limits sign-ins from one address and says when to come back', async () => {
      const limited = await startTestServer(stage.sql, stage.passwords, {
        limits: { ...LIMITS, signIn: 3 },
      });
      const ask = () => limited.http.inject({ method: 'POST', url: '/v1/session', payload: {} });
      const codes = [await ask(), await ask(), await ask(), await ask()];
      expect(codes.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 429]);
      const last = codes[3];
      expect(last?.headers['content-type']).toContain('application/problem+json');
      expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
      expect(last?.json()).toMatchObject({ code: 'too_many_requests' });
    });
  });

  it('passwords cost 64 MiB and three passes', async () => {
    expect(ARGON2_COST).toEqual({ memoryKiB: 65_536, iterations: 3 });
    const real = argon2Passwords(systemRandom);
    const encoded = await real.hash('password di prova');
    expect(encoded).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
    expect([
      await real.verify('password di prova', encoded),
      await real.verify('altra', encoded),
    ]).toEqual([true, false]);
    await real.close();
  });
});
