import { describe, expect, it } from 'vitest';
import { readEnteSettings } from './ente-settings.ts';

const ENV = {
  OIDC_ISSUER: 'https://identita.ente.example',
  OIDC_CLIENT_ID: 'sportello',
  OIDC_CLIENT_SECRET: 'segreto',
  PUBLIC_URL: 'https://sportello.ente.example',
};

describe('settings of the ente’s provider', () => {
  it('are none without an issuer', () => {
    expect(readEnteSettings({})).toBeUndefined();
    expect(readEnteSettings({ OIDC_ISSUER: '' })).toBeUndefined();
  });

  it('have the usual claims and the roles by their own name', () => {
    const settings = readEnteSettings(ENV);
    expect(settings).toMatchObject({
      scope: 'openid profile',
      roleClaim: 'roles',
      officeClaim: 'office',
    });
    expect([...(settings?.roles ?? [])]).toEqual([
      ['operatore', 'operatore'],
      ['responsabile', 'responsabile'],
      ['amministratore', 'amministratore'],
    ]);
  });

  it('map the groups of the ente to roles, also those with an equals sign', () => {
    const OIDC_ROLES = 'CN=cpi=operatore, capi = responsabile';
    expect([...(readEnteSettings({ ...ENV, OIDC_ROLES })?.roles ?? [])]).toEqual([
      ['CN=cpi', 'operatore'],
      ['capi', 'responsabile'],
    ]);
  });

  it.each(['capi=chiosco', 'capi=sistema', 'capi', '=operatore', 'a=operatore,'])(
    'refuse the roles «%s»',
    (OIDC_ROLES) => {
      expect(() => readEnteSettings({ ...ENV, OIDC_ROLES })).toThrow(/OIDC_ROLES/);
    },
  );

  it.each(['http://identita.ente.example', 'identita', 'ftp://x', 'javascript:1'])(
    'refuse the provider «%s»: passwords never travel in clear',
    (OIDC_ISSUER) => {
      expect(() => readEnteSettings({ ...ENV, OIDC_ISSUER })).toThrow(/https/);
    },
  );

  it('let a provider on this same machine be without TLS', () => {
    const OIDC_ISSUER = 'http://127.0.0.1:3000';
    expect(readEnteSettings({ ...ENV, OIDC_ISSUER })?.issuer).toBe(OIDC_ISSUER);
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'])('need %s too', (name) => {
    expect(() => readEnteSettings({ ...ENV, [name]: '' })).toThrow(name);
  });
});
