import fc from 'fast-check';
import { z } from 'zod';
import { Lavoratore } from '../rev009.ts';
import { bareSchema } from '../write-message.ts';

/** Any message the tree allows, made from the tree itself. */
export const anyMessage = (): fc.Arbitrary<Lavoratore> =>
  anyOf(Lavoratore).map((message) => Lavoratore.parse(message));

function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return anyOf(bareSchema(schema));
  if (schema instanceof z.ZodArray) {
    return fc.array(anyOf(schema.element as z.ZodType), { minLength: 1, maxLength: 2 });
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...(schema.options as string[]));
  if (schema instanceof z.ZodObject) return anyObject(schema);
  return anyText(schema);
}

function anyObject(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  const requiredKeys = shape
    .filter(([, child]) => !(child instanceof z.ZodOptional))
    .map(([name]) => name);
  const members = Object.fromEntries(shape.map(([name, child]) => [name, anyOf(child)]));
  return fc.record(members, { requiredKeys });
}

/** Texts that fit a leaf: from its pattern where it has one, or any characters of XML. */
function anyText(schema: z.ZodType): fc.Arbitrary<string> {
  const { pattern, maxLength, minLength } = z.toJSONSchema(schema);
  const fits = (text: string): boolean => schema.safeParse(text).success;
  if (pattern !== undefined) {
    return fc.stringMatching(new RegExp(pattern), { maxLength: 20 }).filter(isXml).filter(fits);
  }
  const length = { minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 20, 20) };
  return fc
    .string({ ...length, unit: 'grapheme' })
    .filter(isXml)
    .filter(fits);
}

const isXml = (text: string): boolean => /^[\u0020-\uD7FF\uE000-\uFFFD]*$/.test(text);
