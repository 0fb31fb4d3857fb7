import { useState } from 'react';
import { newFact } from '../../domain/fact-types.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { NoteEntry, StreamState } from '../../domain/stream-state.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { LongTextField } from '../../ui/long-text-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk } from '../desk.tsx';
import { useHalfTyped } from '../half-typed.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useWho } from '../who.ts';
import { words } from './employer.it.ts';
import { useEmployerSave } from './use-employer-save.ts';

/** Under which the half-written note is journalled. */
const DRAFT = 'note.nuova';
const LONGEST = 10_000;

export interface NotesTabProps {
  readonly state: StreamState;
  readonly stream: StreamId;
}

/** *Note*: what colleagues should know, latest first. */
export function NotesTab({ state, stream }: NotesTabProps) {
  const notes = state.notes.toSorted((a, b) => b.at - a.at);
  return (
    <Panel title={words('notes')} flush>
      <div className="list-foot">
        <NewNote stream={stream} />
      </div>
      {notes.length === 0 ? (
        <p className="list-foot">{words('noNotes')}</p>
      ) : (
        <RowList label={words('notes')} isDivided>
          {notes.map((note) => (
            <Note key={note.fact} note={note} stream={stream} />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

function NewNote({ stream }: { readonly stream: StreamId }) {
  const note = useHalfTyped(stream, DRAFT);
  const { save, error, isBusy } = useEmployerSave(stream);
  const [isTried, setTried] = useState(false);
  const submit = () => {
    const text = note.text.trim();
    setTried(text === '');
    if (text !== '') save([newFact('noteAdded', { text })], note.forget);
  };
  return (
    <form
      noValidate
      className="questions"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SaveErrorAlert error={error} />
      <LongTextField
        label={words('newNote')}
        hint={words('noteHint')}
        value={note.text}
        onChange={note.write}
        maxLength={LONGEST}
        error={isTried && note.text.trim() === '' ? words('noteMissing') : undefined}
        saved
      />
      <div className="btn-group">
        <Button type="submit" busy={isBusy}>
          {words('addNote')}
        </Button>
      </div>
    </form>
  );
}

interface NoteProps {
  readonly note: NoteEntry;
  readonly stream: StreamId;
}

function Note({ note, stream }: NoteProps) {
  const who = useWho();
  const toast = useToast();
  const { log } = useDesk();
  const { save, error, isBusy } = useEmployerSave(stream);
  const by = words('noteBy', {
    who: who(note.actor),
    day: formatDate(isoDateOf(note.at)),
    time: formatTime(note.at),
  });
  const remove = () =>
    save([newFact('withdrawn', { facts: [note.fact] })], () =>
      toast({
        words: words('noteRemoved'),
        onUndo: () => void log.append(stream, [newFact('noteAdded', { text: note.text })]),
      }),
    );
  return (
    <Row
      title={note.text}
      sub={by}
      end={
        <Button kind="quiet" busy={isBusy} onPress={remove}>
          {words('remove')} <VisuallyHidden>{by}</VisuallyHidden>
        </Button>
      }
      below={error && <SaveErrorAlert error={error} />}
    />
  );
}
