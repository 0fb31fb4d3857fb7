import { createContext, use, useMemo } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { PrestazioneSummary, TransferSummary } from '../../domain/summary.ts';
import { whereaboutsOf, type Whereabouts } from '../../domain/transfer.ts';
import { useDesk } from '../desk.tsx';
import { useSummaries } from '../office-records.ts';

/** Every transfer that this office reads, live; the latest touched first. */
export function useTransfers(): readonly TransferSummary[] {
  const summaries = useSummaries();
  return useMemo(
    () =>
      (summaries ?? [])
        .filter((one): one is TransferSummary => one.kind === 'trasferimento')
        .toSorted((a, b) => b.updatedAt - a.updatedAt),
    [summaries],
  );
}

/** Where the people of the office have gone and come from. */
export function useWhereabouts(): Whereabouts {
  const { scope } = useDesk().session.office;
  const transfers = useTransfers();
  return useMemo(() => whereaboutsOf(transfers, scope), [transfers, scope]);
}

/** Whether what is around belongs to a person who has left: it is read, not written. */
const ArchivedContext = createContext(false);
export const ArchivedProvider = ArchivedContext.Provider;
export const useIsArchived = (): boolean => use(ArchivedContext);

export interface OpenAppointment {
  readonly stream: StreamId;
  readonly id: PrestazioneSummary['appointments'][number]['id'];
}

/** Appointments without an outcome, still in the diary of the office. */
export const openAppointments = (
  prestazioni: readonly PrestazioneSummary[],
): readonly OpenAppointment[] =>
  prestazioni.flatMap(({ stream, appointments }) =>
    appointments.filter(({ outcome }) => outcome === null).map(({ id }) => ({ stream, id })),
  );
