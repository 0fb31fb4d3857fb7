import { z } from 'zod';

/** Who acts: `operatore`, `responsabile` of the office, `amministratore`, a kiosk, a machine. */
export const Role = z.enum(['operatore', 'responsabile', 'amministratore', 'chiosco', 'sistema']);
export type Role = z.infer<typeof Role>;

export const Action = z.enum([
  'facts.write',
  'facts.read',
  'device.enrol',
  'operators.manage',
  'office.manage',
  /** Writing the stream of the office's settings: `office-settings.ts`. */
  'office.settings',
  /** Deciding on facts set aside: it means reading them. */
  'facts.review',
  /** Deleting the content of a subject's facts (GDPR art. 17). */
  'facts.erase',
  'devices.manage',
  /** Giving programs of the ente their credentials. */
  'machines.manage',
  'audit.read',
  /** Numbers of the whole office from the centre: no person's data is in them. */
  'indicators.read',
  /** Asking another office to take a person over, or taking that back. */
  'transfers.propose',
  /** Accepting or refusing a person whom another office hands over. */
  'transfers.decide',
  /** Leaving at a kiosk what only the centre opens. */
  'intake.write',
  'documents.verify',
]);
export type Action = z.infer<typeof Action>;

/** The office of who acts, or any other one. */
export type Place = 'own' | 'other';

type Row = Readonly<Record<Place, readonly Action[]>>;

/** Whether a document was received is public, whatever the office: its number and hash are asked. */
const ANYWHERE: readonly Action[] = ['documents.verify'];

const within = (...own: readonly Action[]): Row => ({
  own: [...own, ...ANYWHERE],
  other: ANYWHERE,
});

/** One table: the server enforces it, the interface mirrors it. */
const ALLOWED: Readonly<Record<Role, Row>> = {
  operatore: within('facts.write', 'facts.read', 'device.enrol', 'transfers.propose'),
  responsabile: within(
    'facts.write',
    'facts.read',
    'device.enrol',
    'operators.manage',
    'office.settings',
    'facts.review',
    'facts.erase',
    'devices.manage',
    'audit.read',
    'indicators.read',
    'transfers.propose',
    'transfers.decide',
  ),
  amministratore: within(
    'operators.manage',
    'office.manage',
    'office.settings',
    'devices.manage',
    'machines.manage',
    'audit.read',
    'indicators.read',
    'device.enrol',
  ),
  chiosco: within('intake.write'),
  // At most: each machine has of these only what its credentials say.
  sistema: within('audit.read'),
};

export const can = (role: Role, action: Action, place: Place = 'own'): boolean =>
  ALLOWED[role][place].includes(action);

/** What a machine's credentials may be for. */
export const MachineAction = Action.extract(['audit.read', 'documents.verify']);
export type MachineAction = z.infer<typeof MachineAction>;

/** Whether `role` may do everything that `other` may, in its own office. */
export const includesRole = (role: Role, other: Role): boolean =>
  ALLOWED[other].own.every((action) => can(role, action));
