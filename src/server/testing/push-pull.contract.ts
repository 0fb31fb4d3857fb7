import { describe } from 'vitest';
import type { Sql } from '../store/sql.ts';
import { setStage } from './contract-stage.ts';
import { describePull } from './pull.contract.ts';
import { describePush } from './push.contract.ts';
import { describeRefusals } from './refusal.contract.ts';
import { describeSetup } from './setup.contract.ts';
import { describeTransfers } from './transfer.contract.ts';

/** The wire's promises, on any database. */
export function describePushPull(
  database: string,
  open: () => Promise<Sql>,
  watch?: (sql: Sql) => Sql,
): void {
  describe(`push and pull on ${database}`, () => {
    const stage = setStage(open, watch);
    describePush(stage);
    describeRefusals(stage);
    describePull(stage);
    describeSetup(stage);
    describeTransfers(stage);
  });
}
