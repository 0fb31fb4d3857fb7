import { textIndexOf } from '../text-index.ts';

/** What a person does or seeks: a code of the classification when there is one, and its words. */
export interface Profession {
  /** ISCO-08, two to four digits; null for free words and for the suggestions without a table. */
  readonly code: string | null;
  readonly label: string;
}

export interface ProfessionTable {
  /** Shown beside the field, so that nobody takes suggestions for a classification. */
  readonly source: string;
  readonly professions: readonly Profession[];
  findByCode(code: string): Profession | undefined;
  search(text: string, limit?: number): readonly Profession[];
}

/** A profession with the other words by which it is looked for. */
export interface ProfessionEntry {
  readonly profession: Profession;
  readonly otherLabels: readonly string[];
}

const DEFAULT_LIMIT = 10;

export function professionTableOf(
  entries: readonly ProfessionEntry[],
  source: string,
): ProfessionTable {
  const professions = entries.map(({ profession }) => profession);
  const index = textIndexOf(entries, ({ profession, otherLabels }) => ({
    names: [
      profession.label,
      ...otherLabels,
      ...(profession.code === null ? [] : [profession.code]),
    ],
  }));
  return {
    source,
    professions,
    findByCode: (code) => professions.find((profession) => profession.code === code),
    search: (text, limit = DEFAULT_LIMIT) =>
      index.search(text, { limit, isPreferred: () => true }).map(({ item }) => item.profession),
  };
}

/** What the operator wrote, when no row fits. */
export const freeProfession = (label: string): Profession => ({ code: null, label: label.trim() });
