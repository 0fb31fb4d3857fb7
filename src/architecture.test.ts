import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTable, inspect, type Inspection } from './architecture.ts';

describe('the house', () => {
  let house: Inspection;
  beforeAll(async () => {
    house = await inspect(fileURLToPath(new URL('..', import.meta.url)));
  });

  it('has only folders of the table', () => {
    expect(house.folders.filter((folder) => !(folder in importTable))).toEqual([]);
  });

  it('was seen whole', () => {
    expect(house.seen).toEqual(house.present);
    expect(house.seen.length).toBeGreaterThan(100);
  });

  it('keeps its rules', () => {
    expect(house.violations).toEqual([]);
  });
});

/** Each rule broken once: file, text, what must be said of it (nothing for the last ones). */
const planted: readonly (readonly [file: string, text: string, said: readonly string[]])[] = [
  ['kernel/up.ts', "import { b } from '../domain/b.ts';\nb();", ['imports domain/b.ts']],
  ['domain/b.ts', 'export const b = () => 1;', []],
  [
    'domain/typed.ts',
    "import type { S } from '../storage/s.ts';\nlet s: S;",
    ['imports storage/s.ts'],
  ],
  ['domain/inline.ts', "let s: import('../storage/s.ts').S;", ['imports storage/s.ts']],
  ['domain/lazy.ts', "void import('../storage/s.ts');", ['imports storage/s.ts']],
  ['domain/passed-on.ts', "export { s } from '../storage/s.ts';\nlet a;", ['imports storage/s.ts']],
  ['domain/node.ts', "import 'node:fs';", ['imports node:fs']],
  ['domain/escaping.ts', "import '../../package.json';", ['imports ../package.json, outside src']],
  ['storage/s.ts', "import 'dexie';\nexport type S = 1;", []],
  ['storage/across.ts', "import '../sync/protocol/p.ts';", ['imports sync/protocol/p.ts']],
  ['sync/across.ts', "import '../storage/s.ts';", ['imports storage/s.ts']],
  ['sync/protocol/p.ts', "import '../../kernel/up.ts';", []],
  ['sync/client.ts', "import '../vault/v.ts';", []],
  ['server/ok.ts', "import '../sync/protocol/p.ts';\nimport 'pg';\nimport 'node:fs';", []],
  ['server/beyond.ts', "import '../sync/client.ts';", ['imports sync/client.ts']],
  ['lep/a-one/chart.ts', "import '../b-two/chart.ts';", ['imports lep/b-two/chart.ts']],
  ['lep/a-one/up.ts', "import '../list.ts';", ['imports lep/list.ts']],
  ['lep/a-one/service.ts', "import './chart.ts';\nexport default 1;", []],
  ['lep/b-two/chart.ts', 'export default 1;', ['default export']],
  ['lep/list.ts', "import './a-one/service.ts';\nimport.meta.glob('./*/service.ts');", []],
  ['domain/glob.ts', "import.meta.glob(\n  '../lep/*/service.ts');", ['imports lep']],
  ['domain/url.ts', "new URL('../app/w.ts', import.meta.url);", ['imports app/w.ts']],
  [
    'screens/s.ts',
    "import '../storage/s.ts';\nimport 'dexie';",
    ['imports dexie', 'imports storage/s.ts'],
  ],
  ['screens/aria.tsx', "import 'react-aria-components';", ['imports react-aria-components']],
  ['screens/wire.ts', "import 'fastify';", ['imports fastify']],
  ['screens/page.ts', "import 'pdfkit';", ['imports pdfkit']],
  [
    'screens/test-only.ts',
    "import '../domain/testing/t.ts';",
    ['imports domain/testing/t.ts, which is for tests'],
  ],
  ['kiosk/k.ts', "import '../screens/s.ts';", ['imports screens/s.ts']],
  ['kiosk/subtle.ts', 'void crypto.subtle;', ['WebCrypto']],
  ['vault/v.ts', 'const { subtle } = crypto;', []],
  ['app/w.ts', "import '../server/ok.ts';\nimport '../vault/v.ts';", ['imports server/ok.ts']],
  ['ui/index.ts', 'export const a = 1;', ['barrel']],
  ['ui/doors.ts', "export { a } from './index.ts';", ['barrel']],
  ['ui/Button.tsx', 'export const a = 1;', ['not kebab-case']],
  ['ui/helpers/a.ts', 'export const a = 1;', ['the name says nothing']],
  ['domain/types.ts', 'export type A = 1;', ['the name says nothing']],
  ['i18n/common.it.ts', 'export const a = 1;', []],
  ['ui/long.ts', 'export const a = 1;\n'.repeat(301), ['301 lines, at most 300']],
  ['domain/testing/t.ts', "import '../../app/w.ts';\nimport 'node:fs';", []],
  ['domain/free.test.ts', "import '../app/w.ts';", []],
  ['stray.ts', 'export const a = 1;', ['belongs to no folder']],
  ['garage/car.ts', "import '../kernel/up.ts';", ['imports kernel/up.ts']],
];

describe('a broken house', () => {
  const root = mkdtempSync(join(tmpdir(), 'sportello-house-'));
  let house: Inspection;
  beforeAll(async () => {
    for (const [file, text] of planted) {
      const path = join(root, 'src', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    house = await inspect(root);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it.each(planted)('%s', (file, _text, said) => {
    const about = house.violations.filter((each) => each.startsWith(`${file}: `));
    expect(about).toEqual(said.map((each) => `${file}: ${each}`));
  });

  it('has a folder that the table lacks, and was seen whole', () => {
    expect(house.folders.filter((folder) => !(folder in importTable))).toEqual(['garage']);
    expect(house.seen).toEqual(house.present);
  });
});
