import { describe, expect, it } from 'vitest';
import { auditCsv, csvCell } from './audit-csv.ts';

const names = { operator: () => 'Elena "E" Sartori', device: () => '=1+1', subject: () => 'Rossi' };

describe('the audit as a sheet', () => {
  it('a name is never a formula, and a quote does not end its cell', () => {
    expect(csvCell('=1+1')).toBe(`"'=1+1"`);
    expect(csvCell('a "b"; c')).toBe('"a ""b""; c"');
  });

  it('has one line for each row, in the order of the screen, with what was flagged', () => {
    const entry = {
      seq: 7,
      id: 'a',
      type: 'fascicoloRead',
      stream: 'persona/x',
      operator: 'o',
      device: 'd',
      dseq: 1,
      declaredAt: 0,
      receivedAt: 0,
      clockSuspect: true,
      chainBroken: false,
      parentMissing: false,
      released: false,
    };
    const [, row = ''] = auditCsv([entry], names).split('\r\n');
    expect(row.startsWith('"7";')).toBe(true);
    expect(row).toContain('"Lettura del fascicolo";"Rossi"');
    expect(row).toContain('orologio sospetto');
  });
});
