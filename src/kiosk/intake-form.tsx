import { useState } from 'react';
import { INTAKE_NEEDS, type Intake, type IntakeNeed } from '../domain/intake.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { CheckBox, CheckBoxes } from '../ui/check-boxes.tsx';
import { LongTextField } from '../ui/long-text-field.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { KioskVoice } from './kiosk-language.ts';
import type { KioskPort } from './kiosk-port.ts';

interface Draft {
  readonly name: string;
  readonly contact: string;
  readonly needs: readonly IntakeNeed[];
  readonly words: string;
  readonly hasRead: boolean;
}

const EMPTY: Draft = { name: '', contact: '', needs: [], words: '', hasRead: false };

type Fault = 'missingName' | 'badContact' | 'missingNeed' | 'missingNotice';

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[\d\s./()-]{6,25}$/;

const isReachable = (contact: string): boolean =>
  MAIL.test(contact) || (PHONE.test(contact) && contact.replaceAll(/\D/g, '').length >= 6);

function faultsOf({ name, contact, needs, hasRead }: Draft): readonly Fault[] {
  const faults: readonly (Fault | false)[] = [
    name.trim().length < 2 && 'missingName',
    !isReachable(contact.trim()) && 'badContact',
    needs.length === 0 && 'missingNeed',
    !hasRead && 'missingNotice',
  ];
  return faults.filter((fault) => fault !== false);
}

interface IntakeFormProps {
  readonly port: KioskPort;
  readonly voice: KioskVoice;
  readonly onBack: () => void;
  readonly onDone: (code: string) => void;
}

/** What somebody leaves for the desk: it lives in this form's memory until it is sealed. */
export function IntakeForm({ port, voice, onBack, onDone }: IntakeFormProps) {
  const [draft, setDraft] = useState(EMPTY);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [state, setState] = useState<'writing' | 'busy' | 'notKept'>('writing');
  const { say } = voice;
  const leave = async (): Promise<void> => {
    const found = faultsOf(draft);
    setFaults(found);
    if (found.length > 0 || state === 'busy') return;
    setState('busy');
    const left = await port.leave(intakeOf(draft, voice, port));
    if (left.ok) onDone(left.value);
    else setState('notKept');
  };
  return (
    <form
      className="stack"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <PageHeader title={say('formTitle')} sub={say('formLead')} takesFocus />
      {faults.length > 0 && (
        <Alert tone="err" title={say('errors')} live="assertive">
          {say('errorsText')}
        </Alert>
      )}
      {state === 'notKept' && (
        <Alert tone="err" live="assertive">
          {say('notKept')}
        </Alert>
      )}
      <IntakeFields draft={draft} faults={faults} voice={voice} onChange={setDraft} />
      <Notice
        port={port}
        voice={voice}
        isRead={draft.hasRead}
        isMissing={faults.includes('missingNotice')}
        onRead={(hasRead) => setDraft({ ...draft, hasRead })}
      />
      <div className="kiosk-actions">
        <Button size="kiosk" onPress={onBack}>
          {say('back')}
        </Button>
        <Button size="kiosk" kind="primary" type="submit" busy={state === 'busy'}>
          {say('send')}
        </Button>
      </div>
    </form>
  );
}

const intakeOf = (draft: Draft, { language }: KioskVoice, { clock }: KioskPort): Intake => ({
  name: draft.name.trim(),
  contact: draft.contact.trim(),
  needs: [...draft.needs],
  words: draft.words.trim(),
  language,
  noticeRead: true,
  leftAt: clock.now(),
});

interface IntakeFieldsProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly voice: KioskVoice;
  readonly onChange: (draft: Draft) => void;
}

function IntakeFields({ draft, faults, voice, onChange }: IntakeFieldsProps) {
  const { say, needs } = voice;
  const errorOf = (fault: Fault) => (faults.includes(fault) ? say(fault) : undefined);
  return (
    <>
      <TextField
        label={say('name')}
        value={draft.name}
        maxLength={120}
        error={errorOf('missingName')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <TextField
        label={say('contact')}
        hint={say('contactHint')}
        value={draft.contact}
        maxLength={160}
        error={errorOf('badContact')}
        onChange={(contact) => onChange({ ...draft, contact })}
      />
      <CheckBoxes
        label={say('needs')}
        options={INTAKE_NEEDS.map((value) => ({ value, label: needs[value] }))}
        value={draft.needs}
        error={errorOf('missingNeed')}
        onChange={(chosen) => onChange({ ...draft, needs: chosen })}
      />
      <LongTextField
        label={say('words')}
        hint={say('wordsHint')}
        optional
        value={draft.words}
        maxLength={300}
        onChange={(words) => onChange({ ...draft, words })}
      />
    </>
  );
}

interface NoticeProps {
  readonly port: KioskPort;
  readonly voice: KioskVoice;
  readonly isRead: boolean;
  readonly isMissing: boolean;
  readonly onRead: (isRead: boolean) => void;
}

function Notice({ port, voice, isRead, isMissing, onRead }: NoticeProps) {
  const { say } = voice;
  const { ente, name: office } = port.office;
  return (
    <Panel title={say('noticeTitle')}>
      <ul className="kiosk-list">
        <li>{say('notice1', { ente, office })}</li>
        <li>{say('notice2')}</li>
        <li>{say('notice3')}</li>
      </ul>
      <CheckBox
        label={say('noticeRead')}
        hint={isMissing ? say('missingNotice') : undefined}
        isChecked={isRead}
        isInvalid={isMissing || undefined}
        onChange={onRead}
      />
    </Panel>
  );
}

interface IntakeDoneProps {
  readonly code: string;
  readonly voice: KioskVoice;
  readonly onEnd: () => void;
}

export function IntakeDone({ code, voice, onEnd }: IntakeDoneProps) {
  const { say } = voice;
  return (
    <div className="stack">
      <PageHeader title={say('doneTitle')} takesFocus />
      <p>{say('doneText')}</p>
      <p className="kiosk-code">
        <bdi>{code}</bdi>
      </p>
      <p>{say('doneKept')}</p>
      <div>
        <Button size="kiosk" kind="primary" onPress={onEnd}>
          {say('finish')}
        </Button>
      </div>
    </div>
  );
}
