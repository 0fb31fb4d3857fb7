import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { PersonDatum } from '../../domain/person.ts';
import type { PairDecision } from '../../domain/person-merge.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { formatPhone } from '../../i18n/phone-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { birthWords, fullName } from '../person-data/person-words.ts';
import { usePlaceName, type PlaceName } from '../places.ts';
import { personHref } from '../prestazione-start.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { usePairDecision, type ChosenData, type PersonPairPeople } from './pair-decision.ts';
import { people } from './people.it.ts';

export interface PairComparisonProps {
  readonly pair: PersonPairPeople;
  readonly isContested?: boolean;
  /** Told in words; both people, so that it can be undone. */
  readonly onDecided: (outcome: string, streams: readonly StreamId[]) => void;
}

/** Two people who may be one, side by side; a person says whether they are, and which data hold. */
export function PairComparison({ pair, isContested = false, onDecided }: PairComparisonProps) {
  const rows = rowsOf(pair, usePlaceName());
  const [chosen, setChosen] = useState<ChosenData>(new Map());
  const [first, second] = pair;
  const done = (kind: PairDecision) =>
    onDecided(outcomeWords(kind, pair), [first.stream, second.stream]);
  const { decide, isBusy, error } = usePairDecision(pair, done);
  return (
    <div className="stack">
      <p>{people('compareLead')}</p>
      {isContested && <Alert tone="att">{people('contested')}</Alert>}
      <DataTable
        caption={people('compareCaption')}
        rows={rows}
        rowId={({ datum }) => datum}
        columns={[
          { key: 'datum', label: people('datum'), isHeader: true, cell: ({ label }) => label },
          { key: 'first', label: fullName(first), cell: ({ left }) => left ?? people('missing') },
          {
            key: 'second',
            label: secondName(pair),
            cell: ({ right }) => right ?? people('missing'),
          },
        ]}
      />
      <WhichData rows={rows} pair={pair} chosen={chosen} onChoose={setChosen} />
      <SaveErrorAlert error={error} />
      <div className="btn-group">
        <Button kind="primary" busy={isBusy} onPress={() => decide('merged', chosen)}>
          {people('merge')}
        </Button>
        <Button busy={isBusy} onPress={() => decide('keptApart', chosen)}>
          {people('keepApart')}
        </Button>
      </div>
      <div className="btn-group">
        {pair.map((person) => (
          <LinkButton kind="quiet" key={person.stream} href={personHref(person.stream)}>
            {people('openOf', { name: fullName(person) })}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}

/** Two columns of one name are told apart by a mark. */
const secondName = ([first, second]: PersonPairPeople): string =>
  fullName(first) === fullName(second) ? `${fullName(second)} (2)` : fullName(second);

const outcomeWords = (kind: PairDecision, [first, second]: PersonPairPeople): string =>
  kind === 'merged'
    ? people('mergedDone', { name: fullName(first) })
    : people('apartDone', { first: fullName(first), second: fullName(second) });

interface WhichDataProps {
  readonly rows: readonly ComparedRow[];
  readonly pair: PersonPairPeople;
  readonly chosen: ChosenData;
  readonly onChoose: (chosen: ChosenData) => void;
}

/** One choice for each datum that both have and that differs. */
function WhichData({ rows, pair, chosen, onChoose }: WhichDataProps) {
  const [first, second] = pair;
  const differing = rows.filter(({ left, right }) => left && right && left !== right);
  if (differing.length === 0) return null;
  return (
    <>
      <h3>{people('whichTitle')}</h3>
      <p className="text-meta">{people('whichLead')}</p>
      {differing.map(({ datum, label, left, right, data }) => (
        <ChoiceField<StreamId>
          key={datum}
          id={`vale-${datum}`}
          label={label}
          optional
          value={chosen.get(datum) ?? null}
          options={[
            { value: first.stream, label: left ?? '' },
            { value: second.stream, label: right ?? '' },
          ]}
          onChange={(stream) =>
            onChoose(new Map([...chosen, ...data.map((one) => [one, stream] as const)]))
          }
        />
      ))}
    </>
  );
}

interface ComparedRow {
  readonly datum: PersonDatum;
  /** Said together: the birth is a date and a place. */
  readonly data: readonly PersonDatum[];
  readonly label: string;
  readonly left: string | null;
  readonly right: string | null;
}

function rowsOf([first, second]: PersonPairPeople, nameOf: PlaceName): readonly ComparedRow[] {
  const row = (
    data: readonly [PersonDatum, ...PersonDatum[]],
    label: string,
    of: (person: PersonSummary) => string | null,
  ): ComparedRow => ({
    datum: data[0],
    data,
    label,
    left: of(first) || null,
    right: of(second) || null,
  });
  return [
    row(['surname'], people('surname'), ({ surname }) => surname),
    row(['name'], people('name'), ({ name }) => name),
    row(['birthDate', 'birthplace'], people('birth'), (person) => birthWords(person, nameOf)),
    row(['codiceFiscale'], people('code'), ({ codiceFiscale }) => codiceFiscale),
    row(['phone'], people('phone'), ({ phone }) => phone && formatPhone(phone)),
    row(['email'], people('email'), ({ email }) => email),
    row(['comune'], people('comune'), ({ comune }) => comune && nameOf(comune)),
  ];
}
