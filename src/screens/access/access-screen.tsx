import { useState } from 'react';
import type { Clock } from '../../kernel/environment.ts';
import type { OperatorId } from '../../domain/ids.ts';
import { Alert } from '../../ui/alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectCards, type SelectCard } from '../../ui/select-cards.tsx';
import { useLive } from '../desk.tsx';
import { momentWords } from '../wire/moments.ts';
import { accessWords as words } from './access.it.ts';
import { AsideForm } from './aside-form.tsx';
import { ColleagueWork } from './colleague-work.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { enteReturnIn, type EnteReturn } from './ente-return.ts';
import type { Gate, KnownOperator } from './gate.ts';
import { OtherWays } from './other-ways.tsx';
import { refusalWords } from './proof.it.ts';
import { ProvenForm } from './proven-form.tsx';
import { SetupScreen } from './setup-screen.tsx';
import { setupTokenIn } from './setup-token.ts';
import { SignInForm, type Credentials } from './sign-in-form.tsx';
import { UnlockForm, type UnlockFormProps } from './unlock-form.tsx';

export interface AccessScreenProps {
  readonly gate: Gate;
  readonly clock: Clock;
  /** Where a first start's token may be; the page's own unless told. */
  readonly hash?: string;
}

/** `/accesso`: who is working now; with `#avvio=…`, the first start of a server. */
export function AccessScreen({ gate, clock, hash = window.location.hash }: AccessScreenProps) {
  const [token, setToken] = useState(() => setupTokenIn(hash));
  const [isReady, setReady] = useState(false);
  const [came, setCame] = useState(() => enteReturnIn(hash));
  const operators = useLive(gate.knownOperators);
  const { byProof } = gate;
  if (token !== null && gate.setup !== undefined) {
    return (
      <SetupScreen
        token={token}
        setup={gate.setup}
        newRecoveryFile={gate.newRecoveryFile}
        clock={clock}
        onDone={() => {
          forgetHash();
          setToken(null);
          setReady(true);
        }}
      />
    );
  }
  if (operators === undefined) return <PageHeader title={words('title')} />;
  const settle = (next: EnteReturn | null) => {
    forgetHash();
    setCame(next);
  };
  if (came?.kind === 'proven' && byProof !== undefined) {
    return (
      <>
        <PageHeader title={words('title')} />
        <ProvenForm proof={byProof} clock={clock} onBack={() => settle(null)} />
      </>
    );
  }
  return (
    <KnownAccess
      gate={gate}
      clock={clock}
      operators={operators}
      isReady={isReady}
      refusal={came?.kind === 'refused' ? came.code : null}
      onProven={() => settle({ kind: 'proven' })}
    />
  );
}

/** A token that was used has no business in the history. */
const forgetHash = (): void =>
  window.history.replaceState(window.history.state, '', window.location.pathname);

interface KnownAccessProps {
  readonly gate: Gate;
  readonly clock: Clock;
  readonly operators: readonly KnownOperator[];
  /** The first start has just been done. */
  readonly isReady: boolean;
  /** Why nobody came back from the ente. */
  readonly refusal: string | null;
  readonly onProven: () => void;
}

const NOTHING: Credentials = { username: '', password: '' };

function KnownAccess(props: KnownAccessProps) {
  const { gate, clock, operators, isReady, refusal, onProven } = props;
  const [chosen, setChosen] = useState<OperatorId | 'other' | null>(null);
  const [credentials, setCredentials] = useState(NOTHING);
  const operator =
    chosen === null ? lastHere(operators) : operators.find(({ id }) => id === chosen);
  const others = operators.filter((one) => one.unsent > 0 && one.id !== operator?.id);
  const fillWith = ({ username, password }: Credentials) => {
    setChosen('other');
    setCredentials({ username, password });
  };
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words(operators.length === 0 ? 'subFirst' : 'subLocked')}
      />
      {isReady && <Ready />}
      <Refused refusal={refusal} />
      <div className="access-columns">
        <div className="stack">
          {operators.length > 0 && (
            <OperatorCards
              operators={operators}
              chosen={operator?.id ?? null}
              onChoose={setChosen}
              now={clock.now()}
            />
          )}
          {gate.demoAccounts !== null && (
            <DemoAccounts
              accounts={gate.demoAccounts}
              username={operator === undefined ? credentials.username : ''}
              onUse={fillWith}
            />
          )}
        </div>
        <div className="stack">
          {operator === undefined ? (
            <SignInForm
              gate={gate}
              clock={clock}
              credentials={credentials}
              onChange={setCredentials}
            />
          ) : (
            <UnlockForm key={operator.id} gate={gate} clock={clock} operator={operator} />
          )}
          <WaysByProof gate={gate} clock={clock} operator={operator} onProven={onProven} />
        </div>
      </div>
      {operator !== undefined && <Aside gate={gate} clock={clock} operator={operator} />}
      {others.map((one) => (
        <ColleagueWork key={one.id} operator={one} />
      ))}
    </>
  );
}

const Ready = () => (
  <Alert tone="ok" title={words('ready')} live="polite">
    {words('readyTodo')}
  </Alert>
);

/** Why nobody came back from the ente. */
function Refused({ refusal }: Pick<KnownAccessProps, 'refusal'>) {
  if (refusal === null) return null;
  const { title, text } = refusalWords(refusal);
  return (
    <Alert tone="err" title={title} live="polite">
      {text}
    </Alert>
  );
}

interface WaysProps extends Pick<KnownAccessProps, 'gate' | 'clock' | 'onProven'> {
  readonly operator: KnownOperator | undefined;
}

/** Not for whoever has an own password at the centre and is already chosen. */
function WaysByProof({ gate, clock, operator, onProven }: WaysProps) {
  const { byProof, network } = gate;
  const hasPassword = operator !== undefined && operator.isProven !== true;
  if (byProof === undefined || hasPassword) return null;
  return <OtherWays proof={byProof} network={network} clock={clock} onProven={onProven} />;
}

/** Work of the chosen operator that nobody here could open. */
function Aside({ gate, clock, operator }: UnlockFormProps) {
  if ((operator.aside ?? 0) === 0 || gate.recoverAside === undefined) return null;
  return (
    <AsideForm key={operator.id} operator={operator} recover={gate.recoverAside} clock={clock} />
  );
}

/** Whoever was here last is the likeliest to be here now. */
const lastHere = (operators: readonly KnownOperator[]): KnownOperator | undefined =>
  operators.toSorted((a, b) => (b.lastAccess ?? 0) - (a.lastAccess ?? 0))[0];

interface OperatorCardsProps {
  readonly operators: readonly KnownOperator[];
  readonly chosen: OperatorId | null;
  readonly onChoose: (choice: OperatorId | 'other') => void;
  readonly now: number;
}

const OperatorCards = ({ operators, chosen, onChoose, now }: OperatorCardsProps) => (
  <SelectCards<OperatorId>
    label={words('operators')}
    cards={operators.map((one) => cardOf(one, now))}
    value={chosen}
    onChange={onChoose}
    extra={{
      icon: 'plus-circle',
      title: words('other'),
      sub: words('otherHint'),
      onPress: () => onChoose('other'),
    }}
  />
);

const cardOf = (one: KnownOperator, now: number): SelectCard<OperatorId> => ({
  value: one.id,
  initials: one.initials,
  title: one.name,
  sub:
    one.lastAccess === null
      ? words('never')
      : words('lastAccess', { moment: momentWords(one.lastAccess, now) }),
});
