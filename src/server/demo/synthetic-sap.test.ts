import { describe, expect, it } from 'vitest';
import { schemaFaults } from '../../exchange/sap/testing/sap-schema.ts';
import { writeMessage } from '../../exchange/sap/write-message.ts';
import { syntheticSap } from './synthetic-sap.ts';

function messageOf(seed: number, person: number): string {
  const made = syntheticSap({ seed, person });
  if (made === null || !made.ok) throw new Error(JSON.stringify(made));
  expect(made.value.leftOut).toEqual([]);
  return writeMessage(made.value.message);
}

describe('npm run sap', () => {
  it('B-14 · somebody who went from A to E: valid, five policies, the same each time', async () => {
    for (const [seed, person] of [
      [1, 1],
      [7, 42],
    ] as const) {
      const xml = messageOf(seed, person);
      expect(await schemaFaults(xml)).toEqual([]);
      expect(xml.match(/<politiche_attive>/g)).toHaveLength(5);
      expect(xml.match(/<evento>10<\/evento>/g)).toHaveLength(5);
      expect(messageOf(seed, person)).toBe(xml);
    }
  });

  it('says that there are not so many people', () => {
    expect(syntheticSap({ seed: 1, person: 9999 })).toBeNull();
  });
});
