import { useState } from 'react';
import type { SaveError } from '../../domain/ports.ts';
import { words as interviewWords } from '../../lep/e-orientamento-specialistico/messages.it.ts';
import { spoken } from '../../i18n/language.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import {
  PHASES,
  PRESENCES,
  registerFacts,
  sessionFaults,
  type GroupMember,
  type GroupSession,
  type Presence,
  type SessionFault,
} from './group-session.ts';
import { words } from './group-session.it.ts';

export interface GroupFormProps {
  readonly session: GroupSession;
  readonly isNew: boolean;
  /** Those under way. */
  readonly members: readonly GroupMember[];
  readonly nameOf: (member: GroupMember) => string;
  readonly onChange: (session: GroupSession) => void;
  readonly onClose: () => void;
}

/** One session: when, on what, and who was there. */
export function GroupForm(props: GroupFormProps) {
  const { session, isNew, onChange, onClose } = props;
  const saving = useSaving(props);
  return (
    <Panel title={words(isNew ? 'newOne' : 'change')}>
      <form
        noValidate
        className="questions"
        onSubmit={(event) => {
          event.preventDefault();
          saving.submit();
        }}
      >
        <SaveErrorAlert error={saving.error} />
        <When session={session} onChange={onChange} fault={saving.fault} />
        <TextField
          label={words('operator')}
          value={session.operator}
          onChange={(operator) => onChange({ ...session, operator })}
          maxLength={120}
          error={saving.fault('operatorMissing')}
        />
        <TextField
          label={words('homework')}
          optional
          value={session.homework}
          onChange={(homework) => onChange({ ...session, homework })}
          maxLength={300}
        />
        <Members {...props} fault={saving.fault} />
        <div className="btn-group">
          <Button type="submit" kind="primary" busy={saving.isBusy}>
            {words('save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {words('cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** The words of a fault, once *Salva* was tried. */
type FaultWords = (...faults: readonly SessionFault[]) => string | undefined;

function useSaving({ session, members, onClose }: GroupFormProps) {
  const { log, clock } = useDesk();
  const toast = useToast();
  const once = useOnce();
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const faults = sessionFaults(session, isoDateOf(clock.now()));
  const fault: FaultWords = (...asked) => {
    const found = faults.find((one) => asked.includes(one));
    return isTried && found !== undefined ? words(found) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (faults.length > 0) return;
    once.run(async () => {
      for (const member of members) {
        const facts = registerFacts(member, session);
        if (facts.length === 0) continue;
        const saved = await log.append(member.stream, facts);
        setError(saved.ok ? null : saved.error);
        if (!saved.ok) return false;
      }
      toast({ words: words('saved') });
      onClose();
      return false;
    });
  };
  return { fault, error, submit, isBusy: once.isBusy };
}

interface PartProps {
  readonly session: GroupSession;
  readonly onChange: (session: GroupSession) => void;
  readonly fault: FaultWords;
}

const { fase, presenza } = interviewWords.incontri.questions.registro.columns;

function When({ session, onChange, fault }: PartProps) {
  return (
    <>
      <DateField
        id="gruppo-giorno"
        label={words('date')}
        value={session.date}
        onChange={(date) => onChange({ ...session, date })}
        error={fault('dateMissing', 'dateAhead')}
      />
      <TimeField
        label={words('from')}
        value={session.from}
        onChange={(from) => onChange({ ...session, from })}
        error={fault('timesMissing', 'timesBackwards')}
      />
      <TimeField
        label={words('to')}
        value={session.to}
        onChange={(to) => onChange({ ...session, to })}
      />
      <ChoiceField
        label={words('phase')}
        options={PHASES.map((value) => ({ value, label: spoken(fase.options[value]) }))}
        value={session.phase}
        onChange={(phase) => onChange({ ...session, phase })}
        error={fault('phaseMissing')}
      />
    </>
  );
}

function Members(props: GroupFormProps & PartProps) {
  const { session, members, nameOf, onChange, fault } = props;
  const labelOf = (presence: Presence): string =>
    presence === 'fuori' ? words('outside') : spoken(presenza.options[presence]);
  const options = PRESENCES.map((value) => ({ value, label: labelOf(value) }));
  const nobody = fault('nobody');
  return (
    <section className="stack" aria-label={words('members')}>
      <h3>{words('members')}</h3>
      {nobody !== undefined && <Alert tone="err" title={nobody} live="polite" />}
      {members.map((member) => (
        <Chips
          key={member.stream}
          label={nameOf(member)}
          options={options}
          value={session.presences[member.stream] ?? 'fuori'}
          onChange={(presence) =>
            onChange({
              ...session,
              presences: { ...session.presences, [member.stream]: presence },
            })
          }
        />
      ))}
    </section>
  );
}
