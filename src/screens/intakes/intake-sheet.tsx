import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { fullName } from '../person-data/person-words.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { archive, takeUp, type WaitingIntake } from './intake-records.ts';
import { needWords, words } from './intakes.it.ts';

interface IntakeSheetProps {
  readonly waiting: WaitingIntake;
  readonly onClose: () => void;
}

/** What was left, who it may be, and the way into the interview. */
export function IntakeSheet({ waiting, onClose }: IntakeSheetProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const receive = (person: StreamId | null) =>
    run(async () => {
      const taken = await takeUp(desk, waiting, person);
      setError(taken.ok ? null : taken.error);
      if (taken.ok) navigate(prestazioneHref(waiting.stream));
      return taken.ok;
    });
  const close = (reason: string) =>
    run(async () => {
      const archived = await archive(desk, waiting, reason);
      setError(archived.ok ? null : archived.error);
      if (archived.ok) onClose();
      return archived.ok;
    });
  return (
    <Sheet isOpen onClose={onClose} title={words('receiveNamed', { name: waiting.intake.name })}>
      <div className="stack">
        {error && <SaveErrorAlert error={error} />}
        <WhatWasLeft waiting={waiting} />
        <WhoIsIt name={waiting.intake.name} onChosen={receive} />
        <div className="stack stack-tight">
          <LinkButton href="/persone/nuova">{words('register')}</LinkButton>
          <Button busy={isBusy} onPress={() => receive(null)}>
            {words('anonymous')}
          </Button>
        </div>
        <Archive onArchive={close} />
      </div>
    </Sheet>
  );
}

function WhatWasLeft({ waiting }: { readonly waiting: WaitingIntake }) {
  const { contact, needs, words: own, leftAt, language } = waiting.intake;
  const items = [
    { label: words('contact'), value: contact },
    { label: words('needs'), value: needs.map((need) => spoken(needWords[need])).join(', ') },
    ...(own === '' ? [] : [{ label: words('words'), value: own }]),
    { label: words('language'), value: words(language === 'en' ? 'english' : 'italian') },
    { label: words('left'), value: formatDateTime(leftAt) },
  ];
  return <DescriptionList items={items} />;
}

const LIKELY = 5;

interface WhoIsItProps {
  readonly name: string;
  readonly onChosen: (person: StreamId) => void;
}

function WhoIsIt({ name, onChosen }: WhoIsItProps) {
  const index = useLive(useDesk().people);
  const hits = index?.search(name, LIKELY) ?? [];
  return (
    <section>
      <h3>{words('who')}</h3>
      {hits.length === 0 ? (
        <p>{words('nobody')}</p>
      ) : (
        <RowList label={words('who')} rows="people">
          {hits.map(({ person }) => (
            <Row
              key={person.stream}
              title={fullName(person)}
              sub={[person.birthDate, person.phone].filter(Boolean).join(' · ')}
              end={<Button onPress={() => onChosen(person.stream)}>{words('isThis')}</Button>}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}

function Archive({ onArchive }: { readonly onArchive: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onArchive(reason.trim());
      }}
    >
      <TextField
        label={words('reason')}
        hint={words('reasonHint')}
        maxLength={500}
        error={isMissing ? words('missingReason') : undefined}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button kind="quiet" type="submit">
          {words('archive')}
        </Button>
      </div>
    </form>
  );
}
