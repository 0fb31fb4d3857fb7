import type { Clock } from '../../kernel/environment.ts';
import { Button } from '../../ui/button.tsx';
import { AttemptAlert } from './attempt-alert.tsx';
import type { Gate, GateError, ProofGate } from './gate.ts';
import { proofWords as words } from './proof.it.ts';
import { useAttempt } from './use-attempt.ts';

export interface OtherWaysProps {
  readonly proof: ProofGate;
  readonly network: Gate['network'];
  readonly clock: Clock;
  /** A passkey has said who is there. */
  readonly onProven: () => void;
}

/** Sign-in without the account's password: with the ente's identity, with a passkey. */
export function OtherWays({ proof, network, clock, onProven }: OtherWaysProps) {
  const attempt = useAttempt<GateError>(clock);
  const { goToEnte, signInWithPasskey } = proof;
  if (goToEnte === null && signInWithPasskey === null) return null;
  const offline = network === 'offline' ? words('enteOffline') : undefined;
  return (
    <div className="stack">
      <p className="divider">{words('otherWays')}</p>
      <AttemptAlert error={attempt.error} />
      {goToEnte !== null && (
        <div>
          <Button size="lg" icon="user" disabledReason={offline} onPress={goToEnte}>
            {words('ente')}
          </Button>
          <p className="text-meta">{words('enteHint')}</p>
        </div>
      )}
      {signInWithPasskey !== null && (
        <Button
          kind="secondary"
          icon="key"
          busy={attempt.isBusy}
          disabledReason={offline}
          onPress={() =>
            attempt.run(async () => {
              const used = await signInWithPasskey();
              if (used.ok) onProven();
              return used;
            })
          }
        >
          {words('passkey')}
        </Button>
      )}
    </div>
  );
}
