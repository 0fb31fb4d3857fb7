import type { EmployerRow } from '../../domain/employer.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import type { FieldError } from '../../ui/field.tsx';
import { usePlaceName } from '../places.ts';
import type { EmployerTabProps } from './data-tab.tsx';
import { words } from './employer.it.ts';
import { TableTab } from './table-tab.tsx';

/** *Sedi*: where the firm works; the first one is the main one. */
export function SeatsTab(props: EmployerTabProps) {
  const place = usePlaceName();
  const nameOf = ({ cells }: EmployerRow): string => {
    const comune = cells.get('comune');
    return (
      cells.get('nome') ??
      (comune === undefined ? cells.get('indirizzo') : place(comune)) ??
      words('unnamed')
    );
  };
  const sub = ({ cells }: EmployerRow, at: number): string => {
    const [comune, phone] = [cells.get('comune'), cells.get('telefono')];
    return [
      at === 0 ? words('mainSeat') : '',
      [cells.get('indirizzo'), comune && place(comune)].filter(Boolean).join(', '),
      phone === undefined ? '' : formatPhone(phone),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <TableTab
      {...props}
      table="seats"
      title={words('seats')}
      empty={words('noSeats')}
      addLabel={words('addSeat')}
      newLabel={words('newSeat')}
      nameOf={nameOf}
      check={seatCheck}
      sub={sub}
    />
  );
}

const seatCheck = (values: ReadonlyMap<string, string>): ReadonlyMap<string, FieldError> =>
  !values.get('comune') && !values.get('indirizzo')
    ? new Map([['comune', { what: words('seatNeeded') }]])
    : new Map();
