import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { formatDate } from '../../i18n/format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import type { Passkey, PasskeyBook, PasskeyError } from './passkey-book.ts';
import { passkeyErrorWords, passkeyWords as words } from './passkeys.it.ts';

/** `/passkey`: what the operator may sign in with, besides the password. */
export function PasskeysScreen() {
  const { passkeys } = useDesk();
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} takesFocus />
      {passkeys === undefined ? (
        <Alert tone="info" title={words('absent')}>
          {words('absentTodo')}
        </Alert>
      ) : (
        <Passkeys book={passkeys} />
      )}
    </>
  );
}

function Passkeys({ book }: { readonly book: PasskeyBook }) {
  const { data, refetch } = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => book.list(),
    networkMode: 'always',
  });
  const [error, setError] = useState<PasskeyError | null>(null);
  const settle = (next: PasskeyError | null) => {
    setError(next);
    void refetch();
  };
  const shown = error ?? (data?.ok === false ? data.error : null);
  return (
    <div className="stack">
      <div aria-live="assertive">
        {shown !== null && (
          <Alert tone="att" title={spoken(passkeyErrorWords(shown).title)}>
            {spoken(passkeyErrorWords(shown).text)}
          </Alert>
        )}
      </div>
      {data?.ok === true && (
        <Panel title={words('mine')} flush>
          {data.value.length === 0 ? (
            <p className="list-foot">
              {words('none')} {words('noneTodo')}
            </p>
          ) : (
            <RowList label={words('mine')} rows="people">
              {data.value.map((passkey) => (
                <PasskeyRow key={passkey.id} book={book} passkey={passkey} onDone={settle} />
              ))}
            </RowList>
          )}
        </Panel>
      )}
      <NewPasskey book={book} onDone={settle} />
    </div>
  );
}

interface ChangeProps {
  readonly book: PasskeyBook;
  readonly onDone: (error: PasskeyError | null) => void;
}

function PasskeyRow({ book, passkey, onDone }: ChangeProps & { readonly passkey: Passkey }) {
  const [isAsking, setAsking] = useState(false);
  const once = useOnce();
  const remove = () =>
    once.run(async () => {
      const removed = await book.remove(passkey.id);
      setAsking(false);
      onDone(removed.ok ? null : removed.error);
      return false;
    });
  const { name } = passkey;
  return (
    <>
      <Row
        title={name}
        sub={factsOf(passkey)}
        end={
          <Button kind="quiet" aria-haspopup="dialog" onPress={() => setAsking(true)}>
            {words('remove')}
          </Button>
        }
      />
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words('removeTitle', { name })}
        closeLabel={words('cancel')}
        action={{ label: words('removeYes'), onPress: remove }}
      >
        {words('removeText')}
      </Dialog>
    </>
  );
}

function factsOf({ createdAt, usedAt }: Passkey): string {
  const day = formatDate(isoDateOf(createdAt));
  return usedAt === null
    ? words('made', { day })
    : words('madeAndUsed', { day, used: formatDate(isoDateOf(usedAt)) });
}

function NewPasskey({ book, onDone }: ChangeProps) {
  const [name, setName] = useState('');
  const [wasTried, setTried] = useState(false);
  const once = useOnce();
  const isMissing = name.trim() === '';
  const add = () => {
    setTried(true);
    if (isMissing) return;
    once.run(async () => {
      const added = await book.add(name.trim());
      if (added.ok) {
        setName('');
        setTried(false);
      }
      onDone(added.ok ? null : added.error);
      return false;
    });
  };
  return (
    <Panel title={words('add')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          id="passkey-nome"
          label={words('name')}
          hint={words('nameHint')}
          value={name}
          onChange={setName}
          error={wasTried && isMissing ? words('missingName') : undefined}
        />
        <div>
          <Button kind="primary" icon="key" type="submit" busy={once.isBusy}>
            {words('add')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
