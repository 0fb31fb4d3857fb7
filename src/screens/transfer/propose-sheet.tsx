import { useEffect, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { OfficeName } from '../../domain/offices-answer.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { PersonSummary, PrestazioneSummary } from '../../domain/summary.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { LongTextField } from '../../ui/long-text-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { proposeTransfer } from './transfer-commands.ts';
import { transferWords as words } from './transfer.it.ts';

export interface ProposeSheetProps {
  readonly person: PersonSummary;
  readonly registrations: readonly StreamId[];
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly onClose: () => void;
}

/** To which office, from when, and why. */
export function ProposeSheet(props: ProposeSheetProps) {
  const offices = useOtherOffices();
  return (
    <Sheet isOpen onClose={props.onClose} title={words('open')}>
      <div className="stack">
        <p>{words('explain')}</p>
        {offices === null && <Alert tone="att">{words('officesUnknown')}</Alert>}
        {offices?.length === 0 && <Alert tone="info">{words('noOffices')}</Alert>}
        {offices !== null && offices !== undefined && offices.length > 0 && (
          <ProposeForm {...props} offices={offices} />
        )}
      </div>
    </Sheet>
  );
}

/** Undefined while they are read, null when this device has never heard of them. */
function useOtherOffices(): readonly OfficeName[] | null | undefined {
  const { offices, session } = useDesk();
  const [known, setKnown] = useState<readonly OfficeName[] | null>();
  const { scope } = session.office;
  useEffect(() => {
    let isLatest = true;
    void offices.list().then((all) => {
      if (isLatest) setKnown(all?.filter((one) => one.scope !== scope) ?? null);
    });
    return () => {
      isLatest = false;
    };
  }, [offices, scope]);
  return known;
}

interface ProposeFormProps extends ProposeSheetProps {
  readonly offices: readonly OfficeName[];
}

interface Draft {
  readonly to: OfficeName | undefined;
  readonly date: IsoDate | null;
  readonly reason: string;
}

function ProposeForm({ offices, onClose, ...about }: ProposeFormProps) {
  const desk = useDesk();
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const today = isoDateOf(desk.clock.now());
  const [draft, setDraft] = useState<Draft>({ to: undefined, date: today, reason: '' });
  const [showsFaults, setShows] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const submit = () => {
    setShows(true);
    const { to, date } = draft;
    const reason = draft.reason.trim();
    if (to === undefined) return focusField('trasferimento-ufficio');
    if (date === null) return focusField('trasferimento-giorno');
    if (reason === '') return focusField('trasferimento-motivo');
    return run(async () => {
      const saved = await proposeTransfer(desk, { ...about, to, date, reason });
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      toast({ words: words('sent') });
      onClose();
      return true;
    });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SaveErrorAlert error={error} />
      <ProposeFields
        draft={draft}
        offices={offices}
        showsFaults={showsFaults}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <div className="btn-group">
        <Button type="submit" kind="primary" busy={isBusy}>
          {words('send')}
        </Button>
      </div>
    </form>
  );
}

interface ProposeFieldsProps extends Pick<ProposeFormProps, 'offices'> {
  readonly draft: Draft;
  readonly showsFaults: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function ProposeFields({ draft, offices, showsFaults, onChange }: ProposeFieldsProps) {
  const { to, date, reason } = draft;
  const fault = (isMissing: boolean, text: string) => (showsFaults && isMissing ? text : undefined);
  return (
    <>
      <SelectField
        id="trasferimento-ufficio"
        label={words('office')}
        value={to?.scope ?? ''}
        options={[
          { value: '', label: words('chooseOffice') },
          ...offices.map(({ scope, name }) => ({ value: scope, label: name })),
        ]}
        onChange={(scope) => onChange({ to: offices.find((one) => one.scope === scope) })}
        error={fault(to === undefined, words('missingOffice'))}
      />
      <DateField
        id="trasferimento-giorno"
        label={words('from')}
        value={date}
        onChange={(day) => onChange({ date: day })}
        error={fault(date === null, words('missingDate'))}
      />
      <LongTextField
        id="trasferimento-motivo"
        label={words('why')}
        hint={words('whyHint')}
        maxLength={1000}
        value={reason}
        onChange={(text) => onChange({ reason: text })}
        error={fault(reason.trim() === '', words('missingWhy'))}
      />
    </>
  );
}
