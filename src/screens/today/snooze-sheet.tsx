import { useState } from 'react';
import type { Deadline } from '../../domain/deadline.ts';
import { newFact } from '../../domain/fact-types.ts';
import type { Fact } from '../../domain/fact.ts';
import type { SaveError } from '../../domain/ports.ts';
import { formatDate } from '../../i18n/format.ts';
import { addDays, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { todayWords as words } from './today.it.ts';

interface SnoozeProps {
  readonly deadline: Deadline;
  readonly onClose: () => void;
}

type When = 'tomorrow' | 'nextWeek' | 'otherDay';

const WHENS = [
  {
    value: 'tomorrow',
    get label() {
      return words('tomorrow');
    },
  },
  {
    value: 'nextWeek',
    get label() {
      return words('nextWeek');
    },
  },
  {
    value: 'otherDay',
    get label() {
      return words('otherDay');
    },
  },
] as const;

/** *Rimanda*: to a day, and why if one likes. The term itself stays where it was. */
export function SnoozeSheet({ deadline, onClose }: SnoozeProps) {
  const { clock } = useDesk();
  const today = isoDateOf(clock.now());
  const [when, setWhen] = useState<When>('tomorrow');
  const [other, setOther] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState('');
  const [showsFaults, setShows] = useState(false);
  const { save, isBusy, error } = useSnooze(deadline, onClose);
  const until = { tomorrow: addDays(today, 1), nextWeek: addDays(today, 7), otherDay: other }[when];
  const isWrong = until === null || until <= today;
  const submit = () => {
    setShows(true);
    if (until === null || isWrong) focusField('rimanda-giorno');
    else save(until, reason.trim());
  };
  return (
    <Sheet isOpen onClose={onClose} title={words('snoozeTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SaveErrorAlert error={error} />
        <p>{words('snoozeText')}</p>
        <Chips label={words('until')} options={WHENS} value={when} onChange={setWhen} />
        {when === 'otherDay' && (
          <DateField
            id="rimanda-giorno"
            label={words('day')}
            value={other}
            onChange={setOther}
            error={showsFaults && isWrong ? words('dayMissing') : undefined}
          />
        )}
        <TextField
          label={words('why')}
          optional
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
        <div className="btn-group">
          <Button type="submit" kind="primary" busy={isBusy}>
            {words('saveSnooze')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Putting off is a fact of the stream it is about; the toast takes it back. */
function useSnooze({ id, stream, person }: Deadline, onClose: () => void) {
  const { log } = useDesk();
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const about = person === null ? {} : { subject: person };
  const takeBack = (facts: readonly Fact[]) =>
    void log.append(stream, [newFact('withdrawn', { facts: facts.map((one) => one.id) }, about)]);
  const save = (until: IsoDate, reason: string) =>
    run(async () => {
      const payload = { deadline: id, until, ...(reason === '' ? {} : { reason }) };
      const saved = await log.append(stream, [newFact('deadlineSnoozed', payload, about)]);
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      toast({
        words: words('snoozed', { day: formatDate(until) }),
        onUndo: () => takeBack(saved.value),
      });
      onClose();
      return true;
    });
  return { save, isBusy, error };
}
