import { useEffect, useState } from 'react';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { OwnPrestazione } from '../../exchange/sap/own-policies.ts';
import { findService } from '../../lep/catalogue.ts';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';

/** The prestazioni of a person with all their facts, oldest first; undefined until read. */
export function useOwnPrestazioni(person: StreamId): readonly OwnPrestazione[] | undefined {
  const { log } = useDesk();
  const summaries = usePrestazioni(person);
  const [own, setOwn] = useState<readonly OwnPrestazione[]>();
  useEffect(() => {
    if (summaries === undefined) return undefined;
    let isCurrent = true;
    const inOrder = summaries.toSorted((a, b) => a.openedAt - b.openedAt);
    void Promise.all(
      inOrder.map(async ({ stream, service }) => ({
        state: foldStream(await log.read(stream)),
        title: findService(service)?.entry.title ?? service,
        codes: (findService(service)?.entry.sap ?? []).flatMap(({ code }) => code ?? []),
      })),
    ).then((read) => {
      if (isCurrent) setOwn(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [log, summaries]);
  return own;
}
