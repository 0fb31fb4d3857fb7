import type { AnyInterview } from './definition.ts';

/**
 * One row of Allegato B: the texts are those of the decree, letter by letter and typos included.
 * Only typography goes: white space is collapsed, words cut at a line's end are rejoined, list marks
 * and the labels `Output:` and `Outcome:` are left out.
 */
export interface AllegatoBEntry {
  /** Letter of the decree, `A` … `S`, with the number for F1–F3 and M1–M6. */
  readonly code: string;
  readonly title: string;
  /** Title of the row that holds several services (F and M); absent where the row is the service. */
  readonly rowTitle?: string;
  /** Riferimenti normativi, one per item of the decree; M2–M6 have those of their row. */
  readonly norms: readonly string[];
  /** The service's own activities: those it refers to are joined by the catalogue. */
  readonly activities: readonly Activity[];
  /** Descrizione, one string per paragraph or list item. */
  readonly description: readonly string[];
  readonly output: readonly string[];
  readonly outcome: readonly string[];
  /** Codice SAP, in the order of the decree; empty where the decree shows none. */
  readonly sap: readonly SapEntry[];
  /** M2–M6 refer to another letter and add what the decree adds. */
  readonly refersTo?: string;
}

export interface Activity {
  /** Stable key by which a fact records the activity as done: never changes once published. */
  readonly key: string;
  readonly text: string;
  readonly sub?: readonly Activity[];
}

export interface SapEntry {
  /** Code as in the decree (`A05`), or `null` where the decree says *Da definire* or names no code. */
  readonly code: string | null;
  /** Text the decree puts beside the code, e.g. `FORMAZIONE DI BASE`; `null` when it is alone. */
  readonly text: string | null;
}

/** Who receives the service. */
export type Addressee = 'persona' | 'impresa' | 'gruppo';

/** What a folder of `src/lep/` gives the catalogue, as the default export of its `service.ts`. */
export interface ServiceManifest {
  readonly entry: AllegatoBEntry;
  readonly addressee: readonly Addressee[];
  /** Titles of the documents it issues, by the key of their facts: lists name them without loading it. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Loads what delivers the service; absent while the catalogue only describes it. */
  readonly delivery?: () => Promise<AnyInterview>;
}
