import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { cleanPhone } from '../../i18n/phone-text.ts';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, SetupError } from './gate.ts';
import {
  emptyDraft,
  setupFaults,
  setupRequest,
  type SetupDraft,
  type SetupFaults,
} from './setup-draft.ts';
import { RecoveryPanel } from './recovery-panel.tsx';
import { setupWords as words } from './setup.it.ts';
import { useAttempt } from './use-attempt.ts';

export interface SetupScreenProps {
  readonly token: string;
  readonly setup: NonNullable<Gate['setup']>;
  readonly newRecoveryFile?: Gate['newRecoveryFile'];
  readonly clock: Clock;
  readonly onDone: () => void;
}

/** The first start of a server: its office, and who administers it. */
export function SetupScreen(props: SetupScreenProps) {
  const { token, setup, newRecoveryFile, clock, onDone } = props;
  const [draft, setDraft] = useState(emptyDraft);
  const [wasTried, setTried] = useState(false);
  const attempt = useAttempt<SetupError>(clock);
  const faults = setupFaults(draft, newRecoveryFile !== undefined);
  const send = async () => {
    const done = await setup(setupRequest(token, draft));
    if (done.ok) onDone();
    return done;
  };
  const submit = () => {
    setTried(true);
    const [wrong] = Object.keys(faults);
    if (wrong === undefined) attempt.run(send);
    else focusField(fieldId(wrong));
  };
  const fields: FieldsProps = {
    draft,
    faults: wasTried ? faults : {},
    onChange: (change) => setDraft({ ...draft, ...change }),
  };
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} takesFocus />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OfficeFields {...fields} />
        <AdministratorFields {...fields} />
        {newRecoveryFile !== undefined && <RecoveryPanel {...fields} make={newRecoveryFile} />}
        <AttemptAlert error={attempt.error} />
        <div className="btn-group">
          <Button kind="primary" size="lg" type="submit" busy={attempt.isBusy}>
            {words('submit')}
          </Button>
        </div>
      </form>
    </>
  );
}

interface FieldsProps {
  readonly draft: SetupDraft;
  readonly faults: SetupFaults;
  readonly onChange: (change: Partial<SetupDraft>) => void;
}

const fieldId = (name: string): string => `avvio-${name}`;

/** Id, value, change and fault of one field of the draft. */
const bind = ({ draft, faults, onChange }: FieldsProps, name: keyof SetupDraft) => ({
  id: fieldId(name),
  value: draft[name],
  error: faults[name],
  onChange: (value: string) => onChange({ [name]: value }),
});

const OfficeFields = (fields: FieldsProps) => (
  <Panel title={words('office')}>
    <div className="questions">
      <TextField
        {...bind(fields, 'officeName')}
        label={words('officeName')}
        hint={words('officeNameHint')}
      />
      <TextField
        {...bind(fields, 'code')}
        label={words('officeCode')}
        hint={words('officeCodeHint')}
        maxLength={8}
        isCode
        isShort
        onChange={(code) => fields.onChange({ code: code.toUpperCase().trim() })}
      />
      <TextField {...bind(fields, 'ente')} label={words('ente')} hint={words('enteHint')} />
      <TextField {...bind(fields, 'address')} label={words('address')} optional />
      <div className="form-row">
        <TextField
          {...bind(fields, 'phone')}
          label={words('phone')}
          type="tel"
          cleanPaste={cleanPhone}
          optional
        />
        <TextField {...bind(fields, 'email')} label={words('email')} type="email" optional />
      </div>
    </div>
  </Panel>
);

const AdministratorFields = (fields: FieldsProps) => (
  <Panel title={words('administrator')} meta={words('administratorHint')}>
    <div className="questions">
      <TextField {...bind(fields, 'name')} label={words('name')} autoComplete="name" />
      <TextField
        {...bind(fields, 'username')}
        label={words('username')}
        hint={words('usernameHint')}
        autoComplete="username"
        isCode
        onChange={(username) => fields.onChange({ username: username.toLowerCase() })}
      />
      <PassphraseField
        {...bind(fields, 'password')}
        label={words('password')}
        hint={words('passwordHint')}
        autoComplete="new-password"
      />
      <PassphraseField
        {...bind(fields, 'again')}
        label={words('again')}
        autoComplete="new-password"
      />
    </div>
  </Panel>
);
