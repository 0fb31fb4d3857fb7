import type { NumberBlock } from '../domain/ports.ts';
import type { Connection } from './connection.ts';
import { readCounter } from './records.ts';

export interface NumberBlockNeeds {
  readonly connection: Connection;
  /** Short code of the office: `MF`. */
  readonly officeCode: string;
  /** Number of the device in the office, never given to another. */
  readonly deviceNumber: number;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** `2026/MF-07/0044`: counted in one transaction, so that two tabs never give the same number. */
export function storedNumberBlock(needs: NumberBlockNeeds): NumberBlock {
  const block = `${needs.officeCode}-${padded(needs.deviceNumber, 2)}`;
  return {
    next: async (year) => {
      const key = `number/${year}/${block}`;
      const counted = await needs.connection.write([], async (db) => {
        const value = readCounter(await db.meta.get(key)) + 1;
        await db.meta.put({ key, value: { value } });
        return value;
      });
      return counted.ok
        ? { ok: true, value: `${year}/${block}/${padded(counted.value, 4)}` }
        : counted;
    },
  };
}
