import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';

/** An element with its children in order, or with its text; attributes are left out. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type XmlError =
  | { readonly kind: 'tooLarge'; readonly limit: number }
  /** Not UTF-8, nor what its declaration says. */
  | { readonly kind: 'encoding' }
  /** A DTD or entities of its own: never read (XXE, OWASP XML External Entity Prevention). */
  | { readonly kind: 'doctype' }
  | { readonly kind: 'malformed'; readonly line: number; readonly column: number };

/** A SAP message has some kilobytes; a whole career, some hundreds. */
export const MAX_XML_BYTES = 4 * 1024 * 1024;

const Node = z.record(z.string(), z.unknown());
const Nodes = z.array(Node);

/** Reads a file of one document: no DTD, no entities but the five of XML, no network. */
export function readXml(bytes: Uint8Array): Result<XmlElement, XmlError> {
  if (bytes.length > MAX_XML_BYTES) return err({ kind: 'tooLarge', limit: MAX_XML_BYTES });
  const text = decoded(bytes);
  if (text === null) return err({ kind: 'encoding' });
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return err({ kind: 'doctype' });
  const fault = syntaxFault(text);
  if (fault !== null) return err({ kind: 'malformed', ...fault });
  const root = onlyRoot(text);
  return root === null ? err({ kind: 'malformed', line: 1, column: 1 }) : ok(root);
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const SyntaxFault = z.object({ line: z.number(), col: z.number() });

function syntaxFault(text: string): Place | null {
  try {
    SyntaxValidator.validate(text);
    return null;
  } catch (error) {
    const known = SyntaxFault.safeParse(error);
    return known.success
      ? { line: known.data.line, column: known.data.col }
      : { line: 1, column: 1 };
  }
}

/** Null when there are none or several, and when the parser gives up: forbidden names, endless depth. */
function onlyRoot(text: string): XmlElement | null {
  try {
    const roots = elementsIn(Nodes.parse(parser.parse(text)));
    return roots.length === 1 ? (roots[0] ?? null) : null;
  } catch {
    return null;
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
});

const ENCODINGS = ['utf-8', 'iso-8859-1', 'iso-8859-15', 'windows-1252', 'us-ascii'];

function decoded(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /encoding=["']([^"']+)["']/i.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!ENCODINGS.includes(declared)) return null;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function elementsIn(nodes: readonly Readonly<Record<string, unknown>>[]): readonly XmlElement[] {
  return nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => !name.startsWith('#') && !name.startsWith(':'))
      .map(([name, content]) => elementOf(name, Nodes.parse(content))),
  );
}

const elementOf = (
  name: string,
  content: readonly Readonly<Record<string, unknown>>[],
): XmlElement => ({
  name,
  children: elementsIn(content),
  text: content.map((node) => textOf(node['#text'])).join(''),
});

const textOf = (text: unknown): string =>
  typeof text === 'string' ? text.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, characterOf) : '';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function characterOf(reference: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? reference;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : reference;
}
