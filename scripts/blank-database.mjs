// Makes the database nobody has written to, that a first start unpacks (src/server/store/blank-database.ts):
//   node scripts/blank-database.mjs <file.tar.gz>
// For Vitest, once per version of PGlite, in node_modules/.cache.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

async function make(file) {
  const database = await PGlite.create();
  const image = await database.dumpDataDir('gzip');
  await database.close();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, Buffer.from(await image.arrayBuffer()));
  await rename(`${file}.new`, file);
}

/** Vitest’s global setup: databases in memory start from the same image. */
export async function setup() {
  const manifest = resolve('node_modules/@electric-sql/pglite/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = resolve(`node_modules/.cache/blank-database-${version}.tar.gz`);
  if (!existsSync(file)) await make(file);
  process.env['BLANK_DATABASE'] = file;
}

if (process.argv[1] === import.meta.filename) {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: node scripts/blank-database.mjs <file.tar.gz>');
    process.exit(1);
  }
  await make(resolve(file));
}
