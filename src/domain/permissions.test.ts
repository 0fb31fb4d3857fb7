import { describe, expect, it } from 'vitest';
import { can, Role, type Action } from './permissions.ts';

const actions: readonly Action[] = [
  'facts.read',
  'facts.write',
  'device.enrol',
  'operators.manage',
  'office.manage',
  'office.settings',
  'facts.review',
  'facts.erase',
  'devices.manage',
  'audit.read',
  'documents.verify',
];

describe('who may do what, in the own office', () => {
  it.each<readonly [Role, readonly Action[]]>([
    ['operatore', ['facts.read', 'facts.write', 'device.enrol', 'documents.verify']],
    [
      'responsabile',
      [
        'facts.read',
        'facts.write',
        'device.enrol',
        'operators.manage',
        'office.settings',
        'facts.review',
        'facts.erase',
        'devices.manage',
        'audit.read',
        'documents.verify',
      ],
    ],
    [
      'amministratore',
      [
        'device.enrol',
        'operators.manage',
        'office.manage',
        'office.settings',
        'devices.manage',
        'audit.read',
        'documents.verify',
      ],
    ],
    ['chiosco', ['documents.verify']],
    ['sistema', ['documents.verify']],
  ])('%s: %s', (role, allowed) => {
    expect(actions.filter((action) => can(role, action))).toEqual(allowed);
  });

  it('who manages the machine does not read people’s facts', () => {
    expect(can('amministratore', 'facts.read')).toBe(false);
  });

  it('every role is in the table', () => {
    expect(Role.options.every((role) => can(role, 'documents.verify'))).toBe(true);
  });
});
