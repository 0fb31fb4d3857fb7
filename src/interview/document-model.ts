/** Who issues the document: the letterhead. */
export interface Letterhead {
  /** Ente, e.g. `Regione Valdora`, and its agency on a second line. */
  readonly ente: string;
  readonly agency: string | null;
  readonly office: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Words on paper. A string is in the language of what it stands in; a phrase in another one says
 * which, so that readers pronounce it and paper draws it as they should.
 */
export type Phrase = string | { readonly text: string; readonly language: string };

export interface LabelledValue {
  readonly label: Phrase;
  readonly value: Phrase;
  /** A code: monospaced, isolated from the direction of the text. */
  readonly code?: boolean;
  /** Letter of the law's element (`a` … `e`), when the row answers to one. */
  readonly mark?: string;
}

export interface TextBlock {
  readonly kind: 'text';
  /** Paragraphs are parted by new lines. */
  readonly text: Phrase;
}

/** One *label: value* under the other, each over a rule. */
export interface RowsBlock {
  readonly kind: 'rows';
  readonly rows: readonly LabelledValue[];
}

/** Many short facts in two columns, the label above its value. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly LabelledValue[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Phrase[];
  readonly rows: readonly (readonly Phrase[])[];
}

export interface ChecklistBlock {
  readonly kind: 'checklist';
  readonly items: readonly {
    readonly done: boolean;
    readonly text: Phrase;
    readonly note: Phrase | null;
  }[];
}

/** Elements of the law, or numbered points: mark, title and as much text as it takes. */
export interface ElementsBlock {
  readonly kind: 'elements';
  readonly elements: readonly {
    /** `a` … `e`, `1` … */
    readonly mark: string;
    readonly title: Phrase;
    /** Paragraphs are parted by new lines; null when the title says it all. */
    readonly text: Phrase | null;
  }[];
}

/** Levels on one scale from 0, as bars beside their table: where one is, and what is asked. */
export interface LevelsBlock {
  readonly kind: 'levels';
  /** Names of the columns: `Competenza`, `Oggi`, `Richiesto`; without the last, nothing is asked. */
  readonly columns: readonly [what: Phrase, today: Phrase, required?: Phrase];
  /** End of the scale. */
  readonly top: number;
  readonly levels: readonly {
    readonly label: Phrase;
    readonly value: number;
    /** The value in words: `3 di 5, autonoma`. */
    readonly words: Phrase;
    /** Null where nothing is asked. */
    readonly required: { readonly value: number; readonly words: Phrase } | null;
  }[];
}

/** Periods on an axis of years, as lanes beside their table. */
export interface TimelineBlock {
  readonly kind: 'timeline';
  /** Names of the columns: `Esperienza`, `Periodo`. */
  readonly columns: readonly [what: Phrase, when: Phrase];
  readonly periods: readonly {
    readonly label: Phrase;
    /** ISO month `2019-03` or year `2019`. */
    readonly from: string;
    /** The same, included; null while it lasts. */
    readonly to: string | null;
    /** The period in words: `da marzo 2019 a oggi`. */
    readonly words: Phrase;
  }[];
  /** ISO month where a period that lasts is drawn to. */
  readonly today: string;
}

/** What a section is made of; each renderer has one table with a row for every kind. */
export type Block =
  | TextBlock
  | RowsBlock
  | FactsBlock
  | TableBlock
  | ChecklistBlock
  | ElementsBlock
  | LevelsBlock
  | TimelineBlock;

export interface Section {
  readonly heading: Phrase;
  /** Beside the heading, smaller: `comma 2`. */
  readonly note: Phrase | null;
  readonly blocks: readonly Block[];
}

/** A PNG data URL, drawn by hand. */
export type DrawnSignature = string;

/**
 * How somebody signed. `paper` leaves a line for the pen; `scan` was signed on paper that the office
 * keeps; `witnesses` sign for who cannot; `impediment` is attested by the public official, for
 * declarations (DPR 445/2000 art. 4 c. 1); `receipt` acknowledges a copy and approves nothing;
 * `named` is the printed name alone, of an operator who does not sign.
 */
export type Signing =
  | { readonly how: 'drawn'; readonly image: DrawnSignature }
  | { readonly how: 'paper' }
  | {
      readonly how: 'scan';
      /** `23/11/2026` */
      readonly date: string;
      /** Where the paper is kept, e.g. a protocol number; null when nobody said. */
      readonly reference: string | null;
    }
  | {
      readonly how: 'witnesses';
      readonly witnesses: readonly [Witness, Witness];
    }
  | {
      readonly how: 'impediment';
      /** Name and office of the public official who attests it. */
      readonly official: string;
      readonly image: DrawnSignature | null;
    }
  | { readonly how: 'receipt'; readonly image: DrawnSignature | null }
  | { readonly how: 'named' };

export interface Witness {
  readonly name: string;
  /** Identity document seen: `carta d’identità CA00000AA`. */
  readonly document: string | null;
  /** Null leaves a line for the pen. */
  readonly image: DrawnSignature | null;
}

export interface SignatureBox {
  /** `La persona`, `Per il Centro per l’impiego`. */
  readonly role: string;
  readonly name: string;
  /** Day and time in words, when known: `23/11/2026, ore 11:05`. */
  readonly at?: string;
  readonly signing: Signing;
}

export interface Reminder {
  readonly title: Phrase;
  readonly text: Phrase;
}

/**
 * The document in another language, after the Italian and never instead of it: what nobody
 * translated stays Italian, and says so.
 */
export interface CourtesyCopy {
  /** BCP 47: `sq`, `ar`. */
  readonly language: string;
  readonly title: string;
  /** That this is a courtesy and the Italian text prevails. */
  readonly notice: string;
  readonly subject: readonly LabelledValue[];
  readonly sections: readonly Section[];
  readonly remember: Reminder | null;
  /** What check boxes say to who listens. */
  readonly yes: string;
  readonly no: string;
}

/** A document as meaning: the page, the print and the PDF are three renderings of it. */
export interface DocumentModel {
  readonly title: string;
  /** The norm it answers to, under the title. */
  readonly norm: string;
  readonly letterhead: Letterhead;
  /** Null while it is a preview without a number. */
  readonly number: string | null;
  readonly version: string | null;
  /** ISO date. */
  readonly date: string;
  /** When printed before the centre has it, the moment in words; null once received. */
  readonly provisionalSince: string | null;
  /** The strip under the title: person, birth, codice fiscale … */
  readonly subject: readonly LabelledValue[];
  readonly sections: readonly Section[];
  /** *Da ricordare*, in plain words. */
  readonly remember: Reminder | null;
  readonly signatures: readonly SignatureBox[];
  /** Hash of the facts the document binds, and where anyone can verify the copy. */
  readonly verification: { readonly url: string; readonly hash: string } | null;
  /** In the person's language, on pages of its own; null, or absent, when there is none. */
  readonly courtesy?: CourtesyCopy | null;
}
