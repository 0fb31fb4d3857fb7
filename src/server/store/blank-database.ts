import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A database nobody has written to, made with the program (`scripts/blank-database.mjs`): a first
 * start unpacks it instead of building one, which takes several seconds of a slow processor.
 * Undefined when the program was built without it: the database is then built.
 */
export async function blankDatabase(): Promise<Blob | undefined> {
  const path = process.env['BLANK_DATABASE'] ?? join('dist', 'server', 'blank-database.tar.gz');
  if (!existsSync(path)) return undefined;
  return new Blob([await readFile(path)], { type: 'application/gzip' });
}
