import { useEffect, useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { accessWords } from './access.it.ts';
import { AttemptAlert } from './attempt-alert.tsx';
import { gateErrorWords } from './gate-errors.it.ts';
import type { GateError, ProofGate, ProvenPerson, ProvenWay } from './gate.ts';
import { proofWords as words } from './proof.it.ts';
import { useAttempt } from './use-attempt.ts';

/** As at the centre: length is what counts. */
const SHORTEST = 12;

export interface ProvenFormProps {
  readonly proof: ProofGate;
  readonly clock: Clock;
  readonly onBack: () => void;
}

/** Somebody proven by the ente or by a passkey opens this device's data, or begins them. */
export function ProvenForm({ proof, clock, onBack }: ProvenFormProps) {
  const [person, setPerson] = useState<ProvenPerson | null | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    void proof.who().then((who) => isHere && setPerson(who));
    return () => {
      isHere = false;
    };
  }, [proof]);
  return (
    <Panel title={words('title')}>
      {person === undefined && <p aria-live="polite">{words('checking')}</p>}
      {person === null && (
        <Alert tone="att" title={gateErrorWords({ kind: 'proofExpired' }).title} live="polite">
          {gateErrorWords({ kind: 'proofExpired' }).text}
        </Alert>
      )}
      {person !== null && person !== undefined && (
        <DevicePassword proof={proof} clock={clock} person={person} />
      )}
      <Button kind="quiet" onPress={onBack}>
        {words('back')}
      </Button>
    </Panel>
  );
}

interface DevicePasswordProps {
  readonly proof: ProofGate;
  readonly clock: Clock;
  readonly person: ProvenPerson;
}

function DevicePassword({ proof, clock, person }: DevicePasswordProps) {
  const [password, setPassword] = useState('');
  const [hasForgotten, setForgotten] = useState(false);
  const [wasTried, setTried] = useState(false);
  const attempt = useAttempt<GateError>(clock);
  const isNew = !person.hasData || hasForgotten;
  const fault = faultOf(password, isNew);
  const enter = (way: ProvenWay) => {
    setTried(true);
    if (fault === undefined) attempt.run(() => proof.enter({ password, way }));
  };
  const withFile = async ([file]: readonly File[]) => {
    if (file !== undefined) enter({ kind: 'recoveryFile', file: await file.text() });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasForgotten) enter({ kind: 'password' });
      }}
    >
      <Welcome person={person} hasForgotten={hasForgotten} />
      <AttemptAlert error={attempt.error} saysCredentials />
      <PassphraseField
        id="accesso-password-dispositivo"
        label={words('newPassword')}
        {...(isNew ? { hint: words('newHint') } : {})}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={password}
        onChange={setPassword}
        error={wasTried ? fault : undefined}
      />
      {hasForgotten ? (
        <Forgotten
          isBusy={attempt.isBusy}
          onFile={(files) => void withFile(files)}
          onStartAnew={() => enter({ kind: 'startAnew' })}
        />
      ) : (
        <Button
          kind="primary"
          size="lg"
          type="submit"
          busy={attempt.isBusy}
          disabledReason={waitWords(attempt.waitSeconds)}
        >
          {words('enter')}
        </Button>
      )}
      {person.hasData && !hasForgotten && (
        <Button kind="quiet" onPress={() => setForgotten(true)}>
          {words('forgot')}
        </Button>
      )}
    </form>
  );
}

interface WelcomeProps {
  readonly person: ProvenPerson;
  readonly hasForgotten: boolean;
}

const Welcome = ({ person, hasForgotten }: WelcomeProps) => (
  <>
    <p className="person-name">{words('welcome', { name: person.name })}</p>
    <p>{words(hasForgotten ? 'forgotText' : person.hasData ? 'knownText' : 'newText')}</p>
  </>
);

const waitWords = (seconds: number): string | undefined =>
  seconds > 0 ? accessWords('wait', { n: seconds }) : undefined;

function faultOf(password: string, isNew: boolean): string | undefined {
  if (password === '') return words('missing');
  return isNew && password.length < SHORTEST ? words('tooShort') : undefined;
}

interface ForgottenProps {
  readonly isBusy: boolean;
  readonly onFile: (files: readonly File[]) => void;
  readonly onStartAnew: () => void;
}

const Forgotten = ({ isBusy, onFile, onStartAnew }: ForgottenProps) => (
  <>
    <FileField
      id="accesso-file-dispositivo"
      label={accessWords('recoveryFile')}
      hint={accessWords('recoveryFileHint')}
      accept="application/json,.json"
      onChoose={onFile}
    />
    <div>
      <Button kind="secondary" busy={isBusy} onPress={onStartAnew}>
        {accessWords('startAnew')}
      </Button>
      <p className="text-meta">{accessWords('startAnewHint')}</p>
    </div>
  </>
);
