import { spoken } from '../../i18n/language.ts';
import {
  employerContacts,
  isDelegaMissing,
  type EmployerContact,
  type EmployerRow,
} from '../../domain/employer.ts';
import { formatDate } from '../../i18n/format.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import type { FieldError } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk } from '../desk.tsx';
import { employerWords, roleWords } from '../employer-data/employer-data.it.ts';
import { personHref } from '../prestazione-start.ts';
import type { EmployerTabProps } from './data-tab.tsx';
import { words } from './employer.it.ts';
import { TableTab } from './table-tab.tsx';

/** *Persone*: who speaks for the firm, in what role, and who they are in the registry of persons. */
export function ContactsTab(props: EmployerTabProps) {
  const contacts = new Map(employerContacts(props.state).map((one) => [one.row, one]));
  const of = ({ row }: EmployerRow) => contacts.get(row);
  return (
    <TableTab
      {...props}
      table="contacts"
      title={employerWords('contacts')}
      lead={words('contactsLead')}
      empty={words('noContacts')}
      addLabel={words('addContact')}
      newLabel={words('newContact')}
      nameOf={(row) => of(row)?.name || words('unnamed')}
      check={contactCheck}
      sub={(row) => contactLines(of(row))}
      actions={(row) => contactActions(of(row))}
    />
  );
}

function contactCheck(values: ReadonlyMap<string, string>): ReadonlyMap<string, FieldError> {
  const faults = new Map<string, FieldError>();
  if (!values.get('nome')) faults.set('nome', { what: words('nameNeeded') });
  const [from, to] = [values.get('delegaDal'), values.get('delegaAl')];
  if (from && to && to < from) {
    const todo = employerWords('upsideDownTodo');
    faults.set('delegaAl', { what: employerWords('upsideDown'), todo });
  }
  return faults;
}

const contactLines = (contact: EmployerContact | undefined) =>
  contact && <ContactLines contact={contact} />;

const contactActions = (contact: EmployerContact | undefined) =>
  contact && <ContactActions contact={contact} />;

interface ContactProps {
  readonly contact: EmployerContact;
}

function ContactLines({ contact }: ContactProps) {
  const today = isoDateOf(useDesk().clock.now());
  const { role, phone, email } = contact;
  const first = [
    role === null ? '' : spoken(roleWords[role]),
    phone === null ? '' : formatPhone(phone),
    email ?? '',
    delegaWords(contact),
  ];
  return (
    <>
      {first.filter(Boolean).join(' · ')}
      {isDelegaMissing(contact, today) && (
        <span className="row-state tone-text-att">
          <Icon name="warning-circle" size="xs" />
          {words('delegaMissing')}
        </span>
      )}
    </>
  );
}

const dayWords = (day: string | null): string =>
  day !== null && isIsoDate(day) ? formatDate(day) : '';

function delegaWords({ delega, delegaFrom, delegaTo }: EmployerContact): string {
  if (delega === null) return '';
  const [from, to] = [dayWords(delegaFrom), dayWords(delegaTo)];
  return words('delegaSpan', {
    what: delega,
    from: from === '' ? '' : words('delegaFrom', { day: from }),
    to: to === '' ? '' : words('delegaTo', { day: to }),
  });
}

function ContactActions({ contact }: ContactProps) {
  const { phone, person, name } = contact;
  return (
    <>
      {phone !== null && (
        <Link
          href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
          className={buttonClass({ kind: 'quiet' })}
        >
          {words('call')} <VisuallyHidden>{name}</VisuallyHidden>
        </Link>
      )}
      {person !== null && (
        <LinkButton kind="quiet" href={personHref(person)}>
          {words('openPerson')}
        </LinkButton>
      )}
    </>
  );
}
