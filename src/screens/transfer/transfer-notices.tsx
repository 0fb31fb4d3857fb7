import { useState } from 'react';
import { can } from '../../domain/permissions.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { PersonSummary, PrestazioneSummary, TransferSummary } from '../../domain/summary.ts';
import { formatDate } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Result } from '../../kernel/result.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { cancelAppointments, withdrawTransfer } from './transfer-commands.ts';
import { transferWords as words } from './transfer.it.ts';
import { openAppointments, useTransfers, useWhereabouts } from './transfers.ts';

interface TransferNoticesProps {
  readonly person: PersonSummary;
  readonly prestazioni: readonly PrestazioneSummary[];
}

/** Above a fascicolo: where the person is going, has gone or comes from; nothing for who stays. */
export function TransferNotices({ person, prestazioni }: TransferNoticesProps) {
  const whereabouts = useWhereabouts();
  const left = whereabouts.leftBy(person.stream);
  const came = whereabouts.cameBy(person.stream);
  const leaving = whereabouts.leaving(person.stream);
  return (
    <>
      <Disputed transfers={whereabouts.disputed(person.stream)} />
      {left !== undefined && <Left transfer={left} person={person} prestazioni={prestazioni} />}
      {came !== undefined && (
        <Alert tone="info" title={words('cameTitle', placeAndDay(came.from.name, came))}>
          {words('came')}
        </Alert>
      )}
      {leaving.length > 1 && (
        <Alert tone="att" title={words('severalTitle')}>
          {words('several')}
        </Alert>
      )}
      {leaving.map((one) => (
        <Leaving key={one.stream} transfer={one} />
      ))}
      <Refused person={person} />
    </>
  );
}

const placeAndDay = (office: string, { answeredAt, proposedAt }: TransferSummary) => ({
  office,
  day: formatDate(isoDateOf(answeredAt ?? proposedAt)),
});

function Disputed({ transfers }: { readonly transfers: readonly TransferSummary[] }) {
  if (transfers.length === 0) return null;
  const offices = transfers.map(({ to }) => to.name).join(', ');
  return (
    <Alert tone="att" title={words('disputedTitle', { offices })}>
      {words('disputed')}
    </Alert>
  );
}

/** The last word of another office, until something else is proposed. */
function Refused({ person }: { readonly person: PersonSummary }) {
  const { scope } = useDesk().session.office;
  const [last] = useTransfers()
    .filter((one) => one.registrations.includes(person.stream) && one.from.scope === scope)
    .toSorted((a, b) => b.proposedAt - a.proposedAt);
  if (last?.status !== 'rifiutato') return null;
  return (
    <Alert tone="att" title={words('refusedTitle', placeAndDay(last.to.name, last))}>
      {last.answerReason}
    </Alert>
  );
}

/** Writes once; an error stays to be read. */
function useSaving() {
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const save = (work: () => Promise<Result<unknown, SaveError>>, done: string) =>
    run(async () => {
      const saved = await work();
      setError(saved.ok ? null : saved.error);
      if (saved.ok) toast({ words: done });
      return false;
    });
  return { save, isBusy, error };
}

function Leaving({ transfer }: { readonly transfer: TransferSummary }) {
  const desk = useDesk();
  const { save, isBusy, error } = useSaving();
  const office = transfer.to.name;
  const day = formatDate(isoDateOf(transfer.proposedAt));
  return (
    <>
      <SaveErrorAlert error={error} />
      <Alert
        tone="info"
        title={words('waitsTitle', { office, day })}
        action={
          can(desk.session.operator.role, 'transfers.propose') && (
            <Button
              kind="quiet"
              busy={isBusy}
              aria-label={words('withdrawNamed', { office })}
              onPress={() => save(() => withdrawTransfer(desk, transfer), words('withdrawn'))}
            >
              {words('withdraw')}
            </Button>
          )
        }
      >
        {words(transfer.status === 'conteso' ? 'waitsDisputed' : 'waits')}
      </Alert>
    </>
  );
}

interface LeftProps extends TransferNoticesProps {
  readonly transfer: TransferSummary;
}

/** Where the person went, and what of the diary remains to be closed here. */
function Left({ transfer, person, prestazioni }: LeftProps) {
  const desk = useDesk();
  const { save, isBusy, error } = useSaving();
  const open = openAppointments(prestazioni);
  const office = transfer.to.name;
  const cancel = () => {
    const reason = words('appointmentReason', { office });
    return cancelAppointments(desk, open, { person: person.stream, reason });
  };
  return (
    <>
      <SaveErrorAlert error={error} />
      <Alert
        tone="att"
        title={words('leftTitle', placeAndDay(office, transfer))}
        action={
          open.length > 0 && (
            <Button
              kind="quiet"
              busy={isBusy}
              onPress={() => save(cancel, words('appointmentsClosed'))}
            >
              {words('closeAppointments')}
            </Button>
          )
        }
      >
        {words('left')} {open.length > 0 && words('openAppointments', { n: open.length })}
      </Alert>
    </>
  );
}
