import { describe, expect, it } from 'vitest';
import { setIdentityStage } from './testing/identity-stage.ts';
import { TEST_PASSWORD } from './testing/test-office.ts';
import { factHash } from '../domain/fact.ts';
import type { Sha256 } from '../domain/ids.ts';

const HOUR = 3_600_000;

describe('signed in', () => {
  const stage = setIdentityStage();

  describe('session', () => {
    it('is another one after each sign-in, and the old one is over', async () => {
      const first = await stage.server.signIn('elena');
      const answer = await stage.trySignIn('elena', TEST_PASSWORD, { cookie: first.cookie });
      expect(answer.cookies[0]?.value).not.toBe(first.cookie.split('=')[1]);
      expect((await first.request('GET', '/v1/session')).status).toBe(401);
    });

    it('ends after 12 hours without use', async () => {
      const desk = await stage.server.signIn('elena');
      stage.server.clock.advance(11 * HOUR);
      expect((await desk.request('GET', '/v1/session')).status).toBe(200);
      stage.server.clock.advance(11 * HOUR);
      expect((await desk.request('GET', '/v1/session')).status).toBe(200);
      stage.server.clock.advance(12 * HOUR);
      expect((await desk.request('GET', '/v1/session')).json()).toMatchObject({
        code: 'needs_sign_in',
      });
    });

    it('ends after 7 days in any case', async () => {
      const desk = await stage.server.signIn('elena');
      const codes: number[] = [];
      for (let day = 0; day < 17; day += 1) {
        stage.server.clock.advance(10 * HOUR);
        codes.push((await desk.request('GET', '/v1/session')).status);
      }
      expect(codes.indexOf(401)).toBe(16);
    });

    it('says where the device’s chain ends, so that a lost database is no copy', async () => {
      const first = await stage.server.signIn('elena');
      const facts = [1, 2].map((n) => first.author.note(first.author.newStream(), `nota ${n}`));
      await first.push(facts);
      const again = await stage.server.signIn('elena', first.device);
      const { device } = (await again.request('GET', '/v1/session')).json<{
        device: { lastDseq: number; lastHash: Sha256 };
      }>();
      expect(device).toMatchObject({ lastDseq: 2, lastHash: factHash(facts[1]!) });
      const next = again.author.write(
        again.author.newStream(),
        'noteAdded',
        { text: 'dopo la perdita' },
        { dseq: device.lastDseq + 1, prevDevice: device.lastHash },
      );
      expect((await again.push([next])).json()).toMatchObject({ results: [{ status: 'ok' }] });
      const flagged = await stage.sql.query(
        'select 1 from fact where scope_id = $1 and chain_broken',
        [stage.scope],
      );
      expect(flagged).toEqual([]);
    });

    it('ends at sign-out', async () => {
      const desk = await stage.server.signIn('elena');
      expect((await desk.request('DELETE', '/v1/session')).status).toBe(204);
      expect((await desk.request('GET', '/v1/session')).status).toBe(401);
    });

    it('follows the role of now, not of the sign-in', async () => {
      const desk = await stage.server.signIn('elena');
      await stage.sql.query(`update membership set role = 'amministratore' where scope_id = $1`, [
        stage.scope,
      ]);
      expect((await desk.pull(0)).json()).toMatchObject({ code: 'forbidden' });
    });

    it.each(['', 'x', 'cpi-mf.', `cpi-mf.${'A'.repeat(43)}`, `__proto__.${'A'.repeat(43)}`])(
      'is not opened by the cookie «%s»',
      async (value) => {
        const answer = await stage.server.http.inject({
          url: '/v1/session',
          headers: { cookie: `sportello_session=${value}` },
        });
        expect(answer.statusCode).toBe(401);
      },
    );
  });

  describe('changing requests', () => {
    it.each([{}, { 'x-csrf-token': 'x' }, { 'x-csrf-token': '' }])(
      'need the CSRF token: %o',
      async (headers) => {
        const desk = await stage.server.signIn('elena');
        const answer = await stage.server.http.inject({
          method: 'POST',
          url: '/v1/push',
          headers: { cookie: desk.cookie, ...headers },
          payload: {},
        });
        expect(answer.json()).toMatchObject({ status: 403, code: 'csrf' });
      },
    );

    it('are refused from another site, sign-in included', async () => {
      const desk = await stage.server.signIn('elena');
      const evil = { origin: 'https://altro.invalid' };
      expect((await desk.request('POST', '/v1/push', {}, evil)).json()).toMatchObject({
        code: 'other_origin',
      });
      expect((await stage.trySignIn('elena', TEST_PASSWORD, evil)).json()).toMatchObject({
        code: 'other_origin',
      });
      const site = { 'sec-fetch-site': 'cross-site' };
      expect((await stage.trySignIn('elena', TEST_PASSWORD, site)).json()).toMatchObject({
        code: 'other_origin',
      });
      const same = { origin: 'http://localhost:80', host: 'localhost:80' };
      expect((await stage.trySignIn('elena', TEST_PASSWORD, same)).statusCode).toBe(200);
    });
  });
});
