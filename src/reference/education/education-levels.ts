/**
 * Levels of education, in order, by the codes of ISTAT's controlled vocabulary (CC BY 4.0). The codes
 * of the SAP table are others and are mapped where the message is written.
 */
export const EDUCATION_LEVELS = [
  'NED',
  'PSE',
  'LSE',
  'USV',
  'IFP',
  'USG',
  'IFTS',
  'ITS',
  'CDU',
  'L',
  'FLA',
  'LS',
  'LD',
  'SLA',
  'ACO',
  'RDD',
] as const;

export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** The highest of some levels; null of none. */
export const highestLevel = (levels: readonly EducationLevel[]): EducationLevel | null =>
  EDUCATION_LEVELS.findLast((level) => levels.includes(level)) ?? null;

export const isEducationLevel = (code: unknown): code is EducationLevel =>
  EDUCATION_LEVELS.some((level) => level === code);
