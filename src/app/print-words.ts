import type { Catalogue, Message } from '../i18n/messages.ts';
import { englishPack, germanPack } from '../i18n/packs.ts';

/*
 * npm run -s words [-- en|de]
 * Every Italian text of the operator's side as JSON, one line each: `{file, key, message}`; with a
 * language, those that it lacks. What is printed on papers or kept in facts is Italian in every
 * language and is not among them.
 */

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  [
    './**/*.it.ts',
    '../i18n/**/*.it.ts',
    '../ui/**/*.it.ts',
    '../screens/**/*.it.ts',
    '../lep/*/words/*.it.ts',
    '../interview/blocks/*.it.ts',
  ],
  { eager: true },
);

interface Line {
  readonly file: string;
  readonly key: string;
  readonly message: Message;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

const isCatalogue = (value: unknown): value is { readonly italian: Catalogue } =>
  isObject(value) && 'italian' in value;

const isPlural = (
  value: Readonly<Record<string, unknown>>,
): value is { one: string; other: string } =>
  typeof value['one'] === 'string' && typeof value['other'] === 'string';

function linesOf(file: string, key: string, value: unknown): readonly Line[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ file, key, message: value }];
  if (isCatalogue(value)) return linesOf(file, key, value.italian);
  if (!isObject(value)) return [];
  if (isPlural(value)) return [{ file, key, message: value }];
  return Object.entries(value).flatMap(([name, one]) => linesOf(file, name, one));
}

const lines = Object.entries(files).flatMap(([file, module]) => linesOf(file, '', module));
const packs = { en: await englishPack(), de: await germanPack() };
const language = process.argv.at(-1);
const pack = language === 'en' || language === 'de' ? packs[language] : {};
const seen = new Set<string>();
for (const line of lines) {
  const text = typeof line.message === 'string' ? line.message : line.message.other;
  if (text in pack || `${line.key}\u0004${text}` in pack || seen.has(text)) continue;
  seen.add(text);
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
