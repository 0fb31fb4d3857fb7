/** One text per plural form; the form is chosen by the parameter `n`. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
  readonly zero?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
}

/** A text with `{parameters}`, or its plural forms. */
export type Message = string | PluralMessage;
export type Catalogue = Readonly<Record<string, Message>>;

/** What another language offers: never more keys than Italian, possibly fewer. */
export type Translation<C extends Catalogue> = { readonly [K in keyof C]?: Message };

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type Parameters<Names extends string> = Readonly<Record<Names, string | number>>;

type Arguments<M extends Message> = M extends PluralMessage
  ? [parameters: { readonly n: number } & Parameters<Exclude<ParameterNames<M['other']>, 'n'>>]
  : M extends string
    ? [ParameterNames<M>] extends [never]
      ? []
      : [parameters: Parameters<ParameterNames<M>>]
    : never;

/** Looks up a key of `C`; parameters are required exactly when the Italian text has them. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...parameters: Arguments<C[K]>
) => string;

/**
 * Builds the lookup for `locale` (BCP 47). A key absent from `translation` falls back to Italian;
 * a key absent from Italian does not compile. Numbers are written in the locale's format.
 */
export function translator<const C extends Catalogue>(
  italian: C,
  locale = 'it',
  translation: Translation<C> = {},
): Translate<C> {
  const rulesOf = { own: new Intl.PluralRules(locale), italian: new Intl.PluralRules('it') };
  const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  return (key, ...[parameters = {}]: readonly Readonly<Record<string, string | number>>[]) => {
    const own: Message | undefined = translation[key];
    const message: Message | undefined = own ?? italian[key];
    const rules = own === undefined ? rulesOf.italian : rulesOf.own;
    const text = message === undefined ? key : textOf(message, parameters['n'], rules);
    return text.replace(/\{(\w+)\}/gu, (hole, name: string) => {
      const value = parameters[name] ?? hole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The Italian keys that `translation` lacks, in the order of the Italian file. */
export const missingKeys = <C extends Catalogue>(
  italian: C,
  translation: Translation<C>,
): readonly string[] => Object.keys(italian).filter((key) => translation[key] === undefined);

function textOf(message: Message, n: string | number | undefined, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return message[rules.select(Number(n))] ?? message.other;
}
