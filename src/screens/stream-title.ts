import { useCallback, useMemo } from 'react';
import { streamKind, type StreamId } from '../domain/ids.ts';
import type { PeopleIndex } from '../domain/people-index.ts';
import type { EmployerSummary, PrestazioneSummary } from '../domain/summary.ts';
import { fullName } from './person-data/person-words.ts';
import { useDesk, useLive } from './desk.tsx';
import { employerHref } from './employers-of-office.ts';
import { useSummaries } from './office-records.ts';
import { personHref, prestazioneHref } from './prestazione-start.ts';
import { lineWords as words } from './lines.it.ts';
import { serviceShortName } from './service-names.it.ts';

export interface StreamTitle {
  /** The person's name. */
  readonly title: string;
  /** `A · Accoglienza`, or that it is the registry. */
  readonly what: string;
  readonly href: string;
}

/** How a person is named on a line; an anonymous person has no name to show. */
export function nameOf(index: PeopleIndex | undefined, person: StreamId | null): string {
  const known = person === null ? undefined : index?.get(person);
  return known === undefined ? words('unidentified') : fullName(known);
}

/** Names any stream of the office, for a line that leads to it. */
export function useStreamTitle(): (stream: StreamId) => StreamTitle {
  const index = useLive(useDesk().people);
  const summaries = useSummaries();
  const prestazioni = useMemo(() => {
    const all = summaries?.filter((one): one is PrestazioneSummary => one.kind === 'prestazione');
    return new Map(all?.map((one) => [one.stream, one]));
  }, [summaries]);
  const employers = useMemo(() => {
    const all = summaries?.filter((one): one is EmployerSummary => one.kind === 'impresa');
    return new Map(all?.map((one) => [one.stream, one]));
  }, [summaries]);
  return useCallback(
    (stream) => {
      if (streamKind(stream) === 'persona') {
        return { title: nameOf(index, stream), what: words('file'), href: personHref(stream) };
      }
      if (streamKind(stream) === 'impresa') {
        const title = employers.get(stream)?.name || words('namelessEmployer');
        return { title, what: words('employer'), href: employerHref(stream) };
      }
      if (streamKind(stream) === 'ufficio') {
        return { title: words('settings'), what: words('office'), href: '/amministrazione' };
      }
      if (streamKind(stream) === 'trasferimento') {
        return { title: words('transfer'), what: words('office'), href: '/persone' };
      }
      const one = prestazioni.get(stream);
      const what = one === undefined ? words('prestazione') : serviceWords(one.service);
      return { title: nameOf(index, one?.person ?? null), what, href: prestazioneHref(stream) };
    },
    [index, prestazioni, employers],
  );
}

/** `A · Accoglienza` */
export const serviceWords = (code: string): string => `${code} · ${serviceShortName(code)}`;
