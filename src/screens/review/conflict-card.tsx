import { useState } from 'react';
import type { FactId, StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { Register, RegisterValue } from '../../domain/stream-state.ts';
import { answer } from '../../interview/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useAttributionWords } from './attribution-words.ts';
import { ConflictValues } from './conflict-values.tsx';
import type { QuestionReading } from './question-reading.ts';
import { reviewWords as words } from './review.it.ts';

export interface ConflictCardProps {
  readonly stream: StreamId;
  readonly path: string;
  /** Who the facts are about; null while anonymous. */
  readonly person: StreamId | null;
  /** Two standing answers or more. */
  readonly register: Register;
  /** What all had seen before they differed. */
  readonly previous: RegisterValue | null;
  readonly reading: QuestionReading;
  /** Where a third answer is written; none where the question is already on the screen. */
  readonly thirdHref?: string | undefined;
  /** Told in words, for the screen to announce: the card itself goes away. */
  readonly onDecided?: ((outcome: string) => void) | undefined;
}

/** One question answered differently by devices that had not seen each other: a person decides. */
export function ConflictCard(props: ConflictCardProps) {
  const { path, register, previous, reading, thirdHref } = props;
  const [chosen, setChosen] = useState<FactId | null>(null);
  const [reason, setReason] = useState('');
  const { decide, isBusy, error } = useDecision(props);
  const value = register.values.find(({ fact }) => fact === chosen);
  const label = useDecisionLabel(value, register.values);
  return (
    <div className="stack">
      <ConflictValues
        reading={reading}
        previous={previous}
        values={register.values}
        chosen={chosen}
        onChoose={setChosen}
      />
      {thirdHref !== undefined && (
        <p>
          <Link href={thirdHref} className="link-plain">
            {words('third')}
          </Link>
        </p>
      )}
      <SaveErrorAlert error={error} />
      <div className="field-and-button">
        <TextField
          id={`perche-${path}`}
          label={words('why')}
          optional
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <Button
          kind="primary"
          size="lg"
          busy={isBusy}
          disabledReason={value === undefined ? words('chooseFirst') : undefined}
          onPress={() => value !== undefined && decide(value, reason.trim())}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** The button says the decision: *Tengo la mia*. */
function useDecisionLabel(
  chosen: RegisterValue | undefined,
  values: readonly RegisterValue[],
): string {
  const wordsOf = useAttributionWords();
  if (chosen === undefined) return words('decide');
  if (values.filter(({ actor }) => actor === chosen.actor).length > 1) return words('keepThis');
  const { isMine, who } = wordsOf(chosen);
  return isMine ? words('keepMine') : words('keepTheirs', { name: who });
}

/** Writes the choice as a new answer that has seen all the others; the old ones stay in history. */
function useDecision({ stream, path, person, reading, onDecided }: ConflictCardProps) {
  const { log } = useDesk();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const decide = ({ value, source }: RegisterValue, reason: string) =>
    run(async () => {
      const given = {
        path,
        value,
        ...(source === null ? {} : { source }),
        ...(reason === '' ? {} : { reason }),
      };
      const saved = await log.append(stream, [answer(person, given)]);
      setError(saved.ok ? null : saved.error);
      if (saved.ok) {
        onDecided?.(words('decided', { question: reading.label, value: reading.format(value) }));
      }
      return false;
    });
  return { decide, isBusy, error };
}
