import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { getService } from '../../lep/catalogue.ts';
import { spoken, spokenAll, spokenLanguage } from '../../i18n/language.ts';
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
import { aroundWords as around } from './around.it.ts';
import { ConcludedView } from './concluded-view.tsx';
import { readOnly, SeatBanner, Seated, useEditorSeat, type Seat } from './editor-seat.tsx';
import { useInterviewSession, type InterviewSession } from './interview-session.ts';
import { useKnownSide } from './known-side.tsx';
import { closingOf, usePrestazione, type Prestazione } from './prestazione.ts';
import { ReviewStep } from './review-step.tsx';
import { StepForm } from './step-form.tsx';
import { stepItems } from './step-items.ts';
import { useInterviewKeys } from './interview-keys.ts';
import type { CommandContext, InterviewTool } from './screen-commands.ts';
import { PausedAlert, SideTools } from './side-tools.tsx';
import { useWhereabouts } from '../transfer/transfers.ts';
import { toolWords } from './tools.it.ts';

const ToolSheet = lazy(async () => ({ default: (await import('./tool-sheets.tsx')).ToolSheet }));

/** `/prestazioni/:id`: the interview of one prestazione, or what it came to. */
export function InterviewScreen({ stream }: { readonly stream: StreamId }) {
  const reading = usePrestazione(stream);
  switch (reading.kind) {
    case 'loading':
      return null;
    case 'missing':
      return <NoInterview words={around('notHere')} />;
    case 'notDeliverable':
      return (
        <NoInterview
          words={around('notDeliverable', {
            service: reading.service,
            title: spoken(getService(reading.service).entry.title),
          })}
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
        back: { label: around('today'), onPress: () => navigate('/') },
        title: around('prestazione'),
        end: <Saving />,
      }}
    >
      <EmptyState action={<LinkButton href="/">{around('backToToday')}</LinkButton>}>
        {words}
      </EmptyState>
    </FocusFrame>
  );
}

function HeldInterview({ prestazione }: { readonly prestazione: Prestazione }) {
  const seat = useSeat(prestazione);
  if (closingOf(prestazione.state) !== undefined)
    return <ConcludedView prestazione={prestazione} />;
  return <SeatedInterview key={seat.turn} prestazione={prestazione} seat={seat} />;
}

/** Nobody's seat once the person is of another office: the interview can be read. */
function useSeat({ stream, person }: Prestazione): Seat {
  const seat = useEditorSeat(stream);
  const { leftBy } = useWhereabouts();
  const left = person === null ? undefined : leftBy(person);
  return left === undefined ? seat : { ...seat, role: 'reader', leftTo: left.to.name };
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
  const leave = useLeave(prestazione);
  const next = useNext(session);
  const { context, sheet } = useTools({ session, next: next.onPress, leave, seat });
  const side = useKnownSide(prestazione, <SideTools context={context} />);
  const person = usePerson(prestazione.person);
  const name = person === undefined ? around('unidentified') : `${person.name} ${person.surname}`;
  useTopOfStep(step?.id);
  return (
    <FocusFrame
      slim={slim}
      banner={banner}
      header={{
        back: { label: around(prestazione.person === null ? 'today' : 'file'), onPress: leave },
        title: spoken(getService(prestazione.definition.service).entry.title),
        person: name,
        end: <Saving />,
      }}
      stepper={{ title: around('steps'), steps: stepItems(session), onOpen: session.open }}
      side={side}
      toolbar={{
        onBack: session.back ?? undefined,
        onSuspend: leave,
        middle: <KeyboardHints hints={HINTS} />,
        next,
      }}
    >
      <SeatBanner seat={seat} />
      <PausedAlert prestazione={prestazione} />
      <SaveErrorAlert error={session.saveError} />
      <Seated seat={seat}>
        {step === null ? (
          <ReviewStep session={session} />
        ) : (
          <StepForm key={step.id} step={step} session={session} />
        )}
      </Seated>
      {sheet}
    </FocusFrame>
  );
}

const HINTS = [
  {
    keys: ['Alt', '↓'],
    get words() {
      return toolWords('questionAfter');
    },
  },
  {
    keys: ['Ctrl', 'Invio'],
    get words() {
      return toolWords('goesOn');
    },
  },
  {
    keys: ['?'],
    get words() {
      return toolWords('commands');
    },
  },
];

type Tools = Pick<CommandContext, 'session' | 'next' | 'leave'> & { readonly seat: Seat };

/** The commands, by keyboard and by hand, and the sheet that one of them opened. */
function useTools({ session, next, leave, seat }: Tools) {
  const [tool, openTool] = useState<InterviewTool | null>(null);
  const context: CommandContext = {
    session,
    next,
    leave,
    openTool,
    print: () => globalThis.print(),
    isReader: seat.role !== 'editor',
  };
  useInterviewKeys(context);
  const sheet = tool !== null && (
    <Suspense>
      <ToolSheet tool={tool} context={context} onClose={() => openTool(null)} />
    </Suspense>
  );
  return { context, sheet };
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

/** German writes its nouns with a capital. */
const lowered = (title: string | undefined): string | undefined =>
  spokenLanguage() === 'de' ? title : title?.toLowerCase();

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
      label: around('conclude'),
      shortLabel: around('conclude'),
      busy: isBusy,
      disabledReason: view.obstacles.length === 0 ? undefined : around('somethingMissing'),
      onPress: () =>
        void once(async () => {
          await session.conclude();
        }),
    };
  }
  const index = view.steps.indexOf(session.step);
  const following = spokenAll(view.steps[index + 1]?.words);
  const object = following?.short ?? lowered(following?.title) ?? around('toReview');
  const isFirst =
    index === 0 && !session.prestazione.state.events.some(({ event }) => event === '02');
  return {
    label: around(isFirst ? 'begin' : 'goOn', { step: object }),
    ...(isFirst ? { shortLabel: around('beginShort') } : {}),
    busy: isBusy,
    onPress: () =>
      void once(async () => {
        wrong.current = await session.next();
      }),
  };
}
