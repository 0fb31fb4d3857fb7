import {
  draftFrom,
  draftPaths,
  readDraft,
  type DraftChange,
} from '../../domain/instrument-draft.ts';
import { instrumentHash, type Instrument } from '../../domain/instrument.ts';
import { instrumentOn, publication } from '../../domain/instrument-versions.ts';
import { answer } from '../../interview/commands.ts';
import { formatDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { newRowId } from '../interview/interview-commands.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { cellValue, textOf } from './draft-cells.ts';
import { faultWords, versionName, versionSub, words } from './instrument-editor.it.ts';

interface VersionsProps {
  readonly session: SettingsSession;
  readonly published: readonly Instrument[];
}

/** What is used today, and every version before it; a draft can start again from any. */
export function VersionsPanel({ session, published }: VersionsProps) {
  const write = useWriting(session);
  const inUse = instrumentOn(published, session.prestazione.known.today);
  const listed = published.length === 0 ? [inUse] : published.toReversed();
  const restart = ({ content }: Instrument) => {
    void write(draftFrom(content, session.prestazione.known.state), words.restarted);
  };
  return (
    <Panel title={words.versions} flush>
      <RowList label={words.versions}>
        {listed.map((one) => (
          <Row
            key={one.hash}
            title={versionName(one)}
            sub={versionSub(one, formatDateText)}
            below={one.content.standing === 'esempio' ? <p>{words.example}</p> : undefined}
            end={
              <>
                {one.hash === inUse.hash && (
                  <Pill tone="ok" icon="check">
                    {words.inUse}
                  </Pill>
                )}
                <Button kind="quiet" onPress={() => restart(one)}>
                  {one.content.standing === 'esempio' ? words.start : words.restart}
                </Button>
              </>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

/** Many cells in one go, all or none: what is half typed is settled first. */
function useWriting({ stream, drafts }: SettingsSession) {
  const { log } = useDesk();
  const toast = useToast();
  return async (changes: readonly DraftChange[], done: string): Promise<void> => {
    await drafts.settleAll();
    const saved = await log.append(
      stream,
      changes.map((change) => answer(null, change)),
    );
    toast({ words: saved.ok ? done : words.saveError });
  };
}

const formatDateText = (day: string): string => (isIsoDate(day) ? formatDate(day) : day);

/** What is still missing, or the button that publishes. */
export function PublishPanel({ session, published }: VersionsProps) {
  const desk = useDesk();
  const write = useWriting(session);
  const read = readDraft(session.prestazione.known.state);
  const last = published.at(-1);
  const isSame = read.ok && last !== undefined && instrumentHash(read.content) === last.hash;
  const publish = () => {
    if (!read.ok) return;
    const row = newRowId(desk);
    void write(publication({ content: read.content, published, row }), words.published);
  };
  const from = textOf(cellValue(session, draftPaths.validFrom));
  return (
    <Panel title={words.publish}>
      <div className="questions">
        {read.ok ? (
          <Alert tone="info">{isSame ? words.same : words.ready}</Alert>
        ) : (
          <>
            <Alert tone="att">{words.notReady}</Alert>
            <ul>
              {read.faults.map((fault) => (
                <li key={faultWords(fault)}>{faultWords(fault)}</li>
              ))}
            </ul>
          </>
        )}
        <DateField
          id={draftPaths.validFrom}
          label={words.validFrom}
          hint={words.validFromHint}
          optional
          value={isIsoDate(from) ? from : null}
          onChange={(value) => session.answer(draftPaths.validFrom, value)}
        />
        {read.ok && !isSame && (
          <div>
            <Button kind="primary" onPress={publish}>
              {words.publishVersion(Math.max(0, ...published.map(({ version }) => version)) + 1)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
