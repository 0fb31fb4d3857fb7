import { err, ok } from '../kernel/result.ts';
import { IndicatorsAnswer } from '../domain/indicators-answer.ts';
import type { CentreRefusal, IndicatorCentre } from '../screens/indicators/indicator-centre.ts';

/** `GET /v1/indicators` of the central endpoint. */
export function indicatorsApi(
  fetcher: typeof fetch = (...asked) => fetch(...asked),
): IndicatorCentre {
  return {
    read: async (request) => {
      const query = new URLSearchParams(
        Object.entries(request).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      );
      const response = await fetcher(`/v1/indicators?${query}`, { redirect: 'error' }).catch(
        () => null,
      );
      if (response === null) return err('offline');
      if (!response.ok) return err(refusalOf(response.status));
      const body: unknown = await response.json().catch(() => null);
      const answer = IndicatorsAnswer.safeParse(body);
      return answer.success ? ok(answer.data) : err('refused');
    },
  };
}

function refusalOf(status: number): CentreRefusal {
  if (status === 401) return 'needsSignIn';
  return status >= 500 ? 'offline' : 'refused';
}
