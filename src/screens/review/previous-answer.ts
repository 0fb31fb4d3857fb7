import { causalityOf } from '../../domain/causality.ts';
import type { Fact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { hlcMillis } from '../../domain/hlc.ts';
import type { FactId } from '../../domain/ids.ts';
import type { Register, RegisterValue } from '../../domain/stream-state.ts';

/** Answers to the path, oldest first, as the fold attributes them. */
const answersTo = (facts: readonly Fact[], path: string) =>
  facts.flatMap((fact) => {
    const known = readFact(fact);
    if (known?.type !== 'answerGiven' || known.payload.path !== path) return [];
    const value: RegisterValue = {
      fact: fact.id,
      actor: fact.actor,
      device: fact.device,
      hlc: fact.hlc,
      at: hlcMillis(fact.hlc),
      value: known.payload.value,
      source: known.payload.source ?? null,
      reason: known.payload.reason ?? null,
    };
    return [{ fact, value }];
  });

/** The last answer that all who then answered differently had seen; null when there was none. */
export function previousAnswer(
  facts: readonly Fact[],
  path: string,
  { values }: Register,
): RegisterValue | null {
  const { ordered, sees } = causalityOf(facts);
  const standing = ordered.filter(({ id }) => values.some(({ fact }) => fact === id));
  return (
    answersTo(ordered, path).findLast(({ fact }) => standing.every((one) => sees(one, fact)))
      ?.value ?? null
  );
}

/** What an act had seen at a path; null when it had seen no answer there. */
export function answerSeenBy(
  facts: readonly Fact[],
  path: string,
  act: FactId,
): RegisterValue | null {
  const { ordered, sees } = causalityOf(facts);
  const seeing = ordered.find(({ id }) => id === act);
  if (seeing === undefined) return null;
  return answersTo(ordered, path).findLast(({ fact }) => sees(seeing, fact))?.value ?? null;
}
