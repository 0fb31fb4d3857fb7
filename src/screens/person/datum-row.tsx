import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import type { SaveError } from '../../domain/ports.ts';
import { isInConflict, type Register, type StreamState } from '../../domain/stream-state.ts';
import { formatDate } from '../../i18n/format.ts';
import { answer } from '../../interview/commands.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useFocusBack } from '../../ui/focus-back.ts';
import { Icon } from '../../ui/icon.tsx';
import { CodiceFiscale } from '../../ui/mono.tsx';
import { Row } from '../../ui/row-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk } from '../desk.tsx';
import { saveErrorWords } from '../interview/faults.it.ts';
import { datumText, sourceText, type DatumSpec } from '../person-data/person-datum.ts';
import { usePlaceName } from '../places.ts';
import { useIsArchived } from '../transfer/transfers.ts';
import { useOnce } from '../use-once.ts';
import { useWho, type Who } from '../who.ts';
import { DatumConflict } from './datum-conflict.tsx';
import { DatumEditor, type Correction } from './datum-editor.tsx';
import type { DatumDrafts } from './datum-drafts.ts';
import { words } from './person.it.ts';

export interface DatumRowProps {
  readonly spec: DatumSpec;
  readonly state: StreamState;
  readonly stream: StreamId;
  readonly drafts: DatumDrafts;
}

/** One datum: value, source, date, who; *Correggi* opens its field in the row. */
export function DatumRow({ spec, state, stream, drafts }: DatumRowProps) {
  const [isOpen, setOpen] = useState(drafts.left(spec.datum) !== undefined);
  const register = state.answers.get(personPaths[spec.datum]);
  const isArchived = useIsArchived();
  const saving = useDatumSave(spec, stream);
  const opener = useFocusBack(isOpen);
  const close = () => {
    drafts.forget(spec.datum);
    setOpen(false);
  };
  const save = (correction: Correction) => saving.save(correction, close);
  return (
    <Row
      title={spec.label}
      sub={<DatumValue spec={spec} register={register} />}
      end={
        !isOpen &&
        !isArchived && (
          <Button kind="quiet" ref={opener} onPress={() => setOpen(true)}>
            {openLabel(spec, register)}
          </Button>
        )
      }
      below={
        (isOpen || saving.error !== null || (register && isInConflict(register))) && (
          <div className="stack">
            {saving.error && <SaveFailed error={saving.error} />}
            {register && isInConflict(register) && (
              <DatumConflict spec={spec} register={register} onKeep={save} isBusy={saving.isBusy} />
            )}
            {isOpen && (
              <DatumEditor
                spec={spec}
                state={state}
                stream={stream}
                drafts={drafts}
                onSave={save}
                onCancel={close}
                isBusy={saving.isBusy}
              />
            )}
          </div>
        )
      }
    />
  );
}

const isEmpty = (register: Register | undefined): boolean => {
  const value = register?.values[0].value;
  return value === undefined || value === null || value === '';
};

/** The button's name says of what: the label is read, not drawn twice. */
function openLabel({ label }: DatumSpec, register: Register | undefined) {
  return (
    <>
      {isEmpty(register) ? words('add') : words('edit')} <VisuallyHidden>{label}</VisuallyHidden>
    </>
  );
}

function SaveFailed({ error }: { readonly error: SaveError }) {
  const { title, text } = saveErrorWords(error);
  return (
    <Alert tone="err" title={title} live="assertive">
      {text}
    </Alert>
  );
}

interface DatumValueProps {
  readonly spec: DatumSpec;
  readonly register: Register | undefined;
}

function DatumValue({ spec, register }: DatumValueProps) {
  const nameOf = usePlaceName();
  const who = useWho();
  if (register === undefined || isEmpty(register)) {
    return (
      <span className="row-state tone-text-att">
        <Icon name="warning-circle" size="xs" />
        {words('notKnown')}
      </span>
    );
  }
  const [known] = register.values;
  const text = datumText(spec, known.value, nameOf);
  return (
    <>
      {spec.kind === 'code' ? <CodiceFiscale>{text}</CodiceFiscale> : <b>{text}</b>}{' '}
      <span className="text-meta">{sourceLine(known, who)}</span>
    </>
  );
}

const sourceLine = (known: Register['values'][0], who: Who): string =>
  words('sourceWords', {
    source: sourceText(known.source),
    day: formatDate(isoDateOf(known.at)),
    who: who(known.actor),
  });

/** Writes the correction in the person's stream; what could not be saved stays in its field. */
function useDatumSave(spec: DatumSpec, stream: StreamId) {
  const { log } = useDesk();
  const once = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const save = (correction: Correction, onSaved: () => void) =>
    once.run(async () => {
      const fact = answer(stream, { path: personPaths[spec.datum], ...correction });
      const saved = await log.append(stream, [fact]);
      setError(saved.ok ? null : saved.error);
      if (saved.ok) onSaved();
      return false;
    });
  return { save, error, isBusy: once.isBusy };
}
