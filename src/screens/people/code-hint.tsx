import type { PeopleIndex } from '../../domain/people-index.ts';
import { parseCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { useOnce } from '../use-once.ts';
import { codeErrorWords } from '../person-data/code-words.ts';
import { prepareForm } from './new-person-stream.ts';
import { people } from './people.it.ts';
import { isLikeCode } from './people-search.ts';

export interface CodeHintProps {
  readonly words: string;
  readonly index: PeopleIndex | undefined;
}

/** A codice fiscale nobody has can become a new person; one with a slip says which. */
export function CodeHint({ words, index }: CodeHintProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const once = useOnce();
  const code = parseCodiceFiscale(words);
  if (!code.ok) {
    return isLikeCode(words) ? (
      <Alert tone="att" title={people('wrongCode')} live="polite">
        {codeErrorWords(code.error)}
      </Alert>
    ) : null;
  }
  const isKnown =
    index?.search(code.value, 20).some(({ person }) => isSame(person.codiceFiscale, code.value)) ??
    true;
  if (isKnown) return null;
  const register = () =>
    once.run(async () => {
      await prepareForm(desk, code.value);
      navigate('/persone/nuova');
      return true;
    });
  return (
    <Alert
      tone="info"
      live="polite"
      action={
        <Button kind="quiet" icon="plus" busy={once.isBusy} onPress={register}>
          {people('newWithCode')}
        </Button>
      }
    >
      {people('unknownCode', { code: code.value })}
    </Alert>
  );
}

const isSame = (own: string | null, code: string): boolean => own?.toUpperCase() === code;
