import type { IsoDate } from '../kernel/iso-date.ts';
import {
  Instrument,
  isInstrumentIntact,
  sealInstrument,
  type InstrumentContent,
} from './instrument.ts';
import { draftPaths, versionsPath, type DraftChange } from './instrument-draft.ts';
import { exampleInstrument } from './instrument-example.it.ts';
import { settingRows } from './office-settings-rows.ts';
import type { StreamState } from './stream-state.ts';

/** Name of the one instrument that each office writes for its qualitative profile. */
const OWN = 'profilo-ufficio';

/** What the office has published, in order; what was altered, or can't be read, is left out. */
export const publishedInstruments = (state: StreamState | null): readonly Instrument[] =>
  state === null
    ? []
    : settingRows(state, versionsPath).flatMap(({ cells }) => {
        const read = Instrument.safeParse(cells.get('contenuto'));
        return read.success && isInstrumentIntact(read.data) ? [read.data] : [];
      });

/**
 * The version that a profile begun on `day` uses: the last published that was already in force;
 * the example of the product while the office has none.
 */
export const instrumentOn = (published: readonly Instrument[], day: IsoDate): Instrument =>
  published.findLast(({ content: { validFrom } }) => validFrom === null || validFrom <= day) ??
  exampleInstrument;

interface Publishing {
  readonly content: InstrumentContent;
  readonly published: readonly Instrument[];
  /** A new time-ordered id. */
  readonly row: string;
}

/** The draft as the next version: one fact, which nothing changes afterwards. */
export function publication({ content, published, row }: Publishing): readonly DraftChange[] {
  const version = Math.max(0, ...published.map((one) => one.version)) + 1;
  const sealed = sealInstrument(OWN, version, content);
  return [
    { path: `${versionsPath}#${row}.contenuto`, value: sealed },
    { path: draftPaths.validFrom, value: null },
  ];
}
