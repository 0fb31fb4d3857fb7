import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { datumText, specOf } from '../person-data/person-datum.ts';
import { usePlaceName } from '../places.ts';
import { words } from './person.it.ts';
import type { PersonTab } from './person-tabs.ts';

export interface ContactsTabProps {
  readonly state: StreamState;
  readonly onOpenTab: (tab: PersonTab) => void;
}

/** *Contatti*: how to reach the person, and in which language. */
export function ContactsTab({ state, onOpenTab }: ContactsTabProps) {
  const nameOf = usePlaceName();
  const text = (datum: PersonDatum): string => {
    const value = state.answers.get(personPaths[datum])?.values[0].value;
    return datumText(specOf(datum), value, nameOf);
  };
  const home = [text('address'), text('comune')].filter(Boolean).join(', ');
  const raw = state.answers.get(personPaths.phone)?.values[0].value;
  const phone = typeof raw === 'string' ? raw : '';
  const [email, language] = [text('email'), text('language')];
  if ([phone, email, home].every((one) => one === '')) {
    return (
      <Panel title={words('contacts')} flush>
        <EmptyState
          action={<Button onPress={() => onOpenTab('scheda')}>{words('addContacts')}</Button>}
        >
          {words('noContacts')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words('contacts')} flush>
      <RowList label={words('contacts')}>
        {phone !== '' && (
          <Row
            lead={<Icon name="telephone" />}
            title={formatPhone(phone)}
            sub={words('phone')}
            end={<Reach href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{words('call')}</Reach>}
          />
        )}
        {email !== '' && (
          <Row
            lead={<Icon name="mail" />}
            title={email}
            sub={words('email')}
            end={<Reach href={`mailto:${email}`}>{words('write')}</Reach>}
          />
        )}
        {home !== '' && (
          <Row lead={<Icon name="map-marker" />} title={home} sub={words('address')} />
        )}
        {language !== '' && (
          <Row lead={<Icon name="comment" />} title={language} sub={words('language')} />
        )}
      </RowList>
    </Panel>
  );
}

function Reach({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link href={href} className={buttonClass({ kind: 'quiet' })}>
      {children}
    </Link>
  );
}
