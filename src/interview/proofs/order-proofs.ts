import { randomBelow, type Random } from '../../kernel/environment.ts';
import type { Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import type { AnyInterview, AnyKnown } from '../definition.ts';
import { interviewView, type InterviewView } from '../interview.ts';
import { found, type Finding } from './finding.ts';

type Elsewhere = Omit<AnyKnown, 'answers' | 'state'>;

/**
 * An interview read from facts is one and the same however they came: shuffled, twice, or in two
 * batches cut anywhere, the second before the first.
 */
export function orderFindings(
  definition: AnyInterview,
  facts: readonly Fact[],
  { elsewhere, random }: { readonly elsewhere: Elsewhere; readonly random: Random },
): readonly Finding[] {
  const read = (arrived: readonly Fact[]): string =>
    fingerprint(interviewView(definition, { ...elsewhere, state: foldStream(arrived) }));
  const expected = read(facts);
  const cuts = facts
    .map((_, cut) => cut)
    .filter((cut) => read([...facts.slice(cut), ...facts.slice(0, cut)]) !== expected);
  const isShuffleSafe = read(shuffled(facts, random)) === expected;
  const isRepeatSafe = read([...facts, ...shuffled(facts, random)]) === expected;
  return found('orderMatters', [
    ...cuts.map((cut) => `cut at ${cut}`),
    ...(isShuffleSafe ? [] : ['shuffled']),
    ...(isRepeatSafe ? [] : ['repeated']),
  ]);
}

/** All that a screen reads, words aside. */
const fingerprint = ({
  steps,
  answers,
  noLongerAsked,
  findings,
  obstacles,
}: InterviewView): string =>
  JSON.stringify({
    answers,
    noLongerAsked,
    findings,
    obstacles,
    steps: steps.map(({ id, status, reachable, questions }) => ({
      id,
      status,
      reachable,
      questions: questions.map(({ words: _words, meta: _meta, ...rest }) => rest),
    })),
  });

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(randomBelow(random, left.length), 1));
  return out;
}
