import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importIscoGroups } from './isco-import.ts';
import { iscoMessagesIt } from './messages.it.ts';
import { freeProfession } from './profession-table.ts';
import { suggestedProfessions } from './suggested-professions.it.ts';

const HEADER = 'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description';
const SAMPLE = [
  HEADER,
  'ISCOGroup,http://data.europa.eu/esco/isco/C5,5,"Professioni nelle attività commerciali e nei servizi",released,,"http://a,\nhttp://b",',
  'ISCOGroup,http://data.europa.eu/esco/isco/C5120,5120,Cuochi,released,"capi partita\naiuti cuochi","http://a,\nhttp://b","Prepara\npiatti"',
].join('\n');

/** The whole file where this machine has it, else the sample: what is expected holds of both. */
const iscoCsv = (): Promise<string> =>
  readFile(
    `${process.env['SPORTELLO_DATA'] ?? '../shared/data'}/esco/isco_gruppi.csv`,
    'utf8',
  ).catch(() => SAMPLE);

const imported = (csv: string) => {
  const result = importIscoGroups(csv, 'ESCO v1.1');
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
};

describe.each([
  ['the sample', async () => SAMPLE],
  ['the file', iscoCsv],
])('ISCO-08 groups from %s', (_, read) => {
  it('are found by words and by code', async () => {
    const table = imported(await read());
    expect(table.search('cuoch')[0]).toMatchObject({ label: 'Cuochi' });
    expect(table.search('5120')[0]?.code).toBe('5120');
    expect(table.findByCode('5120')?.label).toBe('Cuochi');
    expect(table.findByCode('0000')).toBeUndefined();
    expect(table.source).toBe('ESCO v1.1');
  });
});

it('the other labels help to find it', () => {
  expect(imported(SAMPLE).search('capi part')[0]?.code).toBe('5120');
});

it.each([
  ['', 'iscoEmpty', {}],
  ['a\n1', 'iscoColumnMissing', { column: 'code' }],
  ['code,preferredLabel\n5', 'iscoFields', { record: 1, found: 1, expected: 2 }],
  ['code,preferredLabel\nx5,Cuochi', 'iscoCode', { record: 1, found: 'x5' }],
  ['code,preferredLabel\n5120,', 'iscoLabel', { record: 1, code: '5120' }],
] as const)('refused: %j', (csv, key, params) => {
  const result = importIscoGroups(csv, '');
  expect(result.ok ? null : result.error[0]).toEqual({ key, params });
  const blanks = [...iscoMessagesIt[key].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
  expect(Object.keys(params)).toEqual(expect.arrayContaining(blanks));
});

describe('without a classification', () => {
  it('suggests words and never a code', () => {
    expect(suggestedProfessions.search('camer')[0]).toEqual({ code: null, label: 'cameriere' });
    expect(suggestedProfessions.search('badante')[0]?.label).toBe('assistente familiare (badante)');
    expect(suggestedProfessions.professions.every(({ code }) => code === null)).toBe(true);
    expect(new Set(suggestedProfessions.professions.map(({ label }) => label)).size).toBe(
      suggestedProfessions.professions.length,
    );
  });
  it('accepts any words', () => {
    expect(freeProfession(' domatore di leoni ')).toEqual({
      code: null,
      label: 'domatore di leoni',
    });
  });
});
