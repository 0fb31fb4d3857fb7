import { z } from 'zod';
import { parseJson } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { Fact, isIntact } from '../domain/fact.ts';
import { DeviceId, FactId, OperatorId, ScopeId } from '../domain/ids.ts';
import type { ImportStore } from '../domain/log-care.ts';
import type { Author, SaveError } from '../domain/ports.ts';
import type { Connection } from './connection.ts';
import type { FactRecords } from './fact-records.ts';
import type { ImportedRow } from './operator-database.ts';
import { readFacts, type OutboxNeeds } from './outbox.ts';

/** What `exportUnsent` writes: facts as they are, with their evidence. */
const UnsentFile = z.object({
  format: z.literal('sportello-unsent'),
  v: z.literal(1),
  scope: ScopeId,
  device: DeviceId,
  operator: OperatorId,
  /** Device clock, ms. */
  exportedAt: z.number(),
  facts: z.array(z.unknown()),
  /** Facts that could not be read on the device. */
  unreadable: z.array(FactId),
});

/** `notOurs`: not such a file, or of another office. `damaged`: facts are not what was written. */
export type ImportError = SaveError | { readonly kind: 'notOurs' } | { readonly kind: 'damaged' };

export interface Imported {
  readonly facts: number;
  readonly device: DeviceId;
}

export interface UnsentFiles extends ImportStore {
  /** Everything that the centre does not have, in one text; sealing it is the caller's. */
  exportUnsent(): Promise<string>;
  /** Keeps another device's facts until the centre has them: they are offered as they are. */
  importUnsent(text: string): Promise<Result<Imported, ImportError>>;
}

export interface UnsentFileNeeds extends OutboxNeeds {
  readonly author: Author;
}

export const unsentFiles = (needs: UnsentFileNeeds): UnsentFiles => ({
  exportUnsent: () => exportUnsent(needs),
  importUnsent: (text) => importUnsent(needs, text),
  imported: (limit) => imported(needs, limit),
  delivered: (facts) =>
    needs.connection.write(['imported'], (db) => db.imported.bulkDelete([...facts])),
});

async function exportUnsent(needs: UnsentFileNeeds): Promise<string> {
  const { author, connection } = needs;
  const rows = await connection.read(['outbox', 'quarantine'], async (db) =>
    [...(await db.outbox.toArray()), ...(await db.quarantine.toArray())].sort(
      (a, b) => a.dseq - b.dseq,
    ),
  );
  const facts = await readFacts(needs, rows);
  const { scope, device, operator } = author;
  return JSON.stringify({
    format: 'sportello-unsent',
    v: 1,
    scope,
    device,
    operator,
    exportedAt: needs.now(),
    facts: rows.flatMap(({ id }) => facts.get(id) ?? []),
    unreadable: rows.filter(({ id }) => !facts.has(id)).map(({ id }) => id),
  } satisfies z.input<typeof UnsentFile>);
}

async function importUnsent(
  { author, connection, records }: UnsentFileNeeds,
  text: string,
): Promise<Result<Imported, ImportError>> {
  const file = UnsentFile.safeParse(parseJson(text));
  if (!file.success || file.data.scope !== author.scope) return err({ kind: 'notOurs' });
  const { device, scope } = file.data;
  const facts = file.data.facts.flatMap((raw) => Fact.safeParse(raw).data ?? []);
  const areWhole =
    facts.length === file.data.facts.length &&
    facts.every((fact) => fact.device === device && fact.scope === scope && isIntact(fact));
  if (!areWhole) return err({ kind: 'damaged' });
  const rows = await Promise.all(facts.map((fact) => rowOf(records, fact)));
  const written = await connection.write(['imported'], (db) => db.imported.bulkPut(rows));
  return written.ok ? ok({ facts: rows.length, device }) : written;
}

const rowOf = async (records: FactRecords, fact: Fact): Promise<ImportedRow> => ({
  id: fact.id,
  device: fact.device,
  dseq: fact.dseq,
  sealed: await records.sealImported(fact),
});

async function imported(
  { connection, records }: { readonly connection: Connection; readonly records: FactRecords },
  limit: number,
): Promise<readonly Fact[]> {
  const rows = await connection.read(['imported'], async (db) => {
    const oldest = await db.imported.orderBy('[device+dseq]').limit(limit).toArray();
    return oldest.filter(({ device }) => device === oldest[0]?.device);
  });
  const facts = await Promise.all(rows.map((row) => records.openImported(row)));
  return facts.flatMap((one) => (one.ok ? [one.value] : []));
}
