import { lazy, Suspense, useMemo, useState } from 'react';
import type { PrestazioneSummary, TransferSummary } from '../../domain/summary.ts';
import { formatDate } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { personHref } from '../prestazione-start.ts';
import { transferWords as words } from './transfer.it.ts';
import { openAppointments, useTransfers, useWhereabouts } from './transfers.ts';

const ArrivalSheet = lazy(async () => ({
  default: (await import('./arrival-sheet.tsx')).ArrivalSheet,
}));

/** *In arrivo*: whom another office hands over, and who has accepted and waits for the file. */
export function ArrivalsPanel() {
  const { arriving } = useWhereabouts();
  const onTheWay = useOnTheWay();
  if (arriving.length + onTheWay.length === 0) return null;
  return (
    <Panel title={words('arriving')} flush>
      <RowList label={words('arriving')}>
        {arriving.map((one) => (
          <ArrivalRow key={one.stream} transfer={one} />
        ))}
        {onTheWay.map((one) => (
          <Row key={one.stream} title={nameIn(one)} sub={words('onTheWay')} isFaded />
        ))}
      </RowList>
    </Panel>
  );
}

export const nameIn = ({ who }: TransferSummary): string => `${who.name} ${who.surname}`;

/** Accepted here, and not a fact of the person has come yet. */
function useOnTheWay(): readonly TransferSummary[] {
  const desk = useDesk();
  const index = useLive(desk.people);
  const whereabouts = useWhereabouts();
  return useTransfers().filter(
    (one) =>
      index !== undefined &&
      whereabouts.cameBy(one.person) === one &&
      one.registrations.every((person) => index.get(person) === undefined),
  );
}

function ArrivalRow({ transfer }: { readonly transfer: TransferSummary }) {
  const [isOpen, setOpen] = useState(false);
  const name = nameIn(transfer);
  const day = formatDate(isoDateOf(transfer.proposedAt));
  return (
    <>
      <Row
        title={name}
        sub={words('arrivingFrom', { office: transfer.from.name, day })}
        end={
          <Button
            aria-haspopup="dialog"
            aria-label={words('decideNamed', { name })}
            onPress={() => setOpen(true)}
          >
            {words('decide')}
          </Button>
        }
      />
      {isOpen && (
        <Suspense>
          <ArrivalSheet transfer={transfer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Who has left and still is in the diary of this office. */
export function DeparturesPanel() {
  const departed = useDeparted();
  if (departed.length === 0) return null;
  return (
    <Panel title={words('toClose')} flush>
      <RowList label={words('toClose')}>
        {departed.map((one) => (
          <Row
            key={one.stream}
            title={nameIn(one)}
            sub={words('leftTo', { office: one.to.name })}
            href={personHref(one.person)}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function useDeparted(): readonly TransferSummary[] {
  const transfers = useTransfers();
  const whereabouts = useWhereabouts();
  const prestazioni = usePrestazioni();
  return useMemo(() => {
    const left = transfers.filter((one) => whereabouts.leftBy(one.person) === one);
    if (left.length === 0) return left;
    const byPerson = groupBy(prestazioni ?? [], ({ person }: PrestazioneSummary) => person);
    return left.filter(({ person }) => openAppointments(byPerson.get(person) ?? []).length > 0);
  }, [transfers, whereabouts, prestazioni]);
}
