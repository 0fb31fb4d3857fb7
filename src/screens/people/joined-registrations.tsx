import { useState } from 'react';
import type { Registration } from '../../domain/person-merge.ts';
import type { SaveError } from '../../domain/ports.ts';
import { summarise } from '../../domain/summarise.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { fullName } from '../person-data/person-words.ts';
import { useOnce } from '../use-once.ts';
import { useWho } from '../who.ts';
import { momentWords } from '../wire/moments.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { undoDecisions } from './pair-decision.ts';
import { people } from './people.it.ts';

export interface JoinedRegistrationsProps {
  readonly registrations: readonly Registration[];
}

/** Above a fascicolo that reads several registrations as one: which, and how to part them. */
export function JoinedRegistrations({ registrations }: JoinedRegistrationsProps) {
  const { log } = useDesk();
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const nameOf = useRegistrationWords();
  if (registrations.length < 2) return null;
  const separate = () =>
    run(async () => {
      const saved = await undoDecisions(
        log,
        registrations.map(({ stream }) => stream),
      );
      setError(saved.ok ? null : saved.error);
      if (saved.ok) toast({ words: people('separatedDone') });
      return false;
    });
  return (
    <>
      <Alert
        tone="info"
        title={people('joinedTitle', { n: registrations.length })}
        action={
          <Button kind="quiet" busy={isBusy} onPress={separate}>
            {people('separate')}
          </Button>
        }
      >
        {people('joinedText')} {registrations.map(nameOf).join('; ')}.
      </Alert>
      <SaveErrorAlert error={error} />
    </>
  );
}

/** `Chiara Benedeti, registrata oggi alle 10:42 da Marco Riva` */
function useRegistrationWords(): (registration: Registration) => string {
  const { clock } = useDesk();
  const who = useWho();
  return ({ state }) => {
    const line = summarise(state);
    const name = line?.kind === 'persona' ? fullName(line) : '';
    if (state.registration === null) return people('registered', { name });
    const { at, actor } = state.registration;
    const when = momentWords(at, clock.now());
    return people('registeredBy', { name, when, who: who(actor) });
  };
}
