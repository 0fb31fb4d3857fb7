import { describe, expect, it } from 'vitest';
import type { Activity, AllegatoBEntry } from '../interview/service-manifest.ts';
import { catalogue } from './catalogue.ts';

/** The decree as extracted from its PDF: the project's copy. */
const [decree = ''] = Object.values(
  import.meta.glob<string>('./allegato-b.seed.txt', {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
);

/** The original the copy was made from, on the machines that have it. */
const originals = Object.values(
  import.meta.glob<string>('../../../shared/seed/allegato-b.txt', {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
);

/** The running text: no list marks, words cut at a line's end rejoined, white space collapsed. */
const runningText = (text: string): string =>
  text
    .replace(/^ *(?:[-‒] +)+/gm, '')
    .replace(/(\p{L}-) *\n\s*/gu, '$1') // compound words: all keep their hyphen
    .replace(/regolamentazi *\noni/, 'regolamentazioni') // F2, cut by a narrow column
    .replace(/\s+/g, ' ')
    .trim();

/** A row starts where a line starts with its capital letter, `A) ` … `S) `. */
const [preamble = '', ...rowTexts] = decree.split(/^(?= *[A-S]\) )/m);
const rows = new Map(rowTexts.map(runningText).map((text) => [text.charAt(0), text]));

const entriesByRow = new Map<string, AllegatoBEntry[]>([...rows.keys()].map((row) => [row, []]));
for (const { entry } of catalogue) entriesByRow.get(entry.code.charAt(0))?.push(entry);

const textsOfActivity = ({ text, sub = [] }: Activity): readonly string[] => [
  text,
  ...sub.flatMap(textsOfActivity),
];

/** The norms stand beside the title: after it, or before it where the row holds several services. */
function headTexts(entry: AllegatoBEntry, first: AllegatoBEntry): readonly string[] {
  if (entry.rowTitle === undefined) return [entry.title, ...entry.norms];
  if (entry === first) return [entry.rowTitle, ...entry.norms, entry.title];
  const inheritsNorms = entry.norms.join() === first.norms.join();
  return inheritsNorms ? [entry.title] : [...entry.norms, entry.title];
}

/** Every text of a service once, in the order of the decree's columns. */
const textsOf = (entry: AllegatoBEntry, first: AllegatoBEntry): readonly string[] => [
  ...headTexts(entry, first),
  ...entry.activities.flatMap(textsOfActivity),
  ...entry.description,
  ...entry.output,
  // One sentence refers to the output and the outcome of another letter.
  ...(entry.refersTo === undefined ? entry.outcome : []),
  ...entry.sap.flatMap(({ code, text }) => [code, text].filter((part) => part !== null)),
];

/** What is left of a row when the texts of its services are crossed out, one after the other. */
function remainder(row: string, entries: readonly AllegatoBEntry[]): readonly string[] {
  const left: string[] = [];
  const [first] = entries;
  if (first === undefined) return [row];
  let rest = row;
  for (const text of entries.flatMap((entry) => textsOf(entry, first))) {
    const at = rest.indexOf(text);
    if (at < 0) throw new Error(`Not in the decree, or not in its place: ${text}`);
    left.push(rest.slice(0, at).trim());
    rest = rest.slice(at + text.length);
  }
  return [...left, rest.trim()].filter((piece) => piece !== '');
}

const labels = ['Output:', 'Outcome:'];

/** Headings, labels, references and page furniture that are no text of any service. */
const expectedRemainder: Readonly<Record<string, readonly string[]>> = {
  F: ['F)', 'F1)', ...labels, 'F2)', ...labels, 'F3)', ...labels],
  M: [
    'M)',
    'M1)',
    ...labels,
    'M2)',
    'Si rimanda alle attività relative alla prestazione C).',
    'M3)',
    'Si rimanda alle attività relative alla prestazione D).',
    'M4)',
    'Si rimanda alle attività relative alla prestazione E).',
    'M5)',
    'Si rimanda alle attività relative alla prestazione F1).',
    'M6)',
    'Si rimanda alle attività relative alla prestazione F3).',
    '8', // page number
  ],
  O: ['O)', ...labels, 'Prestazioni rivolte alle imprese1'],
  Q: [
    'Q)',
    ...labels,
    '1 Con la dicitura “imprese” si fa riferimento alla nozione europea di impresa, che comprende anche l’attività dei professionisti.',
  ],
};

describe('Allegato B, letter by letter', () => {
  it('is held against a copy equal to the original, where that is at hand', () => {
    expect(decree).not.toBe('');
    for (const original of originals) expect(decree).toBe(original);
  });

  it('starts with the title of the table and of its columns', () => {
    expect(runningText(preamble)).toBe(
      'Allegato B – Specificazione dei livelli essenziali delle prestazioni da erogare su tutto il territorio nazionale ' +
        'Prestazioni rivolte alla persona in cerca di lavoro ' +
        'LEP Riferimenti normativi Attività Descrizione Output/Outcome Codice SAP',
    );
  });

  it('has the rows from A to S', () => {
    expect([...rows.keys()].join('')).toBe('ABCDEFGHIJKLMNOPQRS');
  });

  it.each([...rows])('row %s: nothing added, nothing left out, in its order', (letter, row) => {
    const entries = entriesByRow.get(letter) ?? [];
    expect(remainder(row, entries)).toEqual(expectedRemainder[letter] ?? [`${letter})`, ...labels]);
  });

  it.each([...entriesByRow])(
    'row %s has one title, and one sentence where it refers',
    (_row, entries) => {
      expect(new Set(entries.map(({ rowTitle }) => rowTitle)).size).toBe(1);
      const references = entries.filter(({ refersTo }) => refersTo !== undefined);
      expect(references.map(({ outcome }) => outcome)).toEqual(
        references.map(({ output }) => output),
      );
    },
  );
});
