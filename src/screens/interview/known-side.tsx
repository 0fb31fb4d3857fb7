import { useState } from 'react';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isoDateOf, isIsoDate } from '../../kernel/iso-date.ts';
import { formatDate } from '../../i18n/format.ts';
import type { FocusSide } from '../../ui/focus-frame.tsx';
import { CodiceFiscale } from '../../ui/mono.tsx';
import type { SidePanelItem } from '../../ui/side-panel.tsx';
import { datumWords } from '../person-data/person-data.it.ts';
import { usePlaceName, type PlaceName } from '../places.ts';
import type { Prestazione } from './prestazione.ts';

/** *Cosa sappiamo già*: at most five things, each with its source and its date. */
export function useKnownSide({ personState }: Prestazione): FocusSide | undefined {
  const nameOf = usePlaceName();
  const [isOpen, setOpen] = useState(true);
  if (personState === null) return undefined;
  return {
    title: 'Cosa sappiamo già',
    items: itemsOf(personState, nameOf),
    isOpen,
    onOpenChange: setOpen,
  };
}

const SHOWN: readonly { readonly datum: PersonDatum; readonly label: string }[] = [
  { datum: 'birthDate', label: 'Data di nascita' },
  { datum: 'codiceFiscale', label: 'Codice fiscale' },
  { datum: 'comune', label: 'Comune di domicilio' },
  { datum: 'phone', label: 'Telefono' },
  { datum: 'didDate', label: 'Data della DID' },
];

const itemsOf = (person: StreamState, nameOf: PlaceName): readonly SidePanelItem[] =>
  SHOWN.flatMap(({ datum, label }) => {
    const known = person.answers.get(personPaths[datum])?.values[0];
    if (typeof known?.value !== 'string' || known.value === '') return [];
    const source = datumWords(known.source ?? 'archivio');
    return {
      label,
      value: valueOf(datum, known.value, nameOf),
      source: `${source}, ${formatDate(isoDateOf(known.at))}`,
    };
  });

function valueOf(datum: PersonDatum, value: string, nameOf: PlaceName) {
  if (datum === 'codiceFiscale') return <CodiceFiscale>{value}</CodiceFiscale>;
  if (datum === 'comune') return nameOf(value);
  return isIsoDate(value) ? formatDate(value) : value;
}
