import type { Json } from '../../kernel/json.ts';
import type { Curriculum } from './curriculum.ts';
import { skillsPassport, type Element } from './skills-passport.ts';

const NAMESPACE = 'http://europass.cedefop.europa.eu/Europass';
const SCHEMA = 'http://europass.cedefop.europa.eu/xml/v3.3.0/EuropassSchema.xsd';

interface Written {
  /** Instant of writing, ISO 8601 in UTC. */
  readonly at: string;
}

/** The curriculum as Europass XML V3.3, UTF-8. */
export const europassXml = (cv: Curriculum, { at }: Written): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<SkillsPassport xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" locale="it">`,
    ...skillsPassport(cv, at).map((element) => xmlOf(element, '  ')),
    '</SkillsPassport>',
    '',
  ].join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text without what XML 1.0 cannot carry. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** Months and days as `xsd:gMonth` and `xsd:gDay` write them. */
const DATE_PARTS = { year: '', month: '--', day: '---' } as const;

function xmlOf({ name, content, date }: Element, indent: string): string {
  if (date !== undefined) {
    const attributes = (['year', 'month', 'day'] as const).flatMap((part) => {
      const value = date[part];
      if (value === undefined) return [];
      const digits = part === 'year' ? String(value) : String(value).padStart(2, '0');
      return [` ${part}="${DATE_PARTS[part]}${digits}"`];
    });
    return `${indent}<${name}${attributes.join('')}/>`;
  }
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>`;
  const children = content.map((child) => xmlOf(child, `${indent}  `));
  return [`${indent}<${name}>`, ...children, `${indent}</${name}>`].join('\n');
}

/** The curriculum as Europass JSON V3.3. */
export const europassJson = (cv: Curriculum, { at }: Written): string =>
  JSON.stringify(
    { SkillsPassport: { Locale: 'it', ...objectOf(skillsPassport(cv, at)) } },
    null,
    2,
  );

const objectOf = (elements: readonly Element[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(elements.map((element) => [nameOf(element), jsonOf(element)]));

/** `WorkExperienceList` of `WorkExperience` is `WorkExperience: […]`. */
const nameOf = ({ name, isList }: Element): string =>
  isList === true ? name.replace(/List$/, '') : name;

function jsonOf({ content, date, isList, name }: Element): Json {
  if (date !== undefined) {
    return Object.fromEntries(
      Object.entries(date).map(([part, value]) => [
        part.charAt(0).toUpperCase() + part.slice(1),
        value,
      ]),
    );
  }
  if (typeof content === 'string') return name === 'Current' ? content === 'true' : content;
  return isList === true ? content.map(jsonOf) : objectOf(content);
}
