import type { Fact } from '../domain/fact.ts';
import type { ScopeId } from '../domain/ids.ts';
import type { DeliverySealer } from '../vault/sealed-delivery.ts';
import type { Connection } from './connection.ts';
import { readCursor } from './feed.ts';
import type { JourneyRow, SealedRow } from './operator-database.ts';
import { keepReceipts, readFacts, settleOne, type OutboxNeeds } from './outbox.ts';
import { presentAmong } from './present-among.ts';

/** Seals for the centre with the device's key; null while one of the two is not known yet. */
export type DeliverySource = () => Promise<DeliverySealer | null>;

/** Copies of unsent facts that anybody can carry to the centre and only the centre can open. */
export interface SealedCopies {
  /** None when they can't be sealed now: `sealRest` makes them later. */
  of(facts: readonly Fact[]): Promise<readonly SealedRow[]>;
  /** Seals what is unsent and has no copy. */
  sealRest(): Promise<void>;
}

const BATCH = 100;

export function sealedCopies(needs: OutboxNeeds, source: DeliverySource): SealedCopies {
  const sealer = (): Promise<DeliverySealer | null> => source().catch(() => null);
  return {
    of: async (facts) => {
      const sealing = await sealer();
      return sealing === null ? [] : copiesBy(sealing, facts);
    },
    sealRest: async () => {
      const sealing = await sealer();
      if (sealing === null) return;
      const missing = await missingCopies(needs.connection);
      for (let from = 0; from < missing.length; from += BATCH) {
        const facts = await readFacts(needs, missing.slice(from, from + BATCH));
        await keepCopies(needs.connection, await copiesBy(sealing, [...facts.values()]));
      }
    },
  };
}

const copiesBy = (sealer: DeliverySealer, facts: readonly Fact[]): Promise<SealedRow[]> =>
  Promise.all(
    facts.map(async (fact) => {
      const { id, device, dseq } = fact;
      return { id, dseq, sealed: await sealer.seal({ id, device, dseq }, fact) };
    }),
  );

const missingCopies = (connection: Connection): Promise<readonly JourneyRow[]> =>
  connection.read(['outbox', 'sealed'], async (db) => {
    const here = new Set(await db.sealed.toCollection().primaryKeys());
    return (await db.outbox.orderBy('dseq').toArray()).filter(({ id }) => !here.has(id));
  });

const keepCopies = (connection: Connection, copies: readonly SealedRow[]) =>
  connection.write(['outbox', 'sealed'], async (db) => {
    const unsent = new Set(
      await presentAmong(
        db.outbox,
        copies.map(({ id }) => id),
      ),
    );
    await db.sealed.bulkPut(copies.filter(({ id }) => unsent.has(id)));
  });

/**
 * What the centre has answered about facts of ours while we were away counts from now on, if it is
 * still the same centre's log; otherwise they are sent again, and duplicates are free.
 */
export const settleDelivered = (
  connection: Connection,
  { scope, now }: { readonly scope: ScopeId; readonly now: number },
): Promise<unknown> =>
  connection.write(['outbox', 'acked', 'quarantine', 'sealed'], async (db) => {
    const answered = await db.sealed.filter(({ answer }) => answer !== undefined).toArray();
    if (answered.length === 0) return;
    const { epoch } = await readCursor(db, scope);
    for (const { id, dseq, sealed, answer } of answered) {
      const row = await db.outbox.get(id);
      if (row === undefined || answer === undefined) await db.sealed.delete(id);
      else if (answer.epoch === epoch) {
        const { settlement, serverTime, durableUpTo } = answer;
        const at = { serverTime };
        await settleOne(db, { row, settlement, at, settledAt: now });
        const lastSeq = settlement.status === 'received' ? settlement.seq : 0;
        await keepReceipts(db, { lastSeq, durableUpTo, serverTime });
      } else await db.sealed.put({ id, dseq, sealed });
    }
  });
