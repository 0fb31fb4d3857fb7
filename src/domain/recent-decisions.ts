import { causalityOf } from './causality.ts';
import type { Fact } from './fact.ts';
import { readFact, type KnownFact } from './fact-types.ts';
import { canonicalJson } from '../kernel/json.ts';
import { hlcMillis } from './hlc.ts';
import type { FactId, OperatorId } from './ids.ts';

/** A decision of a person that still stands: what *Annulla* takes back. */
export interface Decision {
  readonly fact: FactId;
  readonly at: number;
  readonly actor: OperatorId;
  readonly kind: 'answer' | 'confirm' | 'merged' | 'keptApart';
}

/** The decisions taken in a stream since a moment (ms), latest first. An answer is one when it chose among others. */
export function decisionsSince(facts: readonly Fact[], since: number): readonly Decision[] {
  const { ordered, sees } = causalityOf(facts);
  const known = ordered.flatMap((fact) => readFact(fact) ?? []);
  const gone = new Set(known.flatMap((one) => (one.type === 'withdrawn' ? one.payload.facts : [])));
  return known
    .filter(({ fact }) => hlcMillis(fact.hlc) >= since && !gone.has(fact.id))
    .flatMap((one): readonly Decision[] => {
      const kind = kindOf(one, known, sees);
      if (kind === null) return [];
      const { fact } = one;
      return [{ fact: fact.id, at: hlcMillis(fact.hlc), actor: fact.actor, kind }];
    })
    .toReversed();
}

type Sees = (later: Fact, earlier: Fact) => boolean;

function kindOf(one: KnownFact, known: readonly KnownFact[], sees: Sees): Decision['kind'] | null {
  if (one.type === 'actConfirmed') return 'confirm';
  if (one.type === 'personMerged') return 'merged';
  if (one.type === 'personKeptApart') return 'keptApart';
  return one.type === 'answerGiven' && choseAmongOthers(one, known, sees) ? 'answer' : null;
}

type Answer = Extract<KnownFact, { readonly type: 'answerGiven' }>;

/** Whether, just before it, answers that had not seen each other stood at its path. */
function choseAmongOthers(one: Answer, known: readonly KnownFact[], sees: Sees): boolean {
  const seen = known.filter(
    (other): other is Answer =>
      other.type === 'answerGiven' &&
      other.payload.path === one.payload.path &&
      sees(one.fact, other.fact),
  );
  const standing = seen.filter((each) => !seen.some((other) => sees(other.fact, each.fact)));
  return new Set(standing.map(({ payload }) => canonicalJson(payload.value))).size > 1;
}
