import { slipsToBeginningOf } from '../reference/edit-distance.ts';
import { cleanPartitaIva } from '../reference/partita-iva/partita-iva.ts';
import { foldText } from '../kernel/fold-text.ts';
import type { StreamId } from './ids.ts';
import type { EmployerSummary } from './summary.ts';

export interface EmployerHit {
  readonly employer: EmployerSummary;
  /** Folded words of the firm's name that the query found: for the marks. */
  readonly terms: readonly string[];
}

export interface EmployersFound {
  readonly hits: readonly EmployerHit[];
  readonly found: number;
}

/** Search as you type over the employers of the office, in memory: some thousands at most. */
export interface EmployersIndex {
  /** By name, code, phone, or who speaks for it. Empty query: the latest touched first. */
  search(query: string, limit: number): EmployersFound;
  size(): number;
  get(stream: StreamId): EmployerSummary | undefined;
  /** Firms for which somebody of the registry of persons speaks. */
  ofPerson(person: StreamId): readonly EmployerSummary[];
  duplicatesOf(candidate: EmployerCandidate): readonly EmployerDuplicate[];
}

export interface EmployerCandidate {
  readonly stream: StreamId | null;
  readonly name: string;
  readonly codiceFiscale: string | null;
  readonly partitaIva: string | null;
  readonly foreignCode: string | null;
}

export interface EmployerDuplicate {
  readonly employer: EmployerSummary;
  /** The strongest reason. */
  readonly why: 'code' | 'name';
}

interface Indexed {
  readonly employer: EmployerSummary;
  readonly name: readonly string[];
  /** Codes, digits of the phone, names of the people: found, never marked. */
  readonly others: readonly string[];
  /** Name without its legal form, folded, without spaces. */
  readonly bare: string;
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);

const digitsOf = (phone: string): string =>
  phone.replaceAll(/[^\d+]/g, '').replace(/^(\+|00)39/, '');

function indexed(employer: EmployerSummary): Indexed {
  const { name, codiceFiscale, partitaIva, foreignCode, phone, contacts } = employer;
  const codes = [codiceFiscale, partitaIva, foreignCode].flatMap((code) => code ?? []);
  return {
    employer,
    name: wordsOf(name),
    others: [
      ...codes.map((code) => code.toLowerCase()),
      ...(phone === null ? [] : [digitsOf(phone)]),
      ...contacts.flatMap((contact) => wordsOf(contact.name)),
    ],
    bare: bareName(name),
  };
}

/** `S.r.l.`, `srl`, `S.p.A.` …: what a name is compared without. */
const FORMS = new Set(['srl', 'srls', 'spa', 'sapa', 'snc', 'sas', 'ss', 'scarl', 'scrl', 'coop']);

/** `Officine Rossi S.r.l.` and `OFFICINE ROSSI SRL` are one name. */
export function bareName(name: string): string {
  const joined = name.replaceAll(/\b([a-z])\.(?=[a-z]\b)/giu, '$1');
  return wordsOf(joined)
    .filter((word) => !FORMS.has(word))
    .join('');
}

/** @param employers one line each, as the office knows them now */
export function employersIndex(employers: readonly EmployerSummary[]): EmployersIndex {
  const all = employers.toSorted((a, b) => b.updatedAt - a.updatedAt).map(indexed);
  const byStream = new Map(employers.map((one) => [one.stream, one]));
  return {
    size: () => all.length,
    get: (stream) => byStream.get(stream),
    ofPerson: (person) =>
      all
        .map(({ employer }) => employer)
        .filter(({ contacts }) => contacts.some((contact) => contact.person === person)),
    search: (query, limit) => search(all, query, limit),
    duplicatesOf: (candidate) => duplicates(all, candidate),
  };
}

function search(all: readonly Indexed[], query: string, limit: number): EmployersFound {
  const typed = typedWords(query);
  const found = all
    .flatMap((one) => {
      const hit = matchOf(one, typed);
      return hit === null ? [] : [{ employer: one.employer, ...hit }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const hits = found.slice(0, limit).map(({ employer, terms }) => ({ employer, terms }));
  return { hits, found: found.length };
}

/** A code or a phone is one word however it was spaced. */
function typedWords(query: string): readonly string[] {
  const code = cleanPartitaIva(query);
  if (/^\d{5,}$/.test(code)) return [digitsOf(query.includes('+') ? query : code)];
  return wordsOf(query);
}

interface Match {
  /** Smaller is better. */
  readonly rank: number;
  readonly terms: readonly string[];
}

/** Every word must be found; in the name better than elsewhere, whole better than with a slip. */
function matchOf({ name, others }: Indexed, typed: readonly string[]): Match | null {
  let rank = 0;
  const terms: string[] = [];
  for (const [at, word] of typed.entries()) {
    const inName = name.findIndex((own) => own.startsWith(word));
    if (inName !== -1) {
      rank += inName === at ? 0 : 1;
      terms.push(name[inName] ?? '');
    } else if (others.some((own) => own.startsWith(word))) {
      rank += 10;
    } else {
      const near = nearWord(name, word);
      if (near === undefined) return null;
      rank += 100;
      terms.push(near);
    }
  }
  return { rank, terms };
}

/** One slip from four letters, two from seven. */
function nearWord(words: readonly string[], typed: string): string | undefined {
  if (typed.length < 4 || /\d/.test(typed)) return undefined;
  const allowed = typed.length < 7 ? 1 : 2;
  return words.find((word) => slipsToBeginningOf(word, typed, allowed) <= allowed);
}

function duplicates(
  all: readonly Indexed[],
  candidate: EmployerCandidate,
): readonly EmployerDuplicate[] {
  const { stream, codiceFiscale, partitaIva, foreignCode } = candidate;
  // Most firms have the same number as codice fiscale and as partita IVA: one may be known as the other.
  const codes = new Set([codiceFiscale, partitaIva, foreignCode].flatMap((code) => code || []));
  const bare = bareName(candidate.name);
  return all
    .flatMap((one): readonly EmployerDuplicate[] => {
      const { employer } = one;
      if (employer.stream === stream) return [];
      const own = [employer.codiceFiscale, employer.partitaIva, employer.foreignCode];
      if (own.some((code) => code !== null && codes.has(code))) return [{ employer, why: 'code' }];
      return bare.length > 2 && one.bare === bare ? [{ employer, why: 'name' }] : [];
    })
    .toSorted((a, b) => (a.why < b.why ? -1 : 1));
}
