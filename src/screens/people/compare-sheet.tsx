import type { PersonSummary } from '../../domain/summary.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { usePlaceName, type PlaceName } from '../places.ts';
import { personHref } from '../prestazione-start.ts';
import { people } from './people.it.ts';
import { birthWords, fullName } from '../person-data/person-words.ts';

export interface CompareSheetProps {
  /** Null: closed. */
  readonly pair: readonly [PersonSummary, PersonSummary] | null;
  readonly onClose: () => void;
}

/** Two people who may be one, side by side. Nothing is decided here. */
export function CompareSheet({ pair, onClose }: CompareSheetProps) {
  return (
    <Sheet isOpen={pair !== null} onClose={onClose} title={people('compareTitle')}>
      {pair && <Comparison pair={pair} />}
    </Sheet>
  );
}

function Comparison({ pair }: { readonly pair: readonly [PersonSummary, PersonSummary] }) {
  const nameOf = usePlaceName();
  const [first, second] = pair;
  return (
    <div className="stack">
      <p>{people('compareLead')}</p>
      <DataTable
        caption={people('compareCaption')}
        rows={rowsOf(first, second, nameOf)}
        rowId={({ datum }) => datum}
        columns={[
          { key: 'datum', label: people('datum'), isHeader: true, cell: ({ datum }) => datum },
          { key: 'first', label: fullName(first), cell: ({ left }) => left },
          { key: 'second', label: fullName(second), cell: ({ right }) => right },
        ]}
      />
      {pair.map((person) => (
        <LinkButton key={person.stream} href={personHref(person.stream)}>
          {people('openOf', { name: fullName(person) })}
        </LinkButton>
      ))}
    </div>
  );
}

interface ComparedRow {
  readonly datum: string;
  readonly left: string;
  readonly right: string;
}

function rowsOf(
  first: PersonSummary,
  second: PersonSummary,
  nameOf: PlaceName,
): readonly ComparedRow[] {
  const row = (datum: string, of: (person: PersonSummary) => string | null): ComparedRow => ({
    datum,
    left: of(first) || people('missing'),
    right: of(second) || people('missing'),
  });
  return [
    row(people('surname'), ({ surname }) => surname),
    row(people('name'), ({ name }) => name),
    row(people('birth'), (person) => birthWords(person, nameOf)),
    row(people('code'), ({ codiceFiscale }) => codiceFiscale),
    row(people('phone'), ({ phone }) => phone && formatPhone(phone)),
    row(people('email'), ({ email }) => email),
    row(people('comune'), ({ comune }) => comune && nameOf(comune)),
  ];
}
