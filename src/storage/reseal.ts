import { plainSealer } from '../vault/plain-sealer.ts';
import { isSealed } from '../vault/aes-sealer.ts';
import type { SealContext, Sealer } from '../vault/sealer.ts';
import type { OperatorDatabase } from './operator-database.ts';
import { sealPlaces } from './seal-places.ts';

/**
 * Seals the records of before the vault, once: nothing unsent is lost. Called only for a keyring that
 * says they have never been sealed: later an unsealed record is a forgery and stays unreadable. It may
 * be interrupted and begun again. @returns how many records were sealed
 */
export async function resealPlainRecords(db: OperatorDatabase, sealer: Sealer): Promise<number> {
  await db.open();
  const counts = [
    await reseal(db.tail.toArray(), { place: ({ id }) => sealPlaces.tail(id), sealer }, (rows) =>
      db.tail.bulkPut(rows),
    ),
    await reseal(
      db.segments.toArray(),
      { place: ({ stream }) => sealPlaces.segment(stream), sealer },
      (rows) => db.segments.bulkPut(rows),
    ),
    await reseal(
      db.folds.toArray(),
      { place: ({ stream }) => sealPlaces.fold(stream), sealer },
      (rows) => db.folds.bulkPut(rows),
    ),
    await reseal(
      db.progress.toArray(),
      { place: ({ stream }) => sealPlaces.position(stream), sealer },
      (rows) => db.progress.bulkPut(rows),
    ),
    await reseal(
      db.drafts.toArray(),
      { place: ({ stream, path }) => sealPlaces.draft(stream, path), sealer },
      (rows) => db.drafts.bulkPut(rows),
    ),
  ];
  return counts.reduce((total, count) => total + count, 0);
}

async function reseal<Row extends { readonly sealed: Uint8Array }>(
  reading: PromiseLike<readonly Row[]>,
  { place, sealer }: { readonly place: (row: Row) => SealContext; readonly sealer: Sealer },
  put: (rows: Row[]) => PromiseLike<unknown>,
): Promise<number> {
  const plain = (await reading).filter(({ sealed }) => !isSealed(sealed));
  const rows = await Promise.all(
    plain.map(async (row) => {
      const opened = await plainSealer.open(place(row), row.sealed);
      return opened.ok ? [{ ...row, sealed: await sealer.seal(place(row), opened.value) }] : [];
    }),
  );
  await put(rows.flat());
  return rows.flat().length;
}
