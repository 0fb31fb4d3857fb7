import { useState } from 'react';
import { can } from '../../domain/permissions.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { TransferSummary } from '../../domain/summary.ts';
import { formatDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { LongTextField } from '../../ui/long-text-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { fullName } from '../person-data/person-words.ts';
import { usePlaceName } from '../places.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { serviceWords } from '../stream-title.ts';
import { useOnce } from '../use-once.ts';
import { nameIn } from './arrivals-panel.tsx';
import { answerTransfer } from './transfer-commands.ts';
import { transferWords as words } from './transfer.it.ts';

interface ArrivalSheetProps {
  readonly transfer: TransferSummary;
  readonly onClose: () => void;
}

/** All that the other office has said of the person, and the decision. */
export function ArrivalSheet({ transfer, onClose }: ArrivalSheetProps) {
  const { session } = useDesk();
  return (
    <Sheet isOpen onClose={onClose} title={words('arrivalOf', { name: nameIn(transfer) })}>
      <div className="stack">
        {transfer.status === 'conteso' && <Alert tone="att">{words('disputedHere')}</Alert>}
        <AlreadyHere transfer={transfer} />
        <WhoArrives transfer={transfer} />
        {can(session.operator.role, 'transfers.decide') ? (
          <Decision transfer={transfer} onDone={onClose} />
        ) : (
          <Alert tone="info">{words('onlyManager')}</Alert>
        )}
      </div>
    </Sheet>
  );
}

function WhoArrives({ transfer }: { readonly transfer: TransferSummary }) {
  const placeName = usePlaceName();
  const { who, from, date, reason } = transfer;
  const items = [
    { label: words('sender'), value: from.name },
    { label: words('code'), value: who.codiceFiscale ?? words('noCode') },
    { label: words('birth'), value: dayOr(who.birthDate) },
    { label: words('home'), value: who.comune === null ? words('unknown') : placeName(who.comune) },
    {
      label: words('services'),
      value: who.services.map(serviceWords).join(', ') || words('noServices'),
    },
    { label: words('patto'), value: words(who.hasPatto ? 'hasPatto' : 'noPatto') },
    { label: words('day'), value: dayOr(date) },
    { label: words('reason'), value: reason },
  ];
  return <DescriptionList items={items} />;
}

const dayOr = (day: string | null): string =>
  day !== null && isIsoDate(day) ? formatDate(day) : words('unknown');

/** Somebody with the same codice fiscale is registered here: the merge is proposed afterwards. */
function AlreadyHere({ transfer }: { readonly transfer: TransferSummary }) {
  const index = useLive(useDesk().people);
  const code = transfer.who.codiceFiscale;
  if (index === undefined || code === null) return null;
  const same = index
    .find(code, 2)
    .hits.map(({ person }) => person)
    .find(
      ({ codiceFiscale, stream }) =>
        codiceFiscale === code && !transfer.registrations.includes(stream),
    );
  if (same === undefined) return null;
  return (
    <Alert tone="att" title={words('alreadyTitle', { name: fullName(same) })}>
      {words('already')}
    </Alert>
  );
}

interface DecisionProps {
  readonly transfer: TransferSummary;
  readonly onDone: () => void;
}

function Decision({ transfer, onDone }: DecisionProps) {
  const desk = useDesk();
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const decide = (answer: 'accepted' | 'refused') => {
    const why = reason.trim();
    setMissing(answer === 'refused' && why === '');
    if (answer === 'refused' && why === '') return focusField('trasferimento-rifiuto');
    return run(async () => {
      const saved = await answerTransfer(desk, transfer, { answer, reason: why });
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      toast({ words: words(answer) });
      onDone();
      return true;
    });
  };
  return (
    <div className="stack">
      <SaveErrorAlert error={error} />
      <LongTextField
        id="trasferimento-rifiuto"
        label={words('refusalReason')}
        hint={words('refusalHint')}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={isMissing ? words('missingRefusal') : undefined}
      />
      <div className="btn-group">
        <Button kind="primary" busy={isBusy} onPress={() => decide('accepted')}>
          {words('accept')}
        </Button>
        <Button busy={isBusy} onPress={() => decide('refused')}>
          {words('refuse')}
        </Button>
      </div>
    </div>
  );
}
