import { useCallback, useMemo, useRef, useState } from 'react';
import type { Fact } from '../../domain/fact.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { Result } from '../../kernel/result.ts';
import type { Json } from '../../kernel/json.ts';
import type { ActivityDone } from '../../interview/commands.ts';
import type { StepView } from '../../interview/interview.ts';
import type { Proposal } from '../../interview/rule.ts';
import { useDesk } from '../desk.tsx';
import { useLatest } from '../latest.ts';
import type { DraftDesk } from './draft-desk.ts';
import { useDrafts } from './drafts.ts';
import * as command from './interview-commands.ts';
import { usePending, type PendingAnswers } from './pending-answers.ts';
import { REVIEW, usePosition, type InterviewPosition } from './position.ts';
import type { Prestazione } from './prestazione.ts';

/** What a person does with the questions. Each saves by itself. */
interface Answering {
  readonly answer: (path: string, value: Json) => void;
  readonly type: (path: string, text: string, toValue: (text: string) => Json) => void;
  /** Resolves to whether it is saved. */
  readonly record: (done: readonly ActivityDone[]) => Promise<boolean>;
  readonly take: (proposal: Proposal) => void;
}

/** How a person moves. */
interface Moving {
  readonly open: (step: string) => void;
  /** Resolves to the first path in fault when the step is not complete. */
  readonly next: () => Promise<string | null>;
  readonly back: (() => void) | null;
  readonly conclude: () => Promise<boolean>;
  /** The person left before the end. */
  readonly abandon: () => Promise<boolean>;
  readonly remember: (field: string) => void;
}

/** The interview as it is being held: where it is, what is on its way to disk, what went wrong. */
export interface InterviewSession extends Answering, Moving {
  readonly prestazione: Prestazione;
  /** Null on the review page. */
  readonly step: StepView | null;
  readonly drafts: DraftDesk;
  readonly texts: ReadonlyMap<string, string> | undefined;
  /** Answers given and not yet read back, by path: the form shows them at once. */
  readonly pending: ReadonlyMap<string, unknown>;
  /** Whether faults are shown: after *Avanti* was tried on this step. */
  readonly showsFaults: boolean;
  readonly saveError: SaveError | null;
  /** Drafts and position are read: the form may open. */
  readonly isReady: boolean;
  /** The field that was in use when the interview was left. */
  readonly field: string | null;
}

type Work = Promise<Result<readonly Fact[], SaveError>>;

type Saving = (work: Work) => Promise<boolean>;

/** Where an activity of the decree stands among the pending answers. */
export const activityPath = (activity: string): string => `activity/${activity}`;

export function useInterviewSession(prestazione: Prestazione): InterviewSession {
  const { desk: drafts, texts } = useDrafts(prestazione.stream);
  const [saveError, setSaveError] = useState<SaveError | null>(null);
  const pending = usePending(prestazione.facts);
  const position = usePosition(prestazione);
  const inFlight = useRef(new Set<Work>());
  const saving = useCallback<Saving>(async (work) => {
    inFlight.current.add(work);
    const saved = await work;
    inFlight.current.delete(work);
    setSaveError(saved.ok ? null : saved.error);
    return saved.ok;
  }, []);
  const settle = useCallback(async () => {
    await drafts.settleAll();
    await Promise.all(inFlight.current);
  }, [drafts]);
  const parts = { prestazione, drafts, pending, position, saving, settle };
  const answering = useAnswering(parts);
  const { showsFaults, ...moving } = useMoving(parts);
  return {
    ...answering,
    ...moving,
    prestazione,
    step: prestazione.view.steps.find(({ id }) => id === position.step) ?? null,
    drafts,
    texts,
    pending: pending.values,
    showsFaults,
    saveError,
    isReady: texts !== undefined && position.isRead,
    field: position.field,
  };
}

interface Parts {
  readonly prestazione: Prestazione;
  readonly drafts: DraftDesk;
  readonly pending: PendingAnswers;
  readonly position: InterviewPosition;
  readonly saving: Saving;
  /** Every answer given so far is on disk: a tap and *Avanti* in the same instant are both heard. */
  readonly settle: () => Promise<void>;
}

function useAnswering({ prestazione, drafts, pending, saving }: Parts): Answering {
  const desk = useDesk();
  const latest = useLatest(prestazione);
  const { add, saved, failed } = pending;
  return useMemo(() => {
    /** Shown from the tap, until its facts are read back. */
    const shownAt = async (path: string, value: unknown, work: Work): Promise<boolean> => {
      add(path, value);
      const isSaved = saving(work);
      const result = await work;
      if (result.ok) saved(path, value, result.value);
      else failed(path, value);
      return isSaved;
    };
    return {
      answer: (path, value) =>
        void shownAt(path, value, command.saveAnswer(desk, latest(), { path, value })),
      type: (path, text, toValue) =>
        drafts.type(path, text, async () => {
          const value = toValue(text);
          const work = command.saveAnswer(desk, latest(), { path, value });
          if (await shownAt(path, value, work)) drafts.forget(path, text);
        }),
      record: async (done) => {
        const work = command.saveActivities(desk, latest(), done);
        const all = done.map((one) => shownAt(activityPath(one.activity), one, work));
        return (await Promise.all(all)).every(Boolean);
      },
      take: (proposal) => void saving(command.takeProposal(desk, latest(), proposal)),
    };
  }, [add, desk, drafts, failed, latest, saved, saving]);
}

function useMoving({
  prestazione,
  position,
  saving,
  settle,
}: Parts): Moving & { readonly showsFaults: boolean } {
  const desk = useDesk();
  const latest = useLatest(prestazione);
  const [faultsOn, setFaultsOn] = useState<string | null>(null);
  const { steps } = prestazione.view;
  const index = steps.findIndex(({ id }) => id === position.step);
  const step = steps[index];
  const previous = index === -1 ? steps.at(-1) : steps[index - 1];
  const next = async (): Promise<string | null> => {
    await settle();
    if (step === undefined) return null;
    if (!(await saving(command.leaveStep(desk, latest(), step)))) return null;
    const after = await command.afterStep(desk, latest(), step.id);
    setFaultsOn(after.fault === null ? null : step.id);
    if (after.fault === null) position.go(after.next ?? REVIEW);
    return after.fault;
  };
  return {
    next,
    open: (id) => {
      void settle();
      position.go(id);
    },
    back: previous === undefined ? null : () => position.go(previous.id),
    conclude: async () => {
      await settle();
      return saving(command.concludePrestazione(desk, latest()));
    },
    abandon: async () => {
      await settle();
      return saving(command.abandonPrestazione(desk, latest()));
    },
    remember: position.remember,
    showsFaults: step !== undefined && faultsOn === step.id,
  };
}
