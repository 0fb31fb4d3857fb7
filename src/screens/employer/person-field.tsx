import { useMemo } from 'react';
import { StreamId } from '../../domain/ids.ts';
import { Combobox } from '../../ui/combobox.tsx';
import type { FieldText } from '../../ui/field.tsx';
import type { OptionSearch } from '../../ui/option-search.ts';
import { useDesk, useLive } from '../desk.tsx';
import { birthWords, fullName, registerName } from '../person-data/person-words.ts';
import { usePlaceName } from '../places.ts';
import { words } from './employer.it.ts';

export interface PersonFieldProps extends FieldText {
  /** The stream of a person; empty for nobody. */
  readonly value: string;
  readonly onChange: (stream: string) => void;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onBlur: () => void;
}

const MOST = 8;

/** Somebody of the registry of persons, searched by name or code. */
export function PersonField({ value, onChange, draft, ...text }: PersonFieldProps) {
  const index = useLive(useDesk().people);
  const placeName = usePlaceName();
  const search = useMemo<OptionSearch>(
    () => async (typed) =>
      (index?.search(typed, MOST) ?? []).map(({ person }) => ({
        id: person.stream,
        label: registerName(person),
        sub: birthWords(person, placeName),
      })),
    [index, placeName],
  );
  const chosen = useMemo(() => {
    const stream = StreamId.safeParse(value);
    const person = stream.success ? index?.get(stream.data) : undefined;
    return person === undefined ? null : { id: person.stream, label: fullName(person) };
  }, [index, value]);
  return (
    <Combobox
      {...text}
      hint={words('personHint')}
      search={search}
      value={chosen}
      onChange={(next) => onChange(next?.id ?? '')}
      draft={draft || undefined}
    />
  );
}
