interface TextShape {
  readonly pattern: RegExp;
  /** Characters. */
  readonly max: number;
  /** One that is good: for hints, errors and samples. */
  readonly example: string;
}

/** Texts that the exchange formats take in one way only (SAP Rev009, ConferimentoDID 4.0). */
export const textFormats = {
  cap: { pattern: /^\d{5}$/, max: 5, example: '40121' },
  /** `CodiceEnteTit` of SAP Rev009. */
  ente: { pattern: /^[A-Z]\d{3}[A-Z]\d{6}$/, max: 11, example: 'A001C000128' },
  /** Of a person or a firm: 16 characters, or 11 digits. */
  fiscalCode: {
    pattern:
      /^([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\d{11})$/,
    max: 16,
    example: '12345678903',
  },
  /** The index of the national node, as it came: from 0 to 1, at most four decimals. */
  profilingIndex: { pattern: /^(0([.,]\d{1,4})?|1([.,]0{1,4})?)$/, max: 6, example: '0,6443' },
  year: { pattern: /^(19|20)\d{2}$/, max: 4, example: '2004' },
  ateco: { pattern: /^\d{2}(\.\d{1,2}){0,2}$/, max: 8, example: '47.11.20' },
  /** Type of contract as in a comunicazione obbligatoria. */
  contract: { pattern: /^[A-Z]\.\d{2}\.\d{2}$/, max: 7, example: 'A.02.00' },
  /** Car letters of a province. */
  province: { pattern: /^[A-Z]{2}$/, max: 2, example: 'BO' },
  phone: { pattern: /^\+?[\d ]{6,15}$/, max: 15, example: '333 010 4527' },
  email: { pattern: /^[^@\s]+@[^.@\s]+\.[^@\s]+$/, max: 254, example: 'nome@esempio.it' },
} as const satisfies Readonly<Record<string, TextShape>>;

export type TextFormat = keyof typeof textFormats;
