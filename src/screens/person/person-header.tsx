import { can } from '../../domain/permissions.ts';
import type { PersonSummary, PrestazioneSummary } from '../../domain/summary.ts';
import { formatNearDay } from '../../i18n/format.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { CodiceFiscale } from '../../ui/mono.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk.tsx';
import { ageWords, birthWords, fullName } from '../person-data/person-words.ts';
import { usePlaceName } from '../places.ts';
import { personState } from '../prestazione-life.ts';
import { transferWords } from '../transfer/transfer.it.ts';
import { useIsArchived } from '../transfer/transfers.ts';
import { words } from './person.it.ts';

export interface PersonHeaderProps {
  readonly person: PersonSummary;
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly onStart: () => void;
  /** Absent while another office is already asked. */
  readonly onTransfer?: (() => void) | undefined;
}

/** Who, in what state, what is next; and the one thing most people come here to do. */
export function PersonHeader({ person, prestazioni, onStart, onTransfer }: PersonHeaderProps) {
  const { clock, session } = useDesk();
  const isArchived = useIsArchived();
  const mayTransfer = can(session.operator.role, 'transfers.propose');
  const today = isoDateOf(clock.now());
  return (
    <PageHeader
      takesFocus
      breadcrumb={[{ label: words('people'), href: '/persone' }, { label: words('file') }]}
      title={fullName(person)}
      pills={<HeaderPills person={person} prestazioni={prestazioni} today={today} />}
      sub={<IdentityLine person={person} today={today} />}
      actions={
        isArchived ? undefined : (
          <>
            <Button kind="primary" icon="plus" aria-haspopup="dialog" onPress={onStart}>
              {words('start')}
            </Button>
            {mayTransfer && onTransfer !== undefined && (
              <Button kind="quiet" icon="arrow-right" aria-haspopup="dialog" onPress={onTransfer}>
                {transferWords('open')}
              </Button>
            )}
          </>
        )
      }
    />
  );
}

interface HeaderPillsProps extends Pick<PersonHeaderProps, 'person' | 'prestazioni'> {
  readonly today: IsoDate;
}

function HeaderPills({ person, prestazioni, today }: HeaderPillsProps) {
  const state = personState(prestazioni);
  const next = prestazioni
    .flatMap(({ appointments }) => appointments.map(({ date }) => date))
    .filter((date) => isIsoDate(date) && date >= today)
    .toSorted()
    .find(isIsoDate);
  return (
    <>
      <Pill tone={state.tone} icon={state.icon}>
        {state.words}
      </Pill>
      {next !== undefined && (
        <Pill tone="att" icon="clock">
          {words('appointmentOn', { day: formatNearDay(next, today) })}
        </Pill>
      )}
      {person.conflicts > 0 && (
        <Pill tone="att" icon="flag">
          {words('conflicts', { n: person.conflicts })}
        </Pill>
      )}
    </>
  );
}

function IdentityLine({
  person,
  today,
}: {
  readonly person: PersonSummary;
  readonly today: IsoDate;
}) {
  const nameOf = usePlaceName();
  const birth = [ageWords(person, today), bornWhere(person, nameOf)].filter(Boolean).join(' · ');
  return (
    <>
      {birth !== '' && <span>{birth}</span>}
      {person.codiceFiscale === null ? (
        <span>{words('noCode')}</span>
      ) : (
        <CodiceFiscale>{person.codiceFiscale}</CodiceFiscale>
      )}
      {person.phone !== null && <span>{formatPhone(person.phone)}</span>}
      {person.comune !== null && <span>{nameOf(person.comune)}</span>}
    </>
  );
}

/** `Modena, 12/04/1989` */
const bornWhere = (person: PersonSummary, nameOf: (code: string) => string): string =>
  birthWords(person, nameOf).split(', ').toReversed().join(', ');
