import { useEffect, useRef, useState } from 'react';
import { getService } from '../../lep/catalogue.ts';
import type { StreamId } from '../../domain/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FocusFrame } from '../../ui/focus-frame.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { KeyboardHints, type ToolbarNext } from '../../ui/toolbar.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useNavigate } from '../navigation.tsx';
import { usePerson } from '../office-records.ts';
import { personHref } from '../prestazione-start.ts';
import { Saving, useDemoBanner, useSlimHeader } from '../shell/office-shell.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { ConcludedView } from './concluded-view.tsx';
import { readOnly, SeatBanner, Seated, useEditorSeat, type Seat } from './editor-seat.tsx';
import { useInterviewSession, type InterviewSession } from './interview-session.ts';
import { useKnownSide } from './known-side.tsx';
import { REVIEW } from './position.ts';
import { closingOf, usePrestazione, type Prestazione } from './prestazione.ts';
import { ReviewStep } from './review-step.tsx';
import { StepForm } from './step-form.tsx';
import { stepItems } from './step-items.ts';
import { useInterviewKeys } from './interview-keys.ts';

/** `/prestazioni/:id`: the interview of one prestazione, or what it came to. */
export function InterviewScreen({ stream }: { readonly stream: StreamId }) {
  const reading = usePrestazione(stream);
  switch (reading.kind) {
    case 'loading':
      return null;
    case 'missing':
      return <NoInterview words="Questa prestazione non è su questo dispositivo." />;
    case 'notDeliverable':
      return (
        <NoInterview
          words={`Il servizio ${reading.service}, ${getService(reading.service).entry.title}, non si può ancora erogare qui. La proposta resta nel percorso della persona.`}
        />
      );
    case 'ready':
      return <HeldInterview key={stream} prestazione={reading.prestazione} />;
  }
}

function NoInterview({ words }: { readonly words: string }) {
  const slim = useSlimHeader();
  const navigate = useNavigate();
  return (
    <FocusFrame
      slim={slim}
      header={{
        back: { label: 'Oggi', onPress: () => navigate('/') },
        title: 'Prestazione',
        end: <Saving />,
      }}
    >
      <EmptyState action={<LinkButton href="/">Torna a Oggi</LinkButton>}>{words}</EmptyState>
    </FocusFrame>
  );
}

function HeldInterview({ prestazione }: { readonly prestazione: Prestazione }) {
  const seat = useEditorSeat(prestazione.stream);
  if (closingOf(prestazione.state) !== undefined)
    return <ConcludedView prestazione={prestazione} />;
  return <SeatedInterview key={seat.turn} prestazione={prestazione} seat={seat} />;
}

interface SeatedInterviewProps {
  readonly prestazione: Prestazione;
  readonly seat: Seat;
}

function SeatedInterview({ prestazione, seat }: SeatedInterviewProps) {
  const session = useInterviewSession(prestazione);
  const { drafts } = session;
  useEffect(() => seat.holds(drafts), [seat, drafts]);
  if (!session.isReady) return null;
  const own = seat.role === 'editor' ? session : readOnly(session);
  return <OpenInterview session={own} seat={seat} />;
}

function OpenInterview({
  session,
  seat,
}: {
  readonly session: InterviewSession;
  readonly seat: Seat;
}) {
  const { prestazione, step } = session;
  const slim = useSlimHeader();
  const banner = useDemoBanner();
  const side = useKnownSide(prestazione);
  const leave = useLeave(prestazione);
  const next = useNext(session);
  const person = usePerson(prestazione.person);
  const name =
    person === undefined ? 'Persona non identificata' : `${person.name} ${person.surname}`;
  useInterviewKeys({ session, next: next.onPress });
  useTopOfStep(step?.id);
  return (
    <FocusFrame
      slim={slim}
      banner={banner}
      header={{
        back: { label: prestazione.person === null ? 'Oggi' : 'Fascicolo', onPress: leave },
        title: getService(prestazione.definition.service).entry.title,
        person: name,
        end: <Saving />,
      }}
      stepper={{ title: 'Passi del colloquio', steps: stepItems(session), onOpen: session.open }}
      side={side}
      toolbar={{
        onBack: session.back ?? undefined,
        onSuspend: leave,
        middle: (
          <KeyboardHints
            hints={[
              { keys: ['Alt', '↓'], words: 'prossima domanda' },
              { keys: ['Ctrl', 'Invio'], words: 'avanti' },
            ]}
          />
        ),
        next,
      }}
    >
      <SeatBanner seat={seat} />
      <SaveErrorAlert error={session.saveError} />
      <Seated seat={seat}>
        {step === null ? (
          <ReviewStep session={session} />
        ) : (
          <StepForm key={step.id} step={step} session={session} />
        )}
      </Seated>
    </FocusFrame>
  );
}

/** A new step begins at its title. */
function useTopOfStep(step: string | undefined): void {
  useEffect(() => {
    const content = document.getElementById('contenuto');
    if (content !== null) content.scrollTop = 0;
    document.documentElement.scrollTop = 0;
  }, [step]);
}

/** *Sospendi* and back: nothing to confirm, everything is already saved. */
function useLeave({ person }: Prestazione): () => void {
  const navigate = useNavigate();
  return () => navigate(person === null ? '/' : personHref(person));
}

/** *Avanti*, with its object; on the review page *Concludi*. One effect, however often it is pressed. */
function useNext(session: InterviewSession): ToolbarNext {
  const [isBusy, setBusy] = useState(false);
  const running = useRef(false);
  const wrong = useRef<string | null>(null);
  useEffect(() => {
    if (wrong.current !== null) focusField(wrong.current);
    wrong.current = null;
  });
  const once = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  };
  const { view } = session.prestazione;
  if (session.step === null) {
    return {
      label: 'Concludi',
      shortLabel: 'Concludi',
      busy: isBusy,
      disabledReason: view.obstacles.length === 0 ? undefined : 'Manca ancora qualcosa',
      onPress: () =>
        void once(async () => {
          await session.conclude();
        }),
    };
  }
  const index = view.steps.indexOf(session.step);
  const following = view.steps[index + 1]?.words;
  const object = following?.short ?? following?.title.toLowerCase() ?? REVIEW;
  const isFirst =
    index === 0 && !session.prestazione.state.events.some(({ event }) => event === '02');
  return {
    label: isFirst ? `Inizia: ${object}` : `Avanti: ${object}`,
    ...(isFirst ? { shortLabel: 'Inizia' } : {}),
    busy: isBusy,
    onPress: () =>
      void once(async () => {
        wrong.current = await session.next();
      }),
  };
}
