import { spokenAll } from '../../i18n/language.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { datumWords } from '../person-data/person-data.it.ts';
import { words } from './person.it.ts';

interface DataGroup {
  readonly label: string;
  readonly data: readonly PersonDatum[];
}

const GROUPS: readonly DataGroup[] = [
  {
    get label() {
      return words('identity');
    },
    data: ['surname', 'name', 'codiceFiscale'],
  },
  {
    get label() {
      return words('birth');
    },
    data: ['birthDate', 'birthplace', 'sex'],
  },
  {
    get label() {
      return words('home');
    },
    data: ['comune', 'address'],
  },
  {
    get label() {
      return words('contact');
    },
    data: ['phone', 'email'],
  },
  {
    get label() {
      return words('language');
    },
    data: ['language'],
  },
  {
    get label() {
      return words('privacy');
    },
    data: ['privacyNotice'],
  },
  {
    get label() {
      return words('situation');
    },
    data: ['condition', 'did'],
  },
];

export interface DataPanelProps {
  readonly state: StreamState;
  readonly onOpen: () => void;
}

/** *Dati della persona*: what is there and what is missing, in words. */
export function DataPanel({ state, onOpen }: DataPanelProps) {
  return (
    <Panel title={words('personData')}>
      <div className="stack">
        <DescriptionList
          items={GROUPS.map(({ label, data }) => ({ label, value: groupWords(state, data) }))}
        />
        <Button onPress={onOpen}>{words('allData')}</Button>
      </div>
    </Panel>
  );
}

function groupWords(state: StreamState, data: readonly PersonDatum[]) {
  const missing = data.filter((datum) => !isKnown(state, datum)).map(shortName);
  if (missing.length === 0) {
    return (
      <span className="row-state tone-text-ok">
        <Icon name="check" size="xs" />
        {words('complete')}
      </span>
    );
  }
  const what = [missing.slice(0, -1).join(', '), missing.at(-1)].filter(Boolean).join(words('and'));
  return (
    <span className="row-state tone-text-att">
      <Icon name="warning-circle" size="xs" />
      {missing.length === 1 ? words('missing', { what }) : words('missingMany', { what })}
    </span>
  );
}

const isKnown = (state: StreamState, datum: PersonDatum): boolean => {
  const value = state.answers.get(personPaths[datum])?.values[0].value;
  return value !== undefined && value !== null && value !== '' && value !== false;
};

const SHORT: Partial<Readonly<Record<PersonDatum, string>>> = {
  privacyNotice: 'la consegna',
  condition: 'se lavora',
  did: 'la DID',
  language: 'la lingua',
};

const shortName = (datum: PersonDatum): string =>
  spokenAll(SHORT)[datum] ?? datumWords(datum).toLocaleLowerCase('it');
