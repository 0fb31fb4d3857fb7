import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** The built app in a folder of its own, which a test may replace with a later build. */
export interface ReplaceableApp {
  readonly folder: string;
  /** From now on every file of code and style has another name, as after a real build. */
  replace(): void;
  dispose(): void;
}

const TEXTS = ['.html', '.js', '.css', '.json'];

export function replaceableApp(): ReplaceableApp {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-app-'));
  cpSync('dist/client', folder, { recursive: true });
  return {
    folder,
    replace: () => buildAgain(folder),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function buildAgain(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(br|gz)$/.test(name))) rmSync(join(folder, file));
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => ['.js', '.css'].includes(extname(name)));
  const next = (name: string) => name.replace(/(\.\w+)$/, '-b2$1');
  const all = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXTS.includes(extname(name)),
  );
  for (const text of texts) {
    const path = join(folder, text);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(all, next);
    if (after !== before) writeFileSync(path, after);
  }
  // The page of a real build has other bytes, so another revision in the worker's list.
  const worker = join(folder, 'sw.js');
  const listed = readFileSync(worker, 'utf8');
  const told = listed.replace(
    /("revision":")[0-9a-f]{32}(","url":"index\.html")/,
    (_, before: string, after: string) => `${before}${'0123456789abcdef'.repeat(2)}${after}`,
  );
  if (told === listed) throw new Error('sw.js does not list index.html');
  writeFileSync(worker, told);
  for (const name of names) renameSync(join(assets, name), join(assets, next(name)));
}
