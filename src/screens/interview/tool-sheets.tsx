import { useState } from 'react';
import { newFact } from '../../domain/fact-types.ts';
import type { SaveError } from '../../domain/ports.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { LongTextField } from '../../ui/long-text-field.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { useWho } from '../who.ts';
import type { Prestazione } from './prestazione.ts';
import { interviewCommands, type CommandContext, type InterviewTool } from './screen-commands.ts';
import { toolWords as words } from './tools.it.ts';

export interface ToolSheetProps {
  readonly tool: InterviewTool;
  readonly context: CommandContext;
  readonly onClose: () => void;
}

/** Notes, suspension with its reason, or every command. */
export function ToolSheet({ tool, context, onClose }: ToolSheetProps) {
  switch (tool) {
    case 'help':
      return <HelpSheet context={context} onClose={onClose} />;
    case 'notes':
      return <NotesSheet context={context} onClose={onClose} />;
    case 'pause':
      return <PauseSheet context={context} onClose={onClose} />;
  }
}

type SheetProps = Omit<ToolSheetProps, 'tool'>;

/** The commands that can be used now, with their keys: pressed here they do the same. */
function HelpSheet({ context, onClose }: SheetProps) {
  return (
    <Sheet isOpen onClose={onClose} title={words('title')}>
      <p>{words('hint')}</p>
      <RowList label={words('keysTitle')}>
        {interviewCommands
          .filter((one) => one.id !== 'help' && one.isAvailable(context))
          .map((one) => (
            <Row
              key={one.id}
              title={one.label}
              onPress={() => {
                onClose();
                one.run(context);
              }}
              end={one.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            />
          ))}
      </RowList>
    </Sheet>
  );
}

const about = ({ person }: Prestazione) => (person === null ? {} : { subject: person });

/** Where a half-written note is kept on the device. */
const NOTE_DRAFT = 'colloquio.nota';

/** What was noted, and a new note: its half-written text survives like an answer’s. */
function NotesSheet({ context, onClose }: SheetProps) {
  const { text, type, save, isBusy, error, isMissing } = useNote(context);
  return (
    <Sheet isOpen onClose={onClose} title={words('notesTitle')}>
      <div className="stack">
        <SaveErrorAlert error={error} />
        <LongTextField
          id="colloquio-nota"
          label={words('note')}
          hint={words('noteHint')}
          value={text}
          maxLength={4000}
          rows={4}
          onChange={type}
          error={isMissing ? words('noteMissing') : undefined}
        />
        <div className="btn-group">
          <Button kind="primary" busy={isBusy} onPress={save}>
            {words('saveNote')}
          </Button>
        </div>
        <NoteList prestazione={context.session.prestazione} />
      </div>
    </Sheet>
  );
}

function NoteList({ prestazione }: { readonly prestazione: Prestazione }) {
  const who = useWho();
  const { notes } = prestazione.state;
  if (notes.length === 0) return <p className="text-meta">{words('noNotes')}</p>;
  return (
    <RowList label={words('notesTitle')}>
      {notes.toReversed().map((one) => (
        <Row
          key={one.fact}
          title={<span className="note-text">{one.text}</span>}
          sub={words('noteBy', { who: who(one.actor), when: formatDateTime(one.at) })}
        />
      ))}
    </RowList>
  );
}

/** The note being written: journalled at every key, a fact once it is added. */
function useNote({ session }: CommandContext) {
  const { log } = useDesk();
  const [text, setText] = useState(session.texts?.get(NOTE_DRAFT) ?? '');
  const [showsFault, setShows] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const { run, isBusy } = useOnce();
  const type = (next: string) => {
    setText(next);
    session.drafts.type(NOTE_DRAFT, next, async () => undefined);
  };
  const add = async (): Promise<boolean> => {
    const note = newFact('noteAdded', { text: text.trim() }, about(session.prestazione));
    const saved = await log.append(session.prestazione.stream, [note]);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return false;
    setText('');
    setShows(false);
    session.drafts.drop(NOTE_DRAFT);
    return false;
  };
  const save = () => {
    const isEmpty = text.trim() === '';
    setShows(isEmpty);
    if (isEmpty) focusField('colloquio-nota');
    else run(add);
  };
  return { text, type, save, isBusy, error, isMissing: showsFault && text.trim() === '' };
}

/** Leaving half way on purpose: why, and when it goes on. */
function PauseSheet({ context, onClose }: SheetProps) {
  const { clock } = useDesk();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<IsoDate | null>(null);
  const [showsFaults, setShows] = useState(false);
  const { save, isBusy, error } = usePause(context, onClose);
  const isPast = day !== null && day < isoDateOf(clock.now());
  const submit = () => {
    setShows(true);
    if (reason.trim() === '') focusField('sospensione-motivo');
    else if (isPast) focusField('sospensione-giorno');
    else save(reason.trim(), day);
  };
  return (
    <Sheet isOpen onClose={onClose} title={words('pauseTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SaveErrorAlert error={error} />
        <p>{words('pauseText')}</p>
        <TextField
          id="sospensione-motivo"
          label={words('pauseReason')}
          hint={words('pauseReasonHint')}
          value={reason}
          maxLength={500}
          onChange={setReason}
          error={showsFaults && reason.trim() === '' ? words('pauseMissing') : undefined}
        />
        <DateField
          id="sospensione-giorno"
          label={words('resumeOn')}
          optional
          value={day}
          onChange={setDay}
          error={showsFaults && isPast ? words('pastDay') : undefined}
        />
        <div className="btn-group">
          <Button type="submit" kind="primary" busy={isBusy}>
            {words('savePause')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Whatever is half typed is on disk first; then the reason, then away. */
function usePause({ session, leave }: CommandContext, onClose: () => void) {
  const { log } = useDesk();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const save = (reason: string, resumeOn: IsoDate | null) =>
    run(async () => {
      await session.drafts.settleAll();
      const { prestazione } = session;
      const paused = newFact('interviewPaused', { reason, resumeOn }, about(prestazione));
      const saved = await log.append(prestazione.stream, [paused]);
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      onClose();
      leave();
      return true;
    });
  return { save, isBusy, error };
}
