import { seededRandom } from '../../src/kernel/environment.ts';
import { answerDraft } from '../sync/data-set.ts';

/** The answers every contestant writes, as documents. @returns the next one at each call. */
export function answers() {
  const random = seededRandom(7);
  let written = 0;
  return () => {
    written += 1;
    return { _id: `own-${String(written).padStart(8, '0')}`, ...answerDraft(random) };
  };
}
