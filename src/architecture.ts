import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { cruise } from 'dependency-cruiser';

/*
 * The house rules as code. `architecture.test.ts` holds src against them, and against planted
 * violations of each.
 */

const aboveStorage = ['kernel', 'domain', 'reference', 'interview', 'lep', 'documents', 'exchange'];
const onScreen = [...aboveStorage, 'i18n', 'ui'];

/** Each folder of src, with the folders (or parts of one) that it may import besides itself. */
export const importTable: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  reference: ['kernel'],
  i18n: ['kernel'],
  vault: ['kernel'],
  domain: ['kernel', 'reference'],
  interview: ['kernel', 'domain', 'reference'],
  lep: ['kernel', 'domain', 'reference', 'interview'],
  documents: ['kernel', 'domain', 'reference', 'interview', 'lep', 'i18n'],
  exchange: ['kernel', 'domain', 'reference', 'interview', 'lep'],
  storage: ['kernel', 'domain', 'vault'],
  sync: ['kernel', 'domain', 'vault'],
  server: [...aboveStorage, 'sync/protocol'],
  ui: ['kernel', 'i18n'],
  screens: onScreen,
  kiosk: onScreen,
  app: [...onScreen, 'storage', 'sync', 'vault', 'screens', 'kiosk'],
};

/** Libraries behind one door: only these folders may import them. */
const doors: readonly (readonly [library: RegExp, folders: readonly string[]])[] = [
  [/^dexie$/, ['storage']],
  [/^dexie-react-hooks$/, ['storage', 'app']],
  [/^(@fastify\/|fastify|pg$|pg-|@electric-sql\/|drizzle-orm|openid-client)/, ['server']],
  [/^node:/, ['server']],
  [/^hash-wasm$/, ['vault', 'server']],
  [/^(pdfkit|fontkit)$/, ['documents']],
  [/^(react-aria|react-aria-components|bootstrap-italia|@react-aria\/)/, ['ui']],
  // documents: the page is React, the PDF and what the server uses of it are not
  [/^(react|react-dom)$/, ['i18n', 'documents', 'ui', 'screens', 'kiosk', 'app']],
  [/^workbox-/, ['app']],
];

const maxLines = 300;
const namesThatSayNothing = new Set(['utils', 'helpers', 'misc', 'common', 'types']);
/** The words every screen shares: `common` is what translators call that file. */
const allowedNames = new Set(['i18n/common.it.ts']);
const filesAtTheRoot = new Set([
  'architecture.ts',
  'architecture.test.ts',
  'import-meta-glob.d.ts',
]);

export interface Inspection {
  /** One sentence each, sorted; empty when the house is in order. */
  readonly violations: readonly string[];
  /** Files that dependency-cruiser read, and files that there are: a blind gate is green. */
  readonly seen: readonly string[];
  readonly present: readonly string[];
  readonly folders: readonly string[];
}

interface Import {
  readonly from: string;
  /** Path inside src, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Holds the tree `<root>/src` against the rules. */
export async function inspect(root: string): Promise<Inspection> {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(src, posix.join(entry.parentPath, entry.name)));
  const code = files.filter((file) => /\.tsx?$/.test(file));
  const texts = new Map(code.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
  const { seen, imports } = await cruised(root);
  const globbed = [...texts].flatMap(([file, text]) => importsByPlace(file, text));
  const violations = [
    ...files.flatMap(nameViolations),
    ...[...texts].flatMap(([file, text]) => textViolations(file, text)),
    ...[...imports, ...globbed].flatMap(importViolations),
  ];
  return {
    violations: [...new Set(violations)].toSorted(),
    seen: seen.toSorted(),
    present: code.toSorted(),
    folders: [...new Set(files.filter((file) => file.includes('/')).map(folderOf))].toSorted(),
  };
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const isTest = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || file.split('/').includes('testing');

/** Every import, type-only ones included, as dependency-cruiser sees them. */
async function cruised(root: string) {
  const { output } = await cruise(['src'], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text, not modules');
  const own = output.modules.filter(({ source }) => source.startsWith('src/'));
  return {
    seen: own
      .map(({ source }) => source.slice('src/'.length))
      .filter((file) => /\.tsx?$/.test(file)),
    imports: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, protocol }) =>
        importOf(source.slice('src/'.length), protocol === 'node:' ? `node:${module}` : module),
      ),
    ),
  };
}

function importOf(from: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    const path = specifier.replace(/\?.*$/, '');
    return { from, to: posix.normalize(posix.join(dirname(from), path)), isPackage: false };
  }
  const [first = '', second = ''] = specifier.split('/');
  const to = first.startsWith('@') ? `${first}/${second}` : first;
  return { from, to, isPackage: true };
}

/** Imports that only Vite sees: `import.meta.glob('…')` and `new URL('…', import.meta.url)`. */
function importsByPlace(from: string, text: string): readonly Import[] {
  const globs = [...text.matchAll(/import\.meta\.glob[^(]*\(\s*(\[[^\]]*\]|'[^']*')/g)];
  const urls = [...text.matchAll(/new URL\(\s*('[^']*'),\s*import\.meta\.url/g)];
  return [...globs, ...urls]
    .flatMap(([, patterns = '']) => [...patterns.matchAll(/'(\.[^'*]*)/g)])
    .map(([, prefix = '']) => importOf(from, prefix.replace(/\/$/, '')));
}

function nameViolations(file: string): readonly string[] {
  const problems: string[] = [];
  const name = basename(file);
  const words = file.split('/').map((part) => part.split('.')[0] ?? '');
  if (!file.includes('/') && /\.tsx?$/.test(file) && !filesAtTheRoot.has(file))
    problems.push(`${file}: belongs to no folder`);
  if (/^index\.\w+$/.test(name)) problems.push(`${file}: barrel`);
  if (words.some((word) => namesThatSayNothing.has(word)) && !allowedNames.has(file))
    problems.push(`${file}: the name says nothing`);
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const parts = file.replace(/_([^/]+\.scss)$/, '$1').split(/[/.]/); // Sass marks a partial with _
  const isKebab = parts.every((part) => kebab.test(part));
  if (!isKebab && name !== 'README.md') problems.push(`${file}: not kebab-case`);
  return problems;
}

function textViolations(file: string, text: string): readonly string[] {
  const problems: string[] = [];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const lines = text.trimEnd().split('\n').length;
  if (lines > maxLines) problems.push(`${file}: ${lines} lines, at most ${maxLines}`);
  if (/^export default\b|\bas default\b/m.test(code) && !/^lep\/[^/]+\/service\.ts$/.test(file))
    problems.push(`${file}: default export`);
  if (code.trim() !== '' && code.replace(/export\s[^;]*?\sfrom\s+'[^']*';/g, '').trim() === '')
    problems.push(`${file}: barrel`);
  const mayTouchWebCrypto = folderOf(file) === 'vault' || isTest(file) || !file.includes('/');
  if (/\bsubtle\b/.test(code) && !mayTouchWebCrypto) problems.push(`${file}: WebCrypto`);
  return problems;
}

function importViolations({ from, to, isPackage }: Import): readonly string[] {
  const folder = folderOf(from);
  if (isTest(from) || !from.includes('/')) return [];
  if (isPackage) {
    const closed = doors.some(
      ([library, folders]) => library.test(to) && !folders.includes(folder),
    );
    return closed ? [`${from}: imports ${to}`] : [];
  }
  if (isTest(to)) return [`${from}: imports ${to}, which is for tests`];
  if (to.startsWith('../')) return [`${from}: imports ${to}, outside src`];
  return mayImport(from, to) ? [] : [`${from}: imports ${to}`];
}

function mayImport(from: string, to: string): boolean {
  const folder = folderOf(from);
  const isInside = folder === folderOf(to);
  if (isInside && folder === 'lep' && isInService(from)) return serviceOf(from) === serviceOf(to);
  if (isInside) return true;
  return (importTable[folder] ?? []).some((part) => to === part || to.startsWith(`${part}/`));
}

const isInService = (file: string): boolean => file.split('/').length > 2;
const serviceOf = (file: string): string => file.split('/')[1] ?? '';
