import { describe, expect, it } from 'vitest';
import { ANNA, setEnteStage } from './testing/ente-stage.ts';
import { signInAtProvider } from './testing/identity-provider.ts';

const { stage, now, newEnte, ask, cookiesOf, depart, arrive, openSession } = setEnteStage();

describe('sign-in with the ente’s identity, against a real provider', () => {
  it('makes the account, says who it is, opens the session on the device that asks', async () => {
    const { place, cookies } = await arrive();
    expect(place).toBe('/accesso#ente');
    const who = (await ask('/v1/proven', cookies)).json();
    expect(who).toMatchObject({
      operator: { name: 'Anna Riva', username: 'anna.riva' },
      provedBy: 'ente',
    });
    const session = await openSession(cookies);
    expect(session.json()).toMatchObject({
      operator: { name: 'Anna Riva', role: 'operatore' },
      office: { code: 'MF' },
    });
    const { sportello_session: secret } = cookiesOf(session);
    const me = await ask('/v1/session', { sportello_session: secret ?? '' });
    expect(me.json()).toMatchObject({ operator: { name: 'Anna Riva' } });
  });

  it('asks for PKCE S256, a fresh authentication, and keeps the departure unreadable', async () => {
    const { start } = await depart();
    const url = new URL(String(start.headers.location));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '300',
    });
    const [cookie] = start.cookies;
    expect(cookie).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/v1/oidc',
      maxAge: 600,
    });
    const sealed = Buffer.from(cookie?.value ?? '', 'base64url').toString('latin1');
    expect(sealed).not.toContain(url.searchParams.get('state'));
  });

  it('is the same account at the next sign-in, by issuer and subject, whatever the rest says', async () => {
    const first = (await ask('/v1/proven', (await arrive()).cookies)).json();
    now.provider.person = {
      ...ANNA,
      preferred_username: 'altra',
      name: 'Anna Neri',
      email: 'x@y.it',
    };
    const again = (await ask('/v1/proven', (await arrive()).cookies)).json();
    expect(again.operator.id).toBe(first.operator.id);
  });

  it('is never an account that was here before, whatever user name or e-mail the provider says', async () => {
    now.provider.person = {
      ...ANNA,
      sub: 'falsa',
      preferred_username: 'elena',
      email: 'elena@cpi.it',
    };
    const { operator } = (await ask('/v1/proven', (await arrive()).cookies)).json();
    const [elena] = await stage.sql.query<{ id: string }>(
      `select operator_id as id from operator where username = 'elena'`,
    );
    expect(operator.id).not.toBe(elena?.id);
    expect(operator.username).toMatch(/^elena\.[0-9a-f]{8}$/);
  });

  it('follows the role of the provider, in the feed and in the audit', async () => {
    const before = await openSession((await arrive()).cookies);
    now.provider.person = { ...ANNA, roles: ['cpi-operatori', 'cpi-responsabili'] };
    const after = await openSession((await arrive()).cookies);
    expect([before.json().operator.role, after.json().operator.role]).toEqual([
      'operatore',
      'responsabile',
    ]);
    const feed = await stage.sql.query<{ body: string }>(
      `select body from feed where kind = 'grant' order by seq`,
    );
    expect(feed.map(({ body }) => JSON.parse(body).role)).toEqual(['operatore', 'responsabile']);
    const acts = await stage.sql.query<{ reason: string }>('select reason from office_act');
    expect(acts.map(({ reason }) => reason)).toContain('responsabile (ente)');
  });

  it.each([
    ['unknown_role', { ...ANNA, roles: ['altro'] }],
    ['unknown_role', { ...ANNA, roles: undefined }],
    ['unknown_role', { ...ANNA, roles: ['operatore'] }],
    ['two_roles', { ...ANNA, roles: ['cpi-operatori', 'cpi-sistemi'] }],
    ['unknown_office', { ...ANNA, office: undefined }],
    ['unknown_office', { ...ANNA, office: 'ZZ' }],
    ['unknown_office', { ...ANNA, office: ['MF', 'ZZ'] }],
  ])('lets nobody in with %s', async (refusal, person) => {
    now.provider.person = person;
    const { place, cookies } = await arrive();
    expect(place).toBe(`/accesso#ente=${refusal}`);
    expect((await openSession(cookies)).json()).toMatchObject({ code: 'no_proof' });
    expect(await stage.sql.query('select 1 from ente_link')).toEqual([]);
  });

  it('moves nobody to another office by itself', async () => {
    await arrive();
    await now.server.addOffice('ZZ');
    now.provider.person = { ...ANNA, office: 'ZZ' };
    expect((await arrive()).place).toBe('/accesso#ente=other_office');
  });

  it('who was dismissed here stays out, whatever the provider says', async () => {
    const { cookies } = await arrive();
    await stage.sql.query(`update membership set status = 'revoked' where name = 'Anna Riva'`);
    expect((await arrive()).place).toBe('/accesso#ente=revoked');
    expect((await openSession(cookies)).json()).toMatchObject({ code: 'operator_revoked' });
  });

  it('says so when the person gives up at the provider', async () => {
    now.provider.cancels = true;
    expect((await arrive()).place).toBe('/accesso#ente=cancelled');
  });
});

describe('a return that is not the answer to this departure', () => {
  const expired = { location: '/accesso#ente=expired' };

  it('without the departure’s cookie', async () => {
    const { back } = await depart();
    expect((await ask(back)).headers).toMatchObject(expired);
  });

  it('with another state, also when the cookie is of another departure', async () => {
    const [one, two] = [await depart(), await depart()];
    expect((await ask(one.back, two.cookies)).headers).toMatchObject(expired);
    const wrong = one.back.replace(/state=[^&]*/, 'state=altro');
    expect((await ask(wrong, one.cookies)).headers).toMatchObject(expired);
  });

  it('twice: neither the code nor the departure is good again', async () => {
    const { back, cookies } = await depart();
    expect((await ask(back, cookies)).headers).toMatchObject({ location: '/accesso#ente' });
    expect((await ask(back, cookies)).headers).toMatchObject(expired);
    // The same code in a departure of somebody else is refused by the provider itself.
    const other = await depart();
    const code = new URLSearchParams(back.slice(back.indexOf('?'))).get('code') ?? '';
    const forged = other.back.replace(/code=[^&]*/, `code=${code}`);
    expect((await ask(forged, other.cookies)).headers).toMatchObject({
      location: '/accesso#ente=refused',
    });
  });

  it('after ten minutes', async () => {
    const { back, cookies } = await depart();
    now.server.clock.advance(10 * 60_000);
    expect((await ask(back, cookies)).headers).toMatchObject(expired);
  });

  it('with a token made for another nonce or another verifier', async () => {
    const ente = newEnte();
    for (const change of [{ nonce: 'altro' }, { verifier: 'a'.repeat(43) }]) {
      const begun = await ente.begin();
      if (!begun.ok) throw new Error(begun.error);
      const back = await signInAtProvider(begun.value.url);
      const done = await ente.finish(back.search, { ...begun.value.departure, ...change });
      expect(done).toEqual({ ok: false, error: 'refused' });
    }
  });

  it.each(['', 'x', 'A'.repeat(200)])('with the cookie «%s»', async (value) => {
    const { back } = await depart();
    expect((await ask(back, { sportello_ente: value })).headers).toMatchObject(expired);
  });
});
