import { canonicalJson, type Json } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { Sha256 } from '../domain/ids.ts';
import type { QuestionView, StepView } from './interview.ts';
import { SignatureAnswer } from './signature-answer.ts';
import { shownValue } from './table-offers.ts';

/** Kinds that are acts on the answers, not answers that a person signs. */
const isContent = ({ meta }: QuestionView): boolean =>
  meta.kind !== 'signature' && meta.kind !== 'activities';

/**
 * What a signature on `step` binds: the answers of the steps up to it, what is only offered there
 * included, because going on confirms it. The same answers give the same hash on every device.
 */
export function signedHash(
  steps: readonly Pick<StepView, 'id' | 'questions'>[],
  step: string,
): Sha256 {
  const until = steps.findIndex(({ id }) => id === step) + 1;
  const content = steps
    .slice(0, until)
    .flatMap(({ questions }) => questions.filter(isContent))
    .flatMap((question) => {
      const seen = shownValue(question);
      return seen === undefined ? [] : [[question.path, seen]];
    });
  return Sha256.parse(sha256Hex(canonicalJson(JSON.parse(JSON.stringify(content)) as Json)));
}

/** Whether the answers are still those that were signed. */
export function isSignatureCurrent(
  steps: Parameters<typeof signedHash>[0],
  { step, value }: { readonly step: string; readonly value: unknown },
): boolean {
  const read = SignatureAnswer.safeParse(value);
  return !read.success || read.data.binds === signedHash(steps, step);
}
