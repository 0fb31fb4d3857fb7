import { z } from 'zod';
import { findLanguage, languages } from '../../reference/languages/languages.ts';

const [first, ...others] = languages;

/** Every language of the reference, those most met at the desks first, and any other. */
export const lingue = [first.code, ...others.map(({ code }) => code), 'altra'] as const;

export type Lingua = (typeof lingue)[number];

const nameOf = (code: Lingua): string => findLanguage(code)?.name ?? 'altra lingua';

/** The Italian name of each. */
export const lingueWords = z
  .record(z.enum(lingue), z.string())
  .parse(Object.fromEntries(lingue.map((code) => [code, nameOf(code)])));

export const isLingua = (code: unknown): code is Lingua => lingue.some((one) => one === code);
