import type { PersonSummary, PrestazioneSummary } from '../../domain/summary.ts';
import { formatNearDay } from '../../i18n/format.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import { DescriptionList, type DescriptionItem } from '../../ui/description-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.tsx';
import { usePlaceName } from '../places.ts';
import { isInHand, personState } from '../prestazione-life.ts';
import { personHref } from '../prestazione-start.ts';
import { serviceShortName } from '../service-names.it.ts';
import { people } from './people.it.ts';
import { ageWords, fullName, initials } from '../person-data/person-words.ts';

export interface PersonPreviewProps {
  readonly person: PersonSummary;
  readonly prestazioni: readonly PrestazioneSummary[];
}

/** Who is under the hand, before the fascicolo is opened. */
export function PersonPreview({ person, prestazioni }: PersonPreviewProps) {
  const { clock } = useDesk();
  const nameOf = usePlaceName();
  const today = isoDateOf(clock.now());
  const age = ageWords(person, today);
  const place = person.comune === null ? '' : nameOf(person.comune);
  return (
    <Panel title={people('preview')} titleHidden>
      <div className="stack">
        <div className="person-line">
          <Avatar initials={initials(person)} tone="info" />
          <div>
            <p className="row-title">{fullName(person)}</p>
            <p className="row-sub">{[age, place].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        <DescriptionList items={itemsOf(person, prestazioni, today)} />
        <div className="btn-row">
          <LinkButton kind="primary" block href={personHref(person.stream)}>
            {people('openFile')}
          </LinkButton>
          {person.phone !== null && <CallLink phone={person.phone} name={fullName(person)} />}
        </div>
      </div>
    </Panel>
  );
}

/** Starts a call where the device can make one. */
export function CallLink({ phone, name }: { readonly phone: string; readonly name: string }) {
  return (
    <Link
      href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
      className={`${buttonClass({ kind: 'secondary' })} btn-icon`}
      aria-label={people('call', { name })}
    >
      <Icon name="telephone" size="sm" />
    </Link>
  );
}

function itemsOf(
  person: PersonSummary,
  prestazioni: readonly PrestazioneSummary[],
  today: IsoDate,
): readonly DescriptionItem[] {
  const inHand = prestazioni.find(isInHand);
  const next = nextAppointment(prestazioni, today);
  return [
    ...(person.phone === null
      ? []
      : [{ label: people('phone'), value: formatPhone(person.phone) }]),
    { label: people('state'), value: personState(prestazioni).words },
    ...(inHand === undefined
      ? []
      : [
          { label: people('now'), value: `${inHand.service}, ${serviceShortName(inHand.service)}` },
        ]),
    ...(next === null ? [] : [{ label: people('next'), value: next }]),
  ];
}

function nextAppointment(
  prestazioni: readonly PrestazioneSummary[],
  today: IsoDate,
): string | null {
  const [next] = prestazioni
    .flatMap(({ appointments }) => appointments)
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (next === undefined || !isIsoDate(next.date)) return null;
  return `${serviceShortName(next.service)}, ${formatNearDay(next.date, today)}`;
}
