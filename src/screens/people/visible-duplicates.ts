import type { StreamId } from '../../domain/ids.ts';
import { likelyDuplicates, type Duplicate } from '../../domain/people-index.ts';
import { personGroups } from '../../domain/person-merge.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { groupBy } from '../../kernel/group-by.ts';

/**
 * Who, among the people on screen, may be somebody else on screen. Only people with something in
 * common are compared. Of a pair one is warned about: who has no codice fiscale, else the second.
 */
export function visibleDuplicates(
  people: readonly PersonSummary[],
): ReadonlyMap<StreamId, Duplicate> {
  const warned = new Map<StreamId, Duplicate>();
  const decided = personGroups(people);
  const groups = [...sharing(people)].filter((group) => group.length > 1);
  for (const group of groups) {
    for (const [at, second] of group.entries()) {
      const [same] = likelyDuplicates(second, group.slice(0, at)).filter(
        ({ person }) => decided.between(person.stream, second.stream) !== 'keptApart',
      );
      if (same !== undefined) warn(warned, second, same);
    }
  }
  return warned;
}

function* sharing(people: readonly PersonSummary[]): Generator<readonly PersonSummary[]> {
  for (const of of [birthDate, phone, code]) {
    for (const [shared, group] of groupBy(people, of)) if (shared !== '') yield group;
  }
}

const birthDate = (person: PersonSummary): string => person.birthDate ?? '';
const phone = (person: PersonSummary): string => (person.phone ?? '').replaceAll(/\D/g, '');
const code = (person: PersonSummary): string => person.codiceFiscale?.toUpperCase() ?? '';

function warn(
  warned: Map<StreamId, Duplicate>,
  second: PersonSummary,
  { person: first, why }: Duplicate,
): void {
  const isFirstWeaker = first.codiceFiscale === null && second.codiceFiscale !== null;
  const [weaker, other] = isFirstWeaker ? [first, second] : [second, first];
  if (!warned.has(weaker.stream)) warned.set(weaker.stream, { person: other, why });
}
