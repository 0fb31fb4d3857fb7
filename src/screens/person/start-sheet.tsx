import type { PrestazioneSummary } from '../../domain/summary.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { catalogue } from '../../lep/catalogue.ts';
import { formatDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Row, RowList } from '../../ui/row-list.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { isInHand, lifeOf } from '../prestazione-life.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { words } from './person.it.ts';
import type { StartService } from './use-start.ts';

export interface StartSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly start: StartService;
}

/** The services of Allegato B for a person: what can be started here, and honestly what can't. */
export function StartSheet({ isOpen, onClose, prestazioni, start }: StartSheetProps) {
  const forPeople = catalogue.filter(({ addressee }) => addressee.includes('persona'));
  const startable = forPeople.filter(({ delivery }) => delivery !== undefined);
  const described = forPeople.filter(({ delivery }) => delivery === undefined);
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={words('chooseService')}>
      <div className="stack">
        <RowList label={words('availableNow')}>
          {startable.map((service) => (
            <StartRow
              key={service.entry.code}
              service={service}
              own={prestazioni.filter((one) => one.service === service.entry.code)}
              start={start}
            />
          ))}
        </RowList>
        <h3>{words('notAvailable')}</h3>
        <RowList label={words('notAvailable')}>
          {described.map(({ entry }) => (
            <Row
              key={entry.code}
              lead={<ServiceBadge letter={entry.code} />}
              title={entry.title}
              sub={words('notAvailable')}
              isFaded
            />
          ))}
        </RowList>
      </div>
    </Sheet>
  );
}

interface StartRowProps {
  readonly service: ServiceManifest;
  /** The person's prestazioni of this service. */
  readonly own: readonly PrestazioneSummary[];
  readonly start: StartService;
}

function StartRow({ service, own, start }: StartRowProps) {
  const { entry } = service;
  const inHand = own.find(isInHand);
  const proposed = own.find((one) => lifeOf(one) === 'proposta');
  const badge = <ServiceBadge letter={entry.code} state={inHand ? 'current' : 'ahead'} />;
  if (inHand !== undefined) {
    return (
      <Row
        lead={badge}
        title={entry.title}
        sub={words('alreadyOpen')}
        href={prestazioneHref(inHand.stream)}
      />
    );
  }
  return (
    <Row
      lead={badge}
      title={entry.title}
      sub={proposed === undefined ? words('availableNow') : proposedWords(proposed)}
      onPress={() => start.begin(service, proposed?.stream)}
    />
  );
}

const proposedWords = ({ proposedOn }: PrestazioneSummary): string =>
  words('alreadyProposed', {
    day: proposedOn !== null && isIsoDate(proposedOn) ? formatDate(proposedOn) : '',
  });
