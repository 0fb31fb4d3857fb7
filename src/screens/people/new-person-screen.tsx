import { useCallback, useEffect, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk, type Desk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import {
  CodePanel,
  ContactsPanel,
  IdentityPanel,
  RegistrationPanel,
} from './new-person-panels.tsx';
import { formFrom, isEmptyForm, type NewPersonForm } from './new-person-form.ts';
import { useNewPersonSession, type NewPersonSession } from './new-person-session.ts';
import { personForms } from './new-person-stream.ts';
import { registering } from './new-person.it.ts';

/** `/persone/nuova`: somebody is registered, and found half written again after any interruption. */
export function NewPersonScreen() {
  const opened = useOpenedForm();
  return (
    <>
      <PageHeader
        title={registering('title')}
        sub={registering('lead')}
        breadcrumb={[
          { label: registering('people'), href: '/persone' },
          { label: registering('title') },
        ]}
        takesFocus
      />
      {opened.form && (
        <>
          {opened.other && <OtherForm other={opened.other} onResume={opened.resume} />}
          <HeldForm key={opened.form.stream} opened={opened.form} />
        </>
      )}
    </>
  );
}

interface OpenedForm {
  readonly stream: StreamId;
  readonly initial: NewPersonForm;
}

interface OpenedForms {
  /** Undefined until read: the form opens on the same half-typed word. */
  readonly form?: OpenedForm;
  /** Another one, left half way. */
  readonly other?: OpenedForm | undefined;
}

function useOpenedForm() {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenedForms>({});
  const open = useCallback(() => readForms(desk).then(setOpened), [desk]);
  useEffect(() => {
    void open();
  }, [open]);
  const resume = ({ stream }: OpenedForm) => void personForms.remember(desk, stream).then(open);
  return { ...opened, resume };
}

async function readForms(desk: Desk): Promise<OpenedForms> {
  const today = isoDateOf(desk.clock.now());
  const forms = await Promise.all(
    (await personForms.list(desk)).map(async (stream) => ({
      stream,
      initial: formFrom(await desk.drafts.read(stream), today),
    })),
  );
  const written = forms.filter(({ initial }) => !isEmptyForm(initial));
  const form = written.at(-1) ?? {
    stream: personForms.newStream(desk),
    initial: formFrom(new Map(), today),
  };
  return { form, other: written.at(-2) };
}

interface OtherFormProps {
  readonly other: OpenedForm;
  readonly onResume: (other: OpenedForm) => void;
}

function OtherForm({ other, onResume }: OtherFormProps) {
  const name = `${other.initial.name} ${other.initial.surname}`.trim();
  return (
    <Alert
      tone="info"
      action={
        <Button kind="quiet" onPress={() => onResume(other)}>
          {registering('resume')}
        </Button>
      }
    >
      {name === '' ? registering('otherForm') : registering('otherFormOf', { name })}
    </Alert>
  );
}

function HeldForm({ opened }: { readonly opened: OpenedForm }) {
  const session = useNewPersonSession(opened.stream, opened.initial);
  return (
    <form
      noValidate
      className="stack"
      aria-label={registering('title')}
      onSubmit={(event) => {
        event.preventDefault();
        session.save();
      }}
    >
      <div className="stack" key={session.version}>
        <CodePanel session={session} />
        <IdentityPanel session={session} />
        <ContactsPanel session={session} />
        <RegistrationPanel session={session} />
      </div>
      <FormEnd session={session} />
    </form>
  );
}

function FormEnd({ session }: { readonly session: NewPersonSession }) {
  const { faultCount, saveError } = session;
  const toast = useToast();
  const empty = () => {
    const before = session.form;
    session.replace(formFrom(new Map(), session.today));
    toast({ words: registering('emptied'), onUndo: () => session.replace(before) });
  };
  return (
    <>
      {faultCount > 0 && (
        <Alert tone="att" live="polite">
          {registering('faults', { n: faultCount })}
        </Alert>
      )}
      <SaveErrorAlert error={saveError} />
      <div className="btn-group">
        <Button type="submit" kind="primary" size="lg" busy={session.isBusy}>
          {registering('save')}
        </Button>
        <Button kind="quiet" size="lg" onPress={empty}>
          {registering('empty')}
        </Button>
      </div>
    </>
  );
}
