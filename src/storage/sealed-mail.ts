import type { FactId, OperatorId } from '../domain/ids.ts';
import type { SealedFact } from '../vault/sealed-delivery.ts';
import { OperatorDatabase, type IndexedDbFactory, type SealedAnswer } from './operator-database.ts';

/** One operator's sealed work, reached while the vault is locked: nothing here is ever opened. */
interface SealedMail {
  /** In the order in which it was written, without what the centre has answered already. */
  pending(limit: {
    readonly facts: number;
    readonly bytes: number;
  }): Promise<readonly SealedFact[]>;
  /** The centre's answers, for the operator who comes back. */
  answered(answers: ReadonlyMap<FactId, SealedAnswer>): Promise<void>;
  /** Copies that are not what was sealed: thrown away, the operator's vault has the facts. */
  discard(ids: readonly FactId[]): Promise<void>;
  /** Whether a fact is on this device and nowhere else. */
  hasOnlyHere(): Promise<boolean>;
  close(): void;
}

/** @param operator whose, by id; of which of the operator's databases here */
export function openSealedMail(
  factory: IndexedDbFactory,
  { operator, generation }: { readonly operator: OperatorId; readonly generation: number },
): SealedMail {
  const db = new OperatorDatabase(operator, factory, generation);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
  return {
    pending: async ({ facts, bytes }) => {
      const rows = await db.sealed
        .orderBy('dseq')
        .filter(({ answer }) => answer === undefined)
        .limit(facts)
        .toArray();
      let total = 0;
      const overflow = rows.findIndex(({ sealed }, index) => {
        total += sealed.text.length + ENVELOPE_BYTES;
        return index > 0 && total > bytes;
      });
      const fitting = overflow === -1 ? rows : rows.slice(0, overflow);
      return fitting.map(({ sealed }) => sealed);
    },
    answered: (answers) =>
      db.transaction('rw', db.sealed, async () => {
        for (const [id, answer] of answers) await db.sealed.update(id, { answer });
      }),
    discard: (ids) => db.sealed.bulkDelete([...ids]),
    hasOnlyHere: () => hasOnlyHere(db),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

/** Of the envelope around a sealed text, as JSON. */
const ENVELOPE_BYTES = 700;

/** What the centre denied it has not kept; what it set aside, it has. */
const hasOnlyHere = (db: OperatorDatabase): Promise<boolean> =>
  db.transaction('r', [db.outbox, db.sealed, db.quarantine, db.imported], async () => {
    const sealed = await db.sealed.toArray();
    const atCentre = new Set(
      sealed.flatMap(({ id, answer }) =>
        answer === undefined || answer.settlement.status === 'denied' ? [] : [id],
      ),
    );
    const unsent = await db.outbox.toCollection().primaryKeys();
    const denied = await db.quarantine.filter(({ status }) => status === 'denied').count();
    const brought = await db.imported.count();
    return denied > 0 || brought > 0 || unsent.some((id) => !atCentre.has(id));
  });
