import { z } from 'zod';

/** Who acts: `operatore`, `responsabile` of the office, `amministratore`, a kiosk, a machine. */
export const Role = z.enum(['operatore', 'responsabile', 'amministratore', 'chiosco', 'sistema']);
export type Role = z.infer<typeof Role>;

export type Action =
  | 'facts.write'
  | 'facts.read'
  | 'device.enrol'
  | 'operators.manage'
  | 'office.manage'
  /** Writing the stream of the office's settings: `office-settings.ts`. */
  | 'office.settings'
  /** Deciding on facts set aside: it means reading them. */
  | 'facts.review'
  /** Deleting the content of a subject's facts (GDPR art. 17). */
  | 'facts.erase'
  | 'devices.manage'
  | 'audit.read'
  | 'documents.verify';

/** One table: the server enforces it, the interface mirrors it. All within the own office. */
const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  operatore: ['facts.write', 'facts.read', 'device.enrol', 'documents.verify'],
  responsabile: [
    'facts.write',
    'facts.read',
    'device.enrol',
    'operators.manage',
    'office.settings',
    'facts.review',
    'facts.erase',
    'devices.manage',
    'audit.read',
    'documents.verify',
  ],
  amministratore: [
    'operators.manage',
    'office.manage',
    'office.settings',
    'devices.manage',
    'audit.read',
    'device.enrol',
    'documents.verify',
  ],
  chiosco: ['documents.verify'],
  sistema: ['documents.verify'],
};

export const can = (role: Role, action: Action): boolean => ALLOWED[role].includes(action);
