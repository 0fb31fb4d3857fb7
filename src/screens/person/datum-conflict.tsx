import type { Register, RegisterValue } from '../../domain/stream-state.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { datumText, sourceText, type DatumSpec } from '../person-data/person-datum.ts';
import { usePlaceName } from '../places.ts';
import { useIsArchived } from '../transfer/transfers.ts';
import { useWho, type Who } from '../who.ts';
import type { Correction } from './datum-editor.tsx';
import { words } from './person.it.ts';

export interface DatumConflictProps {
  readonly spec: DatumSpec;
  readonly register: Register;
  readonly onKeep: (correction: Correction) => void;
  readonly isBusy: boolean;
}

/** Two answers that had not seen each other: both shown with who and when, none chosen beforehand. */
export function DatumConflict({ spec, register, onKeep, isBusy }: DatumConflictProps) {
  const nameOf = usePlaceName();
  const who = useWho();
  const isArchived = useIsArchived();
  const textOf = ({ value }: RegisterValue): string =>
    datumText(spec, value, nameOf) || words('empty');
  const keep = ({ value, source }: RegisterValue) =>
    onKeep({ value, ...(source === null ? {} : { source }), reason: words('decided') });
  return (
    <>
      <Alert tone="att" title={words('conflict')} />
      <DescriptionList
        items={register.values.map((one) => ({
          label: textOf(one),
          value: saidWords(one, who),
        }))}
      />
      <div className="btn-group" hidden={isArchived}>
        {register.values.map((one) => (
          <Button key={one.fact} busy={isBusy} onPress={() => keep(one)}>
            {words('keep', { value: textOf(one) })}
          </Button>
        ))}
      </div>
    </>
  );
}

const saidWords = ({ actor, at, source }: RegisterValue, who: Who): string =>
  words('saidBy', {
    who: who(actor),
    day: formatDate(isoDateOf(at)),
    time: formatTime(at),
    source: sourceText(source),
  });
