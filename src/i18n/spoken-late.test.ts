import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/*
 * A module is read before the page knows its language: words asked for there would stay Italian.
 * They are asked for where they are drawn.
 */

const ROOT = new URL('../', import.meta.url).pathname;
const FOLDERS = ['app', 'ui', 'screens', 'kiosk'].filter((folder) => existsSync(ROOT + folder));

/** Names that stand for a `translator`, imported from a file of words. */
function translatorsOf(source: ts.SourceFile): ReadonlySet<string> {
  return new Set(
    source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
      const from = statement.moduleSpecifier;
      const named = statement.importClause?.namedBindings;
      if (!ts.isStringLiteral(from) || !from.text.endsWith('.it.ts')) return [];
      return named !== undefined && ts.isNamedImports(named)
        ? named.elements.map(({ name }) => name.text)
        : [];
    }),
  );
}

function earlyWords(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const translators = translatorsOf(source);
  const early: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    const isAsked =
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      translators.has(node.expression.text);
    if (isAsked) early.push(`${file}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return early;
}

it('words are asked for when they are drawn, not when their module is read', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  ).filter(
    (file) => /\.tsx?$/u.test(file) && !/\.(?:it|test)\.tsx?$|\/(?:testing|gallery)\//u.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => earlyWords(file, readFileSync(ROOT + file, 'utf8')))).toEqual([]);
});

it('sees words that are asked for too early', () => {
  const text = `import { words } from './x.it.ts'; const A = [words('a')]; const b = () => words('b');`;
  expect(earlyWords('x.ts', text)).toEqual(["x.ts: words('a')"]);
});
