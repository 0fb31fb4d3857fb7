import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { OperatorDatabase } from './operator-database.ts';
import { author, StorageLab } from './testing/storage-lab.ts';

const FOLDER = new URL('.', import.meta.url);

/** What may be awaited in a transaction: requests to its tables, and functions that get the database. */
const isOwn = (node: ts.Expression): boolean => {
  if (ts.isParenthesizedExpression(node)) return isOwn(node.expression);
  if (!ts.isCallExpression(node)) return false;
  return startsAtDatabase(node.expression) || node.arguments.some(startsAtDatabase);
};

const isDatabase = (node: ts.Node): boolean =>
  ts.isIdentifier(node) && (node.text === 'db' || node.text === 'table');

/** `db.table.method` and everything chained to it. */
function startsAtDatabase(node: ts.Expression): boolean {
  if (isDatabase(node)) return true;
  if (ts.isPropertyAccessExpression(node)) return startsAtDatabase(node.expression);
  if (ts.isCallExpression(node))
    return startsAtDatabase(node.expression) || node.arguments.some(isDatabase);
  return false;
}

/** Functions that run inside a transaction are those that are given `db`, or a `table` of it. */
const isBody = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionDeclaration =>
  (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) &&
  node.parameters.some(({ name }) => isDatabase(name));

interface Findings {
  readonly bodies: number;
  readonly foreign: readonly string[];
}

function foreignAwaits(file: string, text: string): Findings {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const foreign: string[] = [];
  let bodies = 0;
  const visit = (node: ts.Node, isInside: boolean): void => {
    const isHere = isInside || isBody(node);
    if (isBody(node)) bodies += 1;
    if (isHere && ts.isAwaitExpression(node) && !isOwn(node.expression)) {
      foreign.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, (child) => visit(child, isHere));
  };
  visit(source, false);
  return { bodies, foreign };
}

const files = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.ts') && !name.includes('.test.'),
);

/** Open the database before a transaction, not inside one: `db` here is a whole page's own. */
const notBodies = new Set(['reseal.ts', 'open-database.ts', 'remembered-work.ts']);
/** Transactions of the device's database, on one table each. */
const deviceFiles = new Set(['open-device-store.ts', 'device-database.ts']);

describe('inside a transaction', () => {
  it('no foreign promise is awaited: only tables of the database that was given', () => {
    const found = files
      .filter((name) => !notBodies.has(name) && !deviceFiles.has(name))
      .map((name) => foreignAwaits(name, readFileSync(new URL(name, FOLDER), 'utf8')));
    expect(found.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(found.reduce((sum, { bodies }) => sum + bodies, 0)).toBeGreaterThan(40);
  });

  it.each([
    'connection.write([], async (db) => { await sealer.seal(place, 1); await db.tail.clear(); })',
    'async function store(db, page) { await Promise.all(page.rows); }',
    'const read = async (db) => { const x = await (await fetch(url)).json(); };',
  ])('a planted one is seen: %s', (text) => {
    expect(foreignAwaits('planted.ts', text).foreign).not.toEqual([]);
  });

  it('a foreign promise makes IndexedDB commit half of the work: it is why', async () => {
    const lab = new StorageLab();
    await (await lab.open()).close();
    const db = new OperatorDatabase(author(1).operator, lab.factory);
    const half = db.transaction('rw', db.meta, async () => {
      await db.meta.put({ key: 'before', value: {} });
      await new Promise((resolve) => setTimeout(resolve, 20));
      await db.meta.put({ key: 'after', value: {} });
    });
    await expect(half).rejects.toThrow(/already completed|premature/i);
    expect(await db.meta.get('before')).toBeDefined();
    expect(await db.meta.get('after')).toBeUndefined();
    db.close();
  });
});
