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

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  /** A code: monospaced, isolated from the direction of the text. */
  readonly code?: boolean;
  /** Letter of the law's element (`a` … `e`), when the row answers to one. */
  readonly mark?: string;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly LabelledValue[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'checklist';
      readonly items: readonly {
        readonly done: boolean;
        readonly text: string;
        readonly note: string | null;
      }[];
    };

export interface Section {
  readonly heading: string;
  /** Beside the heading, smaller: `comma 2`. */
  readonly note: string | null;
  readonly blocks: readonly Block[];
}

export interface SignatureBox {
  /** `La persona`, `Per il Centro per l’impiego`. */
  readonly role: string;
  readonly name: string;
  /** PNG data URL of a drawn signature; null leaves a line to sign on paper. */
  readonly image: string | null;
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
  readonly remember: { readonly title: string; readonly text: string } | null;
  readonly signatures: readonly SignatureBox[];
  /** Hash of the facts the document binds, and where anyone can verify the copy. */
  readonly verification: { readonly url: string; readonly hash: string } | null;
  /** Courtesy language beside the Italian, BCP 47; null when there is none. */
  readonly courtesyLanguage: string | null;
}
