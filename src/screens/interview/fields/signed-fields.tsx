import { signatureWords } from '../../../interview/format-answer.ts';
import { SeenDocument } from '../../../interview/question.ts';
import { SignatureAnswer } from '../../../interview/signature-answer.ts';
import { signedHash } from '../../../interview/signature.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Field } from '../../../ui/field.tsx';
import type { SignatureGiven } from '../../../ui/signature-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { aroundWords as around } from '../around.it.ts';
import { useNames } from '../names.ts';
import { clearing, type KindProps } from './field-props.ts';
import { SignatureWithRoom } from './signature-with-room.tsx';

/** A signature binds the answers that the person has just seen, up to this step. */
export function SignatureQuestion({ path, text, value, meta, session }: KindProps) {
  const names = useNames();
  const { view, known } = session.prestazione;
  const read = SignatureAnswer.safeParse(value);
  const sign = (given: SignatureGiven) => {
    const binds = signedHash(view.steps, session.step?.id ?? '');
    session.answer(path, { ...given, at: `${known.today}T${known.time}`, binds });
  };
  const signed = read.success
    ? {
        image: read.data.how === 'disegnata' ? read.data.image : null,
        words: signatureWords(value, names.date),
      }
    : null;
  return (
    <SignatureWithRoom
      {...text}
      signed={signed}
      ways={meta.ways ?? []}
      onSign={sign}
      onClear={() => session.answer(path, null)}
    />
  );
}

const SEEN = [
  {
    value: 'originale',
    get label() {
      return around('seenOriginal');
    },
  },
  {
    value: 'copia',
    get label() {
      return around('seenCopy');
    },
  },
] as const;

/** Which paper was seen: its image is not kept. The words count once how it was seen is said. */
export function SeenDocumentQuestion(props: KindProps) {
  const { path, text, value, session } = props;
  const read = SeenDocument.safeParse(value);
  const known = read.success ? read.data : null;
  const label = session.texts?.get(path) ?? known?.label ?? '';
  return (
    <Field {...text} shape="group">
      {({ id }) => (
        <div className="stack">
          <TextField
            id={`${id}-label`}
            label={around('whichDocument')}
            value={label}
            maxLength={200}
            onChange={(words) =>
              session.type(path, words, (written) =>
                known === null || written.trim() === ''
                  ? null
                  : { seen: known.seen, label: written.trim() },
              )
            }
          />
          <ChoiceField
            id={`${id}-seen`}
            label={around('howSeen')}
            {...clearing(props)}
            options={SEEN}
            value={known?.seen ?? null}
            onChange={(seen) => session.answer(path, { seen, label: label.trim() || 'documento' })}
          />
        </div>
      )}
    </Field>
  );
}
