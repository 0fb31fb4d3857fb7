import { describe, expect, it } from 'vitest';
import { Action, can, includesRole, MachineAction, Role } from './permissions.ts';

/** Rewritten by hand from the design, so that the table is not compared with itself. */
const expected: Readonly<Record<Role, readonly Action[]>> = {
  operatore: ['facts.read', 'facts.write', 'device.enrol', 'transfers.propose', 'documents.verify'],
  responsabile: [
    'facts.read',
    'facts.write',
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
    'documents.verify',
  ],
  amministratore: [
    'device.enrol',
    'operators.manage',
    'office.manage',
    'office.settings',
    'devices.manage',
    'machines.manage',
    'audit.read',
    'indicators.read',
    'documents.verify',
  ],
  chiosco: ['documents.verify', 'intake.write'],
  sistema: ['audit.read', 'documents.verify'],
};

const cells = Role.options.flatMap((role) =>
  Action.options.map((action) => [role, action] as const),
);

describe('who may do what: role × action × own or other office', () => {
  it.each(cells)('%s · %s · own office', (role, action) => {
    expect(can(role, action)).toBe(expected[role].includes(action));
  });

  it.each(cells)('%s · %s · another office', (role, action) => {
    expect(can(role, action, 'other')).toBe(action === 'documents.verify');
  });

  it('who manages the machine does not read people’s facts', () => {
    expect(can('amministratore', 'facts.read')).toBe(false);
    expect(can('sistema', 'facts.read')).toBe(false);
  });

  it('a machine may be given nothing that its role has not', () => {
    expect(MachineAction.options.filter((action) => !can('sistema', action))).toEqual([]);
  });

  it('a role includes another when it may do all of it', () => {
    expect(includesRole('responsabile', 'operatore')).toBe(true);
    expect(includesRole('operatore', 'responsabile')).toBe(false);
    expect(includesRole('amministratore', 'operatore')).toBe(false);
  });
});
