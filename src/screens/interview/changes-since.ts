import { causalityOf } from '../../domain/causality.ts';
import type { Fact } from '../../domain/fact.ts';
import type { OperatorId } from '../../domain/ids.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { RegisterValue, StreamState } from '../../domain/stream-state.ts';
import { spoken } from '../../i18n/language.ts';
import type { InterviewView } from '../../interview/interview.ts';

/** Something that somebody else wrote since this operator was last here. */
export interface Change {
  /** The question, or null for a datum of the person without a short name. */
  readonly label: string | null;
  readonly by: OperatorId;
  readonly at: number;
}

interface Seen {
  readonly facts: readonly Fact[];
  readonly state: StreamState;
  readonly view: InterviewView;
  readonly personState: StreamState | null;
}

/**
 * What others wrote, in this interview and about its person, after this operator's last fact here;
 * nothing for who was never here. Latest first.
 */
export function changesSince(
  { facts, state, view, personState }: Seen,
  operator: OperatorId,
  personLabels: ReadonlyMap<PersonDatum, string>,
): readonly Change[] {
  const { ordered, sees } = causalityOf(facts);
  const last = ordered.filter(({ actor }) => actor === operator).at(-1);
  if (last === undefined) return [];
  // What came late counts too: what my last fact had not seen, whatever its clock said.
  const unseen = new Set(ordered.filter((fact) => !sees(last, fact)).map(({ id }) => id));
  const isElse = ({ actor }: RegisterValue): boolean => actor !== operator;
  const questions = new Map(
    view.steps.flatMap(({ questions: all }) =>
      all.map(({ path, words }) => [path, spoken(words.label)]),
    ),
  );
  const here = valuesOf(state).flatMap(([path, value]) => {
    const label = questions.get(path.split('#')[0] ?? path);
    return label !== undefined && isElse(value) && unseen.has(value.fact)
      ? [change(label, value)]
      : [];
  });
  const about =
    personState === null
      ? []
      : valuesOf(personState).flatMap(([path, value]) =>
          isElse(value) && value.hlc > last.hlc ? [change(labelAt(path, personLabels), value)] : [],
        );
  return onePerLabel([...here, ...about].toSorted((a, b) => b.at - a.at));
}

const valuesOf = ({ answers }: StreamState): readonly (readonly [string, RegisterValue])[] =>
  [...answers].flatMap(([path, { values }]) => values.map((value) => [path, value] as const));

const change = (label: string | null, { actor, at }: RegisterValue): Change => ({
  label,
  by: actor,
  at,
});

const labelAt = (path: string, labels: ReadonlyMap<PersonDatum, string>): string | null =>
  [...labels].find(([datum]) => personPaths[datum] === path)?.[1] ?? null;

/** A table has many cells: it is told once. What has no name is counted, each for itself. */
function onePerLabel(changes: readonly Change[]): readonly Change[] {
  const told = new Set<string>();
  return changes.filter(({ label }) => {
    if (label === null) return true;
    if (told.has(label)) return false;
    told.add(label);
    return true;
  });
}
