import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { suggestedSkills } from '../professions/suggested-skills.it.ts';
import { importEscoSkills } from './esco-skills-import.ts';
import { escoMessagesIt } from './messages.it.ts';
import { withOwnWords } from './skill-table.ts';

const URI = 'http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab';
const OFFICIAL = [
  'conceptType,conceptUri,preferredLabel,altLabels',
  `KnowledgeSkillCompetence,${URI},gestire il magazzino,"tenere il magazzino\ncurare le scorte"`,
].join('\n');
const LABELS = 'label_it,reuse_type\nABAP,sector-specific\ngestire il magazzino,cross-sector';

/** The list of this machine where there is one, else the sample: what is expected holds of both. */
const listOfLabels = (): Promise<string> =>
  readFile(
    `${process.env['SPORTELLO_DATA'] ?? '../shared/data'}/esco/skills_level3_it.csv`,
    'utf8',
  ).catch(() => LABELS);

const imported = (csv: string) => {
  const result = importEscoSkills(csv, 'ESCO v1.1');
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)));
  return result.value;
};

describe('the skills of ESCO', () => {
  it('have the address of their concept as a code, and are found by their other names', () => {
    const table = imported(OFFICIAL);
    expect(table.search('curare le sc')[0]).toEqual({ code: URI, label: 'gestire il magazzino' });
    expect(table.findByCode(URI)?.label).toBe('gestire il magazzino');
    expect(table.source).toBe('ESCO v1.1');
  });

  it('E-14 · a list of labels alone gives words, and no code is made up', async () => {
    const table = imported(await listOfLabels());
    expect(table.search('abap')[0]).toEqual({ code: null, label: 'ABAP' });
    expect(table.professions.every(({ code }) => code === null)).toBe(true);
  });

  it.each([
    ['', 'escoEmpty', {}],
    ['a\n1', 'escoColumnMissing', { column: 'preferredLabel' }],
    ['conceptUri,preferredLabel\nx', 'escoFields', { record: 1, found: 1, expected: 2 }],
    [`conceptUri,preferredLabel\n${URI},`, 'escoLabel', { record: 1 }],
    ['conceptUri,preferredLabel\nS1,saldare', 'escoCode', { record: 1, found: 'S1' }],
  ] as const)('refused: %j', (csv, key, params) => {
    const result = importEscoSkills(csv, '');
    expect(result.ok ? null : result.error[0]).toEqual({ key, params });
    const blanks = [...escoMessagesIt[key].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    expect(Object.keys(params)).toEqual(expect.arrayContaining(blanks));
  });
});

describe('words already written', () => {
  it('come first, as they were written, and once', () => {
    const table = withOwnWords(suggestedSkills, [
      'coordinare la squadra del turno',
      'coordinare un gruppo',
    ]);
    const found = table.search('coordinare').map(({ label }) => label);
    expect(found[0]).toMatch(/^coordinare (un gruppo|la squadra)/);
    expect(found).toContain('coordinare la squadra del turno');
    expect(new Set(found).size).toBe(found.length);
  });

  it('are found with a table that does not have them', () => {
    expect(suggestedSkills.search('domare leoni')).toEqual([]);
    expect(withOwnWords(suggestedSkills, ['domare leoni']).search('domare')[0]).toEqual({
      code: null,
      label: 'domare leoni',
    });
  });
});
