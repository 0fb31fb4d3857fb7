import { useState, type ReactNode } from 'react';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isoDateOf, isIsoDate } from '../../kernel/iso-date.ts';
import { formatDate } from '../../i18n/format.ts';
import type { FocusSide } from '../../ui/focus-frame.tsx';
import { CodiceFiscale } from '../../ui/mono.tsx';
import type { SidePanelItem } from '../../ui/side-panel.tsx';
import { datumWords } from '../person-data/person-data.it.ts';
import { usePlaceName, type PlaceName } from '../places.ts';
import { aroundWords as around } from './around.it.ts';
import type { Prestazione } from './prestazione.ts';

/** *Cosa sappiamo già*: at most five things, each with its source and its date; under them the tools. */
export function useKnownSide({ personState }: Prestazione, footer: ReactNode): FocusSide {
  const nameOf = usePlaceName();
  const [isOpen, setOpen] = useState(true);
  return {
    title: around('known'),
    items: personState === null ? [] : itemsOf(personState, nameOf),
    footer,
    isOpen,
    onOpenChange: setOpen,
  };
}

const SHOWN = ['birthDate', 'codiceFiscale', 'comune', 'phone', 'didDate'] as const;

const labelOf = (datum: (typeof SHOWN)[number]): string =>
  datum === 'didDate' ? around('didDate') : datumWords(datum);

/** Short names of the person’s data, for a line. */
export const personLabels = (): ReadonlyMap<PersonDatum, string> =>
  new Map(SHOWN.map((datum) => [datum, labelOf(datum)]));

const itemsOf = (person: StreamState, nameOf: PlaceName): readonly SidePanelItem[] =>
  SHOWN.flatMap((datum) => {
    const known = person.answers.get(personPaths[datum])?.values[0];
    if (typeof known?.value !== 'string' || known.value === '') return [];
    const source = datumWords(known.source ?? 'archivio');
    return {
      label: labelOf(datum),
      value: valueOf(datum, known.value, nameOf),
      source: `${source}, ${formatDate(isoDateOf(known.at))}`,
    };
  });

function valueOf(datum: PersonDatum, value: string, nameOf: PlaceName) {
  if (datum === 'codiceFiscale') return <CodiceFiscale>{value}</CodiceFiscale>;
  if (datum === 'comune') return nameOf(value);
  return isIsoDate(value) ? formatDate(value) : value;
}
