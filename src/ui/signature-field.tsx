import { useId, useState, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Field, type FieldText } from './field.tsx';
import { LongTextField } from './long-text-field.tsx';
import { SignatureDrawing } from './signature-pad.tsx';
import { TextField } from './text-field.tsx';

export type SignWay = 'disegnata' | 'carta' | 'testimoni' | 'impedimento' | 'rifiuta';

/** What a person did instead of writing a text. */
export type SignatureGiven =
  | { readonly how: 'disegnata'; readonly image: string }
  | { readonly how: 'carta' }
  | {
      readonly how: 'testimoni';
      readonly witnesses: readonly [string, string];
      readonly reason: string;
    }
  | { readonly how: 'impedimento' | 'rifiuta'; readonly reason: string };

export interface SignatureFieldProps extends FieldText {
  /** What stands: the drawing when there is one, and words («firma sulla carta, 24/11/2026»). */
  readonly signed: { readonly image: string | null; readonly words: string } | null;
  readonly ways: readonly SignWay[];
  readonly onSign: (given: SignatureGiven) => void;
  readonly onClear: () => void;
}

/** A signature on the screen, or what stands in its place for who can't or won't. */
export function SignatureField({ signed, ways, onSign, onClear, ...text }: SignatureFieldProps) {
  const common = useCommon();
  return (
    <Field shape="group" {...text}>
      {(control) =>
        signed === null ? (
          <Ways ways={ways} describedBy={control['aria-describedby']} onSign={onSign} />
        ) : (
          <div className="signature-done">
            {signed.image !== null && <img src={signed.image} alt={common('drawnSignature')} />}
            <span>{signed.words}</span>
            <div>
              <Button kind="quiet" icon="restore" onPress={onClear}>
                {common('signAgain')}
              </Button>
            </div>
          </div>
        )
      }
    </Field>
  );
}

interface WaysProps {
  readonly ways: readonly SignWay[];
  readonly describedBy: string | undefined;
  readonly onSign: (given: SignatureGiven) => void;
}

function Ways({ ways, describedBy, onSign }: WaysProps) {
  const common = useCommon();
  const id = useId();
  const [way, setWay] = useState<SignWay>(ways[0] ?? 'disegnata');
  const labels: Readonly<Record<SignWay, string>> = {
    disegnata: common('onScreen'),
    carta: common('onPaper'),
    testimoni: common('withWitnesses'),
    impedimento: common('cannotSign'),
    rifiuta: common('doesNotSign'),
  };
  const forms: Readonly<Record<SignWay, ReactNode>> = {
    disegnata: (
      <SignatureDrawing
        describedBy={describedBy}
        onSign={(image) => onSign({ how: 'disegnata', image })}
      />
    ),
    carta: <OnPaper onSign={onSign} />,
    testimoni: <WithWitnesses onSign={onSign} />,
    impedimento: <InWords how="impedimento" label={common('whyNotSign')} onSign={onSign} />,
    rifiuta: <InWords how="rifiuta" label={common('refusalWords')} onSign={onSign} />,
  };
  return (
    <div className="signature-ways">
      <ChoiceField
        id={`${id}-way`}
        label={common('howToSign')}
        options={ways.map((value) => ({ value, label: labels[value] }))}
        value={way}
        onChange={setWay}
      />
      {forms[way]}
    </div>
  );
}

type FormProps = Pick<WaysProps, 'onSign'>;

function OnPaper({ onSign }: FormProps) {
  const common = useCommon();
  return (
    <>
      <p>{common('onPaperWords')}</p>
      <div>
        <Button icon="check" onPress={() => onSign({ how: 'carta' })}>
          {common('confirmPaper')}
        </Button>
      </div>
    </>
  );
}

function WithWitnesses({ onSign }: FormProps) {
  const common = useCommon();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [reason, setReason] = useState('');
  const isReady = [first, second, reason].every((words) => words.trim() !== '');
  return (
    <>
      <TextField label={common('firstWitness')} value={first} onChange={setFirst} maxLength={120} />
      <TextField
        label={common('secondWitness')}
        value={second}
        onChange={setSecond}
        maxLength={120}
      />
      <TextField label={common('whyNotSign')} value={reason} onChange={setReason} maxLength={300} />
      <div>
        <Button
          icon="check"
          disabledReason={isReady ? undefined : common('fillAll')}
          onPress={() =>
            onSign({
              how: 'testimoni',
              witnesses: [first.trim(), second.trim()],
              reason: reason.trim(),
            })
          }
        >
          {common('confirm')}
        </Button>
      </div>
    </>
  );
}

interface InWordsProps extends FormProps {
  readonly how: 'impedimento' | 'rifiuta';
  readonly label: string;
}

/** The words of who can't, or won't. */
function InWords({ how, label, onSign }: InWordsProps) {
  const common = useCommon();
  const [reason, setReason] = useState('');
  return (
    <>
      <LongTextField label={label} value={reason} onChange={setReason} maxLength={300} />
      <div>
        <Button
          icon="check"
          disabledReason={reason.trim() === '' ? common('fillAll') : undefined}
          onPress={() => onSign({ how, reason: reason.trim() })}
        >
          {common('confirm')}
        </Button>
      </div>
    </>
  );
}
