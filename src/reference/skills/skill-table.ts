import {
  professionTableOf,
  type ProfessionEntry,
  type ProfessionTable,
} from '../professions/profession-table.ts';

/** Skills are looked up as professions are: a code when the classification gives one, and words. */
export type SkillTable = ProfessionTable;
export type SkillEntry = ProfessionEntry;

export const skillTableOf = (entries: readonly SkillEntry[], source: string): SkillTable =>
  professionTableOf(entries, source);

/**
 * The words already written come first, then those of the table; a word that both have is shown once,
 * as it was written. What people wrote keeps its words: the table never corrects them.
 */
export function withOwnWords(table: SkillTable, own: readonly string[]): SkillTable {
  if (own.length === 0) return table;
  const labels = [...new Set(own.map((label) => label.trim()).filter(Boolean))];
  const known = labels.map((label) => {
    const found = table.professions.find((one) => one.label === label);
    return { profession: found ?? { code: null, label }, otherLabels: [] };
  });
  const first = skillTableOf(known, table.source);
  return {
    ...table,
    search: (text, limit = 10) => {
      const mine = first.search(text, limit);
      const written = new Set(mine.map(({ label }) => label));
      return [
        ...mine,
        ...table.search(text, limit).filter(({ label }) => !written.has(label)),
      ].slice(0, limit);
    },
  };
}
