import { useState } from 'react';
import { missedMeetingLosses } from '../../reference/law/patto-numbers.ts';
import { valueOn } from '../../reference/law/dated-value.ts';
import { getService } from '../../lep/catalogue.ts';
import { Alert } from '../../ui/alert.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { useDesk } from '../desk.tsx';
import { usePerson, usePrestazioni } from '../office-records.ts';
import { isOver } from '../prestazione-life.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { StartErrorAlert } from '../start-error-alert.tsx';
import { useStart } from '../use-start.ts';
import { agendaWords as words } from './agenda.it.ts';
import { judgeAbsence } from './appointment-commands.ts';
import { ReasonField, Submit, submitting, useWriting } from './appointment-forms.tsx';
import type { Appointment } from './appointments.ts';

type Decision = 'verifica' | 'nessunaConseguenza';

const DECISIONS = [
  {
    value: 'verifica',
    get label() {
      return words('weigh');
    },
  },
  {
    value: 'nessunaConseguenza',
    get label() {
      return words('noConsequence');
    },
  },
] as const;

interface AbsenceFormProps {
  readonly one: Appointment;
  readonly onDone: () => void;
}

/** D-20: the consequence that the rule proposes, and what a person decides. Nothing goes by itself. */
export function AbsenceForm({ one, onDone }: AbsenceFormProps) {
  const desk = useDesk();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [showsFaults, setShows] = useState(false);
  const { write, isBusy, error } = useWriting(one);
  const { check, error: startError } = useCheck(one);
  const submit = () => {
    setShows(true);
    if (decision === null) return focusField('assenza-decisione');
    if (decision === 'nessunaConseguenza' && reason.trim() === '') {
      return focusField('appuntamento-motivo');
    }
    const judged = { decision, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    return write(() => judgeAbsence(desk, one, judged), {
      words: words('judged'),
      onSaved: decision === 'verifica' ? check : onDone,
    });
  };
  return (
    <form className="stack" onSubmit={submitting(submit)}>
      <SaveErrorAlert error={error} />
      <StartErrorAlert error={startError} />
      <Proposed one={one} />
      <RadioList
        id="assenza-decisione"
        label={words('judge')}
        options={DECISIONS}
        value={decision}
        onChange={setDecision}
        error={showsFaults && decision === null ? words('judgementMissing') : undefined}
      />
      {decision === 'nessunaConseguenza' && (
        <ReasonField value={reason} onChange={setReason} showsFault={showsFaults} />
      )}
      <Submit busy={isBusy}>{words('saveJudgement')}</Submit>
    </form>
  );
}

/** What art. 21 would take at this count, in words, with its norm. */
function Proposed({ one }: { readonly one: Appointment }) {
  const person = usePerson(one.prestazione.person);
  const hasPatto = person?.patto !== null && person?.patto !== undefined;
  const law = valueOn(missedMeetingLosses, one.date);
  const count = (person?.patto?.missedMeetings ?? 0) + 1;
  const loss = law?.value[Math.min(count, law.value.length) - 1];
  return (
    <Alert tone="info" title={words('absence')}>
      {hasPatto && law !== null
        ? words('absenceText', {
            n: count,
            loss: loss === undefined ? words('noLoss') : words(`loss.${loss}`),
            norm: law.norm,
          })
        : words('absenceNobody')}{' '}
      {words('decides')}
    </Alert>
  );
}

/** Goes to the check of the patto: the one that is open, or a new session. */
function useCheck({ prestazione: { person } }: Appointment) {
  const { start, error } = useStart();
  const own = usePrestazioni(person ?? undefined) ?? [];
  const open = own.find((one) => one.service === 'D' && one.person === person && !isOver(one));
  return {
    error,
    check: () =>
      start({
        service: getService('D'),
        person,
        ...(open === undefined ? {} : { proposed: open.stream }),
      }),
  };
}
