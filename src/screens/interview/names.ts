import { useMemo } from 'react';
import { StreamId } from '../../domain/ids.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Names } from '../../interview/format-answer.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { aroundWords as around } from './around.it.ts';
import { useDesk, useLive } from '../desk.tsx';
import { usePlaceName } from '../places.ts';

/** The names behind the codes of an answer. */
export function useNames(): Names {
  const place = usePlaceName();
  const index = useLive(useDesk().people);
  return useMemo(
    () => ({
      place,
      date: (day) => (isIsoDate(day) ? formatDate(day) : day),
      person: (stream) => {
        const id = StreamId.safeParse(stream);
        const person = id.success ? index?.get(id.data) : undefined;
        return person === undefined ? around('unidentified') : `${person.name} ${person.surname}`;
      },
    }),
    [place, index],
  );
}
