import { useMemo, useState } from 'react';
import { officeSettings, officeStream } from '../../domain/office-settings.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { formatTime } from '../../i18n/format.ts';
import { answer, type Answer } from '../../interview/commands.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { DraftDesk } from '../interview/draft-desk.ts';
import { useDrafts } from '../interview/drafts.ts';
import type { FieldSession } from '../interview/fields/field-props.ts';
import { usePending, type PendingAnswers } from '../interview/pending-answers.ts';
import { useStream, type StreamRecord } from '../office-records.ts';
import { placeOf } from '../place-of.ts';

/** The settings as they are being written. */
export interface SettingsSession extends FieldSession {
  readonly stream: StreamId;
  readonly written: StreamRecord;
  readonly saveError: SaveError | null;
  /** A row with these cells, in one go. */
  readonly addRow: (table: string, cells: Readonly<Record<string, Json>>) => void;
}

const NO_FACTS: StreamRecord['facts'] = [];
/** Settings are no route: a field that looks for steps around it finds none. */
const NO_STEPS = { steps: [], answers: {}, noLongerAsked: [], findings: [], obstacles: [] };

/** The settings of the office, live; undefined until they and what was half typed are read. */
export function useSettingsSession(): SettingsSession | undefined {
  const desk = useDesk();
  const stream = officeStream(desk.session.office.scope);
  const written = useStream(stream);
  const { desk: drafts, texts } = useDrafts(stream);
  const pending = usePending(written?.facts ?? NO_FACTS);
  const { acts, saveError } = useWriting(stream, drafts, pending);
  // Of what is written alone: a key that is typed reads no published instrument again.
  const place = useMemo(
    () => written && placeOf(desk.session, officeSettings(written.state)),
    [desk.session, written],
  );
  return useMemo(() => {
    if (written === undefined || texts === undefined || place === undefined) return undefined;
    const now = desk.clock.now();
    const lookedUp = { today: isoDateOf(now), time: formatTime(now), place };
    const known = { ...lookedUp, answers: {}, state: written.state, person: null };
    return {
      ...acts,
      stream,
      written,
      saveError,
      drafts,
      texts,
      pending: pending.values,
      record: () => Promise.resolve(false),
      step: null,
      prestazione: { known, view: NO_STEPS },
    };
  }, [desk, drafts, pending.values, place, written, saveError, stream, texts, acts]);
}

interface Writing {
  readonly acts: Pick<SettingsSession, 'answer' | 'type' | 'addRow'>;
  readonly saveError: SaveError | null;
}

function useWriting(stream: StreamId, drafts: DraftDesk, pending: PendingAnswers): Writing {
  const desk = useDesk();
  const [saveError, setSaveError] = useState<SaveError | null>(null);
  const { add, saved, failed } = pending;
  const acts = useMemo(() => {
    const write = async (given: readonly Answer[]) => {
      const result = await desk.log.append(
        stream,
        given.map((one) => answer(null, one)),
      );
      setSaveError(result.ok ? null : result.error);
      return result;
    };
    /** Shown from the tap, until it is read back. */
    const give = async ({ path, value }: Answer): Promise<boolean> => {
      add(path, value);
      const result = await write([{ path, value }]);
      if (result.ok) saved(path, value, result.value);
      else failed(path, value);
      return result.ok;
    };
    return {
      answer: (path: string, value: Json) => void give({ path, value }),
      type: (path: string, text: string, toValue: (text: string) => Json) =>
        drafts.type(path, text, async () => {
          if (await give({ path, value: toValue(text) })) drafts.forget(path, text);
        }),
      addRow: (table: string, cells: Readonly<Record<string, Json>>) => {
        const row = `${table}#${newRowId(desk)}`;
        const given = Object.entries(cells).map(([column, value]) => ({
          path: `${row}.${column}`,
          value,
        }));
        void write(given);
      },
    };
  }, [add, desk, drafts, failed, saved, stream]);
  return { acts, saveError };
}
