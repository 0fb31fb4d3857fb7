import { OfficesAnswer } from '../domain/offices-answer.ts';
import type { OfficeBook } from '../screens/transfer/office-book.ts';
import { parseJson } from '../kernel/json.ts';

const KEY = 'sportello-offices';

/** `GET /v1/offices`, kept for when there is no network: names of offices, nobody's data. */
export function officeBook(
  kept: Pick<Storage, 'getItem' | 'setItem'>,
  fetcher: typeof fetch = (...asked) => fetch(...asked),
): OfficeBook {
  const ask = async (): Promise<OfficesAnswer | null> => {
    const response = await fetcher('/v1/offices', { redirect: 'error' }).catch(() => null);
    if (response?.ok !== true) return null;
    const answer = OfficesAnswer.safeParse(await response.json().catch(() => null));
    return answer.success ? answer.data : null;
  };
  return {
    list: async () => {
      const answer = await ask();
      if (answer !== null) kept.setItem(KEY, JSON.stringify(answer));
      const known = answer ?? OfficesAnswer.safeParse(parseJson(kept.getItem(KEY) ?? '')).data;
      return known?.offices ?? null;
    },
  };
}
