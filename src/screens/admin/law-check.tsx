import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LawNumber } from '../../reference/law/law-numbers.it.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useDesk } from '../desk.tsx';
import { useWho } from '../who.ts';
import { momentWords } from '../wire/moments.ts';
import { checkedText, checkOf, checkPath, type LawCheckState } from './law-checks.ts';
import { lawWords as words } from './law.it.ts';

interface LawCheckProps {
  readonly number: LawNumber;
  readonly checks: LawCheckState;
}

/** A number known from memory: somebody of the office reads the norm and says so, with where. */
export function LawCheck({ number, checks }: LawCheckProps) {
  const { settings, state } = checks;
  const { clock } = useDesk();
  const who = useWho();
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const given = checkOf(state, number);
  const kept = state.answers.get(checkPath(number, 'nota'))?.values[0].value;
  if (given !== null) {
    return (
      <p className="text-meta">
        {words('checked', {
          who: who(given.actor),
          when: momentWords(given.at, clock.now()),
          note: typeof kept === 'string' ? kept : '',
        })}{' '}
        <Button kind="quiet" onPress={() => settings.answer(checkPath(number, 'valore'), null)}>
          {words('uncheck')}
        </Button>
      </p>
    );
  }
  const confirm = () => {
    setTried(true);
    if (note.trim() === '') return;
    settings.answer(checkPath(number, 'nota'), note.trim());
    settings.answer(checkPath(number, 'valore'), checkedText(number));
  };
  return (
    <div className="field-and-button">
      <SaveErrorAlert error={settings.saveError} />
      <TextField
        id={`law-${number.key}`}
        label={words('where')}
        hint={words('whereHint')}
        value={note}
        maxLength={300}
        error={isTried && note.trim() === '' ? words('whereMissing') : undefined}
        onChange={setNote}
      />
      <Button onPress={confirm}>{words('confirm')}</Button>
    </div>
  );
}
