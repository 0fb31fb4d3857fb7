import { contactRoles } from '../../domain/employer.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { EmployerSummary } from '../../domain/summary.ts';
import { spoken } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { roleWords } from '../employer-data/employer-data.it.ts';
import { employerHref } from '../employers-of-office.ts';
import { useSummaries } from '../office-records.ts';
import { words } from './person.it.ts';

/** *Per chi parla*: the firms that name this person among their contacts; nothing when none does. */
export function SpeaksFor({ registrations }: { readonly registrations: readonly StreamId[] }) {
  const firms = useSummaries()?.flatMap((one) =>
    one.kind === 'impresa' ? contactsIn(one, registrations) : [],
  );
  if (firms === undefined || firms.length === 0) return null;
  return (
    <Panel title={words('speaksFor')} flush>
      <RowList label={words('speaksFor')}>
        {firms.map(({ firm, role }) => (
          <Row
            key={firm.stream}
            lead={<Icon name="tool" />}
            title={firm.name}
            sub={role === undefined ? words('contactOf') : spoken(roleWords[role])}
            href={employerHref(firm.stream)}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function contactsIn(firm: EmployerSummary, registrations: readonly StreamId[]) {
  const own = firm.contacts.find(({ person }) => person !== null && registrations.includes(person));
  if (own === undefined) return [];
  return [{ firm, role: contactRoles.find((role) => role === own.role) }];
}
