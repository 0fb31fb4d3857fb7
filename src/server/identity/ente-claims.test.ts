import { describe, expect, it } from 'vitest';
import { personOf, type ClaimMapping } from './ente-claims.ts';

const MAPPING: ClaimMapping = {
  roleClaim: 'realm_access.roles',
  officeClaim: 'https://ente.example/ufficio',
  roles: new Map([
    ['op', 'operatore'],
    ['resp', 'responsabile'],
    ['adm', 'amministratore'],
  ]),
};

const claims = (roles: unknown, office: unknown = 'mf') => ({
  iss: 'https://identita.ente.example',
  sub: 'anna-7',
  given_name: 'Anna',
  family_name: 'Riva',
  realm_access: { roles },
  'https://ente.example/ufficio': office,
});

const roleOf = (roles: unknown) => {
  const person = personOf(claims(roles), MAPPING);
  return person.ok ? person.value.role : person.error;
};

describe('role and office from the provider’s claims', () => {
  it.each([
    [['op'], 'operatore'],
    ['resp', 'responsabile'],
    [['op', 'resp', 'posta'], 'responsabile'],
    [['resp', 'op'], 'responsabile'],
    [['adm'], 'amministratore'],
    [['adm', 'op'], 'two_roles'],
    [['adm', 'resp'], 'two_roles'],
    [[], 'unknown_role'],
    [['operatore'], 'unknown_role'],
    [['__proto__', 'constructor'], 'unknown_role'],
    [{ op: true }, 'unknown_role'],
    [null, 'unknown_role'],
  ])('%j is %s', (roles, expected) => {
    expect(roleOf(roles)).toBe(expected);
  });

  it.each([[['mf']], ['MF'], [' Mf ']])('the office %j is cpi-mf', (office) => {
    expect(personOf(claims('op', office), MAPPING)).toMatchObject({
      value: { scope: 'cpi-mf', name: 'Anna Riva' },
    });
  });

  it.each([undefined, null, '', 'm', 'a/b', '../mf', ['mf', 'zz'], 7, 'TROPPOLUNGO'])(
    'the office %j is none',
    (office) => {
      const { 'https://ente.example/ufficio': _mine, ...rest } = claims('op');
      const said = { ...rest, 'https://ente.example/ufficio': office };
      expect(personOf(said, MAPPING)).toEqual({ ok: false, error: 'unknown_office' });
    },
  );

  it('a person without issuer or subject is a bug, never an account', () => {
    expect(() => personOf({ ...claims('op'), sub: '' }, MAPPING)).toThrow(/sub/);
    expect(() => personOf({ ...claims('op'), iss: undefined }, MAPPING)).toThrow(/iss/);
  });
});
