import type { EducationLevel } from './education-levels.ts';

/** ISTAT's labels, shortened to what fits a list. */
export const educationWords: Readonly<Record<EducationLevel, string>> = {
  NED: 'Nessun titolo',
  PSE: 'Licenza elementare',
  LSE: 'Licenza media o avviamento professionale',
  USV: 'Qualifica professionale di 2-3 anni',
  IFP: 'Qualifica o diploma IeFP (3-4 anni)',
  USG: 'Diploma di maturità (4-5 anni)',
  IFTS: 'Specializzazione tecnica superiore (IFTS)',
  ITS: 'Diploma di tecnico superiore (ITS)',
  CDU: 'Diploma universitario di 2-3 anni',
  L: 'Laurea di primo livello',
  FLA: 'Diploma accademico AFAM di primo livello',
  LS: 'Laurea magistrale di 2 anni',
  LD: 'Laurea a ciclo unico o di 4-6 anni',
  SLA: 'Diploma accademico AFAM di secondo livello',
  ACO: 'Diploma di Accademia o Conservatorio (vecchio ordinamento)',
  RDD: 'Dottorato di ricerca',
};
