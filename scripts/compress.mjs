// Writes .br and .gz beside every built file that gets smaller: the server sends them as they are.
//   node scripts/compress.mjs [folder]            default: dist/client
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = process.argv[2] ?? 'dist/client';
const compressible = /\.(html|js|css|svg|json|webmanifest|txt|ttf|wasm|map)$/;
const worthwhile = 1024; // bytes

const brotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && compressible.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

let before = 0;
let after = 0;
for (const file of files) {
  const content = await readFile(file);
  if (content.length < worthwhile) continue;
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    asGzip(content, { level: 9 }),
  ]);
  if (br.length < content.length) await writeFile(`${file}.br`, br);
  if (gz.length < content.length) await writeFile(`${file}.gz`, gz);
  before += content.length;
  after += Math.min(br.length, content.length);
}
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`Compressed ${files.length} files of ${folder}: ${kB(before)} to ${kB(after)}`);
