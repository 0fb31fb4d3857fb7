import { useState } from 'react';
import type { SaveError } from '../../domain/ports.ts';
import type { OwnPrestazione } from '../../exchange/sap/own-policies.ts';
import { unnumberedPolicies } from '../../exchange/sap/person-message.ts';
import { policyIdentifier } from '../../exchange/sap/policy-identifier.ts';
import { answer } from '../../interview/commands.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import type { SapProps } from './sap-panel.tsx';
import { words } from './sap.it.ts';

export interface SapNumbersProps extends SapProps {
  readonly prestazioni: readonly OwnPrestazione[];
}

/** Identifiers for the prestazioni that have none, from the first number that is free. */
export function SapNumbers(props: SapNumbersProps) {
  const numbering = useNumbering(props);
  const { count, system, first, faults, failed, isBusy } = numbering;
  if (count === 0) return null;
  return (
    <form
      noValidate
      className="stack"
      aria-label={words('numbers')}
      onSubmit={(event) => {
        event.preventDefault();
        numbering.assign();
      }}
    >
      <h3>{words('numbers')}</h3>
      <p>{words('numbersText', { n: count })}</p>
      <SaveErrorAlert error={failed} />
      <TextField
        id="sap-system"
        label={words('system')}
        error={faults.system ? words('systemBad') : undefined}
        value={system}
        onChange={numbering.setSystem}
        maxLength={2}
        inputMode="numeric"
        isShort
      />
      <TextField
        id="sap-first-number"
        label={words('firstNumber')}
        hint={words('firstNumberHint')}
        error={faults.first ? words('firstNumberBad') : undefined}
        value={first}
        onChange={numbering.setFirst}
        maxLength={8}
        isCode
        isShort
      />
      <Button type="submit" busy={isBusy}>
        {words('assign')}
      </Button>
    </form>
  );
}

function useNumbering({ state, stream, prestazioni }: SapNumbersProps) {
  const { log } = useDesk();
  const once = useOnce();
  const [system, setSystem] = useState('');
  const [first, setFirst] = useState('');
  const [isTried, setTried] = useState(false);
  const [failed, setFailed] = useState<SaveError | null>(null);
  const waiting = unnumberedPolicies({ person: state, prestazioni });
  const start = /^[0-9a-f]{1,8}$/i.test(first) ? Number.parseInt(first, 16) : null;
  const isSystem = /^\d{2}$/.test(system);
  const isRoom = start !== null && start + waiting.length <= 2 ** 32;
  const assign = () => {
    setTried(true);
    if (!isSystem || !isRoom) return;
    once.run(async () => {
      const facts = waiting.map(({ path, ...policy }, index) => {
        const value = policyIdentifier({ ...policy, system, sequence: start + index });
        return answer(stream, { path, value, source: 'calcolato' });
      });
      const saved = await log.append(stream, facts);
      setFailed(saved.ok ? null : saved.error);
      return false;
    });
  };
  return {
    count: waiting.length,
    system,
    first,
    setSystem,
    setFirst,
    faults: { system: isTried && !isSystem, first: isTried && !isRoom },
    failed,
    assign,
    isBusy: once.isBusy,
  };
}
