// @ts-check
// How many rules each deliverable service has, and how many tests carry their numbers.
//   node scripts/rules-table.mjs           writes the table into README.md
//   node scripts/rules-table.mjs --check   exit code 1 when README.md says something else
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lep = 'src/lep';
const [open, close] = ['<!-- rules -->', '<!-- /rules -->'];

/** @param {string} folder @returns {string[]} every test file in it, in full */
const testsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

const TITLE = /\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;
/** A table whose rows begin with the rule that their title shows. */
const CASES = /\b(?:it|test)\.each\(\[((?:(?!\.each\()[\s\S])*?)\]\)\(\s*'%s/g;
const FIRST_CELL = /\[\s*'([A-Z]\d?-\d+[a-z]?)'/g;

/** What the tests say that they show: their titles, and the first cell of each case. */
const titles = ['src', 'e2e']
  .flatMap(testsIn)
  .flatMap((text) => [
    ...[...text.matchAll(TITLE)].map(([, , title]) => title ?? ''),
    ...[...text.matchAll(CASES)].flatMap(([, rows = '']) =>
      [...rows.matchAll(FIRST_CELL)].map(([, number]) => number ?? ''),
    ),
  ]);

/** @param {string} folder */
function rowOf(folder) {
  const rules = readFileSync(join(lep, folder, 'rules.md'), 'utf8');
  const numbers = [...rules.matchAll(/^\| ([A-Z]\d?-\d+[a-z]?) /gm)].map(([, number]) => number);
  const carries = (/** @type {string} */ number) => (/** @type {string} */ title) =>
    new RegExp(`\\b${number}\\b(?!-)`).test(title);
  const shown = numbers.map((number) => titles.filter(carries(number ?? '')).length);
  const untested = numbers.filter((_, index) => shown[index] === 0);
  const heading = /^# (\S+) · (.+): rules$/m.exec(rules);
  return {
    code: heading?.[1] ?? folder,
    title: heading?.[2] ?? folder,
    rules: numbers.length,
    tests: titles.filter((title) => numbers.some((number) => carries(number ?? '')(title))).length,
    untested,
  };
}

const folders = readdirSync(lep, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(lep, name)).includes('rules.md'));
const rows = folders.map(rowOf);

const table = [
  '| Service | Rules | Tests that carry their numbers | Rules without one |',
  '| --- | ---: | ---: | --- |',
  ...rows.map(
    ({ code, title, rules, tests, untested }) =>
      `| **${code}** ${title} | ${rules} | ${tests} | ${untested.join(', ') || '–'} |`,
  ),
].join('\n');

const readme = readFileSync('README.md', 'utf8');
const start = readme.indexOf(open) + open.length;
const end = readme.indexOf(close);
if (start < open.length || end < start) throw new Error(`README.md has no ${open} … ${close}`);
const written = `${readme.slice(0, start)}\n\n${table}\n\n${readme.slice(end)}`;
const bare = (/** @type {string} */ text) => text.replaceAll(/[ |:-]+/g, ' ');

if (!process.argv.includes('--check')) writeFileSync('README.md', written);
else if (bare(written) !== bare(readme)) {
  console.error('The table of rules in README.md is old: node scripts/rules-table.mjs');
  process.exitCode = 1;
}
