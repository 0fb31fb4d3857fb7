import { useState } from 'react';
import {
  parseVerificationUrl,
  type VerificationRequest,
  type VerificationUrlError,
} from '../../documents/verification-url.ts';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { verifyWords as words } from './verify.it.ts';

const NUMBER_ID = 'verifica-numero';
const HASH_ID = 'verifica-impronta';

/** Number and hash, typed from the paper. */
export function VerifyForm({ onAsk }: { readonly onAsk: (request: VerificationRequest) => void }) {
  const [number, setNumber] = useState('');
  const [hash, setHash] = useState('');
  const [wrong, setWrong] = useState<VerificationUrlError['reason'] | null>(null);
  const submit = () => {
    const typed = readTyped(number, hash);
    setWrong(typed.ok ? null : typed.error.reason);
    if (typed.ok) onAsk(typed.value);
    else focusField(typed.error.reason === 'hash' ? HASH_ID : NUMBER_ID);
  };
  return (
    <Panel title={words('form')}>
      <form
        className="questions"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          id={NUMBER_ID}
          label={words('number')}
          hint={words('numberHint')}
          isCode
          value={number}
          onChange={setNumber}
          error={wrong === 'number' ? words('badNumber') : undefined}
        />
        <TextField
          id={HASH_ID}
          label={words('hash')}
          hint={words('hashHint')}
          isCode
          value={hash}
          onChange={setHash}
          error={wrong === 'hash' ? words('badHash') : undefined}
        />
        <div className="btn-group">
          <Button kind="primary" type="submit">
            {words('verify')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Through the same door as the QR's address. */
const readTyped = (number: string, hash: string) =>
  parseVerificationUrl(
    `https://verifica.invalid/verifica?${new URLSearchParams({ numero: number, impronta: hash }).toString()}`,
  );
