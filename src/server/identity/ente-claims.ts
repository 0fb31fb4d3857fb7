import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ScopeId } from '../../domain/ids.ts';
import { includesRole, type Role } from '../../domain/permissions.ts';
import { scopeOfCode } from './offices.ts';

/** Roles that a person may have: a kiosk and a machine are no persons. */
export type PersonRole = Extract<Role, 'operatore' | 'responsabile' | 'amministratore'>;

/** Which claims of the ente's provider say role and office, and what their values mean here. */
export interface ClaimMapping {
  readonly roleClaim: string;
  readonly roles: ReadonlyMap<string, PersonRole>;
  readonly officeClaim: string;
}

/** A person as the ente's provider describes them. */
export interface EntePerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** A wish for the user name: never what an account is found by. */
  readonly preferredName: string;
  readonly role: PersonRole;
  readonly scope: ScopeId;
}

export type ClaimsRefusal = 'unknown_role' | 'two_roles' | 'unknown_office';

const Person = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  preferred_username: z.string().optional(),
});

const Words = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);

/**
 * Role and office of a person from the claims of a checked ID token.
 * @throws ZodError when issuer or subject are missing: then the token was never checked
 */
export function personOf(
  claims: Readonly<Record<string, unknown>>,
  mapping: ClaimMapping,
): Result<EntePerson, ClaimsRefusal> {
  const person = Person.parse(claims);
  const role = roleOf(Words.parse(claimAt(claims, mapping.roleClaim)), mapping.roles);
  if (!role.ok) return role;
  const offices = Words.parse(claimAt(claims, mapping.officeClaim));
  const [office] = offices;
  if (office === undefined || offices.length > 1) return err('unknown_office');
  const scope = officeScope(office);
  if (scope === null) return err('unknown_office');
  return ok({
    issuer: person.iss,
    subject: person.sub,
    name: nameOf(person),
    preferredName: person.preferred_username ?? '',
    role: role.value,
    scope,
  });
}

/** A claim by its name, or by a path with points: `realm_access.roles`. */
function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((piece, key) => {
    const inner = z.record(z.string(), z.unknown()).safeParse(piece);
    return inner.success && Object.hasOwn(inner.data, key) ? inner.data[key] : undefined;
  }, claims);
}

/** The one role that includes the others; two that don't include each other are nobody's guess. */
function roleOf(
  values: readonly string[],
  roles: ReadonlyMap<string, PersonRole>,
): Result<PersonRole, 'unknown_role' | 'two_roles'> {
  const known = values.flatMap((value) => roles.get(value) ?? []);
  if (known.length === 0) return err('unknown_role');
  const widest = known.find((role) => known.every((other) => includesRole(role, other)));
  return widest === undefined ? err('two_roles') : ok(widest);
}

const OFFICE_CODE = /^[A-Z][A-Z0-9]{1,7}$/;

const officeScope = (code: string): ScopeId | null => {
  const upper = code.trim().toUpperCase();
  return OFFICE_CODE.test(upper) ? scopeOfCode(upper) : null;
};

function nameOf(person: z.infer<typeof Person>): string {
  const parts = [person.given_name, person.family_name].filter((part) => part !== undefined);
  const full = (person.name ?? parts.join(' ')).trim().slice(0, 120);
  return full.length < 2 ? 'Operatore dell’ente' : full;
}
