import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { Lavoratore } from './rev009.ts';
import { bareSchema } from './write-message.ts';
import { readXml, type XmlElement, type XmlError } from './xml-tree.ts';

/** Where in the message something is wrong: element names from the root, rows counted from 1. */
export interface MessageFault {
  readonly path: readonly (string | number)[];
  readonly kind: 'missing' | 'unknownElement' | 'outOfOrder' | 'repeated' | 'value';
}

export type MessageError =
  | XmlError
  /** The root is another one: not a SAP, or one of another revision. */
  | { readonly kind: 'otherMessage'; readonly root: string }
  | { readonly kind: 'invalid'; readonly faults: readonly MessageFault[] };

/**
 * Reads a SAP Rev009 message. All or nothing: what does not fit the schema is named, and nothing of
 * the file is kept.
 * @param bytes the file as it is, with the encoding it declares
 */
export function readMessage(bytes: Uint8Array): Result<Lavoratore, MessageError> {
  const root = readXml(bytes);
  if (!root.ok) return root;
  if (root.value.name !== 'lavoratore') {
    return err({ kind: 'otherMessage', root: root.value.name.slice(0, 80) });
  }
  const faults: MessageFault[] = [];
  const raw = objectOf(root.value, Lavoratore, { path: [], faults });
  const parsed = Lavoratore.safeParse(raw);
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  const issues = parsed.success ? [] : parsed.error.issues.map(faultOf);
  return err({ kind: 'invalid', faults: [...faults, ...issues] });
}

interface Reading {
  readonly path: readonly (string | number)[];
  readonly faults: MessageFault[];
}

function objectOf(
  element: XmlElement,
  schema: z.ZodObject,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  const { path, faults } = reading;
  const names = Object.keys(schema.shape);
  let last = 0;
  for (const { name } of element.children) {
    const place = names.indexOf(name);
    if (place < 0) faults.push({ path: [...path, name], kind: 'unknownElement' });
    else if (place < last) faults.push({ path: [...path, name], kind: 'outOfOrder' });
    last = Math.max(last, place);
  }
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = element.children.filter((child) => child.name === name);
      const value = valueOf(found, bareSchema(schema.shape[name] as z.ZodType), {
        path: [...path, name],
        faults,
      });
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function valueOf(found: readonly XmlElement[], schema: z.ZodType, reading: Reading): unknown {
  if (schema instanceof z.ZodArray) {
    const item = bareSchema(schema.element as z.ZodType);
    return found.map((one, index) =>
      contentOf(one, item, { ...reading, path: [...reading.path, index + 1] }),
    );
  }
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second !== undefined) reading.faults.push({ path: reading.path, kind: 'repeated' });
  return contentOf(first, schema, reading);
}

const contentOf = (element: XmlElement, schema: z.ZodType, reading: Reading): unknown =>
  schema instanceof z.ZodObject ? objectOf(element, schema, reading) : element.text;

const faultOf = ({ path, code, input }: z.core.$ZodIssue): MessageFault => ({
  path: path.map((step) => (typeof step === 'number' ? step + 1 : String(step))),
  kind: code === 'invalid_type' && input === undefined ? 'missing' : 'value',
});
