import { expect, it } from 'vitest';
import { completeSetup, openSetup } from '../identity/setup.ts';
import type { Passwords } from '../identity/passwords.ts';
import type { Stage } from './contract-stage.ts';
import { emptyTables, officeNamed } from './test-office.ts';

/** Hashes at once, so that the requests really meet in the database. */
const instantPasswords: Passwords = {
  hash: async () => 'nessuna',
  verify: async () => false,
  verifyNobody: async () => false,
  close: async () => undefined,
};

/** The first start, when two people press the button at the same moment. */
export function describeSetup(stage: Stage): void {
  it('the setup link used eight times at once makes one office and one administrator', async () => {
    const { sql, server } = stage;
    await emptyTables(sql);
    const token = await openSetup(server);
    const codes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH'];
    const setups = codes.map((code) =>
      completeSetup(
        { ...server, passwords: instantPasswords },
        {
          token: token ?? '',
          office: officeNamed(code),
          administrator: { name: 'Persona', username: `admin.${code.toLowerCase()}`, password: '' },
        },
      ),
    );
    const done = await Promise.all(setups);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sql.query('select scope_id from scope')).toHaveLength(1);
    expect(await sql.query('select operator_id from operator')).toHaveLength(1);
  });
}
