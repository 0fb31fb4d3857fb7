import type { ClaimMapping, PersonRole } from './ente-claims.ts';

/** The ente's OpenID Connect provider, as the environment describes it. */
export interface EnteSettings extends ClaimMapping {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** The address people use: the provider sends them back to it. */
  readonly publicUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PERSON_ROLES: readonly PersonRole[] = ['operatore', 'responsabile', 'amministratore'];

/**
 * `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and, where the provider differs from the
 * usual, `OIDC_SCOPE`, `OIDC_ROLE_CLAIM`, `OIDC_ROLES`, `OIDC_OFFICE_CLAIM`. Undefined without issuer.
 * @throws Error in plain Italian when a value can't be used.
 */
export function readEnteSettings(env: Environment): EnteSettings | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return undefined;
  if (!isSafeAddress(issuer)) {
    throw new Error(`OIDC_ISSUER deve essere un indirizzo https: «${issuer}».`);
  }
  return {
    issuer,
    clientId: needed(env, 'OIDC_CLIENT_ID'),
    clientSecret: needed(env, 'OIDC_CLIENT_SECRET'),
    publicUrl: needed(env, 'PUBLIC_URL'),
    scope: env['OIDC_SCOPE'] ?? 'openid profile',
    roleClaim: env['OIDC_ROLE_CLAIM'] ?? 'roles',
    officeClaim: env['OIDC_OFFICE_CLAIM'] ?? 'office',
    roles: readRoles(env['OIDC_ROLES']),
  };
}

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new Error(`Con OIDC_ISSUER serve anche ${name}.`);
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a provider may be reached without TLS: only on this same machine. */
export const isLoopback = (address: URL): boolean => LOOPBACK.includes(address.hostname);

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const address = new URL(text);
  return address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address));
}

/** `cpi-operatori=operatore,cpi-resp=responsabile`; without it a role has its own name. */
function readRoles(text: string | undefined): ReadonlyMap<string, PersonRole> {
  if (text === undefined || text.trim() === '') {
    return new Map(PERSON_ROLES.map((role) => [role, role]));
  }
  return new Map(
    text.split(',').map((pair): [string, PersonRole] => {
      const cut = pair.lastIndexOf('=');
      const role = PERSON_ROLES.find((one) => one === pair.slice(cut + 1).trim());
      const value = pair.slice(0, Math.max(cut, 0)).trim();
      if (role === undefined || value === '') {
        throw new Error(
          `OIDC_ROLES non è leggibile: «${pair.trim()}». Si scrive gruppo=operatore, gruppo=responsabile o gruppo=amministratore, separati da virgole.`,
        );
      }
      return [value, role];
    }),
  );
}
