import { describe, expect, it } from 'vitest';
import type { Block } from '../interview/document-model.ts';
import { courtesyOf, entriesOf, footerOf, identityOf, isNumericColumn } from './outline.ts';
import { samplePatto, sampleScheda } from './testing/sample-model.ts';

const table = { kind: 'table', columns: ['Atto'], rows: [['Candidarsi']] } as const;

const rows = (...labels: readonly string[]): Block => ({
  kind: 'rows',
  rows: labels.map((label) => ({ label, value: label === 'c' ? '' : `valore ${label}` })),
});

describe('outline of a section', () => {
  it('keeps letters a–e one list, with the table inside the row that waits for it', () => {
    const entries = entriesOf([rows('a', 'b', 'c'), table, rows('d', 'e')]);
    expect(entries).toHaveLength(1);
    const [list] = entries;
    expect(list?.kind === 'rows' && list.rows.map(({ row }) => row.label)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(list?.kind === 'rows' && list.rows.map((entry) => entry.table)).toEqual([
      null,
      null,
      table,
      null,
      null,
    ]);
  });

  it('leaves a table on its own after a row that has a value, and after a table', () => {
    expect(entriesOf([rows('a'), table]).map(({ kind }) => kind)).toEqual(['rows', 'table']);
    expect(entriesOf([rows('c'), table, table]).map(({ kind }) => kind)).toEqual(['rows', 'table']);
  });

  it('parts a text at its new lines', () => {
    expect(entriesOf([{ kind: 'text', text: 'Uno.\n\nDue.' }])).toEqual([
      { kind: 'text', paragraphs: ['Uno.', 'Due.'] },
    ]);
  });

  it('knows a column of figures from one of dates or words', () => {
    const figures = (...cells: readonly string[]): boolean =>
      isNumericColumn({ kind: 'table', columns: ['x'], rows: cells.map((cell) => [cell]) }, 0);
    expect(figures('1.606', '22,2 %', '−3', '40 €')).toBe(true);
    expect(figures('1', '30/11/2026')).toBe(false);
    expect(figures('6 al mese')).toBe(false);
    expect(figures()).toBe(false);
  });
});

describe('words around a document', () => {
  it('says number, version and date, and a preview says it has no number', () => {
    expect(identityOf(samplePatto).map(({ value }) => value)).toEqual([
      '2026/MF-07/0044',
      '2, sostituisce la 1 del 12/10/2026',
      '23/11/2026',
    ]);
    expect(identityOf({ ...sampleScheda, number: null }).map(({ value }) => value)).toEqual([
      'anteprima, senza numero',
      '23/11/2026',
    ]);
  });

  it('repeats title, number and the version alone at the foot', () => {
    expect(footerOf(samplePatto)).toBe(
      'Patto di servizio personalizzato · 2026/MF-07/0044, versione 2',
    );
    expect(footerOf(sampleScheda)).toBe('Scheda di prima informazione · 2026/MF-07/0045');
  });

  it('names the courtesy language in Italian, and that Italian prevails', () => {
    expect(courtesyOf(samplePatto)).toBeNull();
    expect(courtesyOf(sampleScheda)).toBe(
      'Segue una copia di cortesia in rumeno: fa fede solo il testo italiano.',
    );
  });
});
