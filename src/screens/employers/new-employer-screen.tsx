import { useCallback, useEffect, useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { employersWords, newEmployer as words } from './employers.it.ts';
import { formFrom } from './new-employer-form.ts';
import {
  CodePanel,
  ContactPanel,
  FirmPanel,
  ReachPanel,
  RegistrationPanel,
} from './new-employer-panels.tsx';
import {
  employerForms,
  readForms,
  useNewEmployerSession,
  type NewEmployerSession,
  type OpenedForm,
} from './new-employer-session.ts';

/** `/imprese/nuova`: a firm is registered, and found half written again after any interruption. */
export function NewEmployerScreen() {
  const opened = useOpenedForm();
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words('lead')}
        breadcrumb={[
          { label: employersWords('title'), href: '/imprese' },
          { label: words('title') },
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

function useOpenedForm() {
  const desk = useDesk();
  const [opened, setOpened] = useState<Partial<Awaited<ReturnType<typeof readForms>>>>({});
  const open = useCallback(() => readForms(desk).then(setOpened), [desk]);
  useEffect(() => {
    void open();
  }, [open]);
  const resume = ({ stream }: OpenedForm) => void employerForms.remember(desk, stream).then(open);
  return { ...opened, resume };
}

interface OtherFormProps {
  readonly other: OpenedForm;
  readonly onResume: (other: OpenedForm) => void;
}

function OtherForm({ other, onResume }: OtherFormProps) {
  const name = other.initial.name.trim();
  return (
    <Alert
      tone="info"
      action={
        <Button kind="quiet" onPress={() => onResume(other)}>
          {words('resume')}
        </Button>
      }
    >
      {name === '' ? words('otherForm') : words('otherFormOf', { name })}
    </Alert>
  );
}

function HeldForm({ opened }: { readonly opened: OpenedForm }) {
  const session = useNewEmployerSession(opened);
  return (
    <form
      noValidate
      className="stack"
      aria-label={words('title')}
      onSubmit={(event) => {
        event.preventDefault();
        session.save();
      }}
    >
      <div className="stack" key={session.version}>
        <CodePanel session={session} />
        <FirmPanel session={session} />
        <ReachPanel session={session} />
        <ContactPanel session={session} />
        <RegistrationPanel session={session} />
      </div>
      <FormEnd session={session} />
    </form>
  );
}

function FormEnd({ session }: { readonly session: NewEmployerSession }) {
  const { faultCount, saveError } = session;
  const toast = useToast();
  const empty = () => {
    const before = session.form;
    session.replace(formFrom(new Map()));
    toast({ words: words('emptied'), onUndo: () => session.replace(before) });
  };
  return (
    <>
      {faultCount > 0 && (
        <Alert tone="att" live="polite">
          {words('faults', { n: faultCount })}
        </Alert>
      )}
      <SaveErrorAlert error={saveError} />
      <div className="btn-group">
        <Button type="submit" kind="primary" size="lg" busy={session.isBusy}>
          {words('save')}
        </Button>
        <Button kind="quiet" size="lg" onPress={empty}>
          {words('empty')}
        </Button>
      </div>
    </>
  );
}
