import { findIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import { settingRows } from './office-settings-rows.ts';
import type { StreamState } from './stream-state.ts';

/** A path of a programme, with the days between which it is offered, both included. */
export interface OfficeProgramme {
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Where they stand in the stream of the office: columns `nome`, `dal`, `al`. */
export const programmesPath = 'profilo.percorsi';

/** The programmes that the office has written. */
export const programmesOf = (state: StreamState): readonly OfficeProgramme[] =>
  settingRows(state, programmesPath).flatMap(({ cells }) => {
    const name = cells.get('nome');
    if (typeof name !== 'string' || name.trim() === '') return [];
    return [
      { name: name.trim(), from: findIsoDate(cells.get('dal')), to: findIsoDate(cells.get('al')) },
    ];
  });

/** Those offered on a day. */
export const programmesOn = (
  programmes: readonly OfficeProgramme[],
  day: IsoDate,
): readonly OfficeProgramme[] =>
  programmes.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
