import { useCallback, useRef, useState } from 'react';
import type { Fact } from '../../domain/fact.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { Result } from '../../kernel/result.ts';
import type { Json } from '../../kernel/json.ts';
import type { ActivityDone } from '../../interview/commands.ts';
import type { StepView } from '../../interview/interview.ts';
import type { Proposal } from '../../interview/rule.ts';
import { useDesk } from '../desk.tsx';
import { useDrafts, type Drafts } from './drafts.ts';
import * as command from './interview-commands.ts';
import { usePending } from './pending-answers.ts';
import { REVIEW, usePosition } from './position.ts';
import type { Prestazione } from './prestazione.ts';

/** The interview as it is being held: where it is, what is on its way to disk, what went wrong. */
export interface InterviewSession {
  readonly prestazione: Prestazione;
  /** Null on the review page. */
  readonly step: StepView | null;
  readonly drafts: Drafts;
  /** Answers given and not yet read back, by path: the form shows them at once. */
  readonly pending: ReadonlyMap<string, unknown>;
  /** Whether faults are shown: after *Avanti* was tried on this step. */
  readonly showsFaults: boolean;
  readonly saveError: SaveError | null;
  readonly answer: (path: string, value: Json) => void;
  readonly type: (path: string, text: string, toValue: (text: string) => Json) => void;
  /** Resolves to whether it is saved. */
  readonly record: (done: readonly ActivityDone[]) => Promise<boolean>;
  readonly take: (proposal: Proposal) => void;
  readonly open: (step: string) => void;
  /** Resolves to the first path in fault when the step is not complete. */
  readonly next: () => Promise<string | null>;
  readonly back: (() => void) | null;
  readonly conclude: () => Promise<boolean>;
  readonly remember: (field: string) => void;
  /** Drafts and position are read: the form may open. */
  readonly isReady: boolean;
  /** The field that was in use when the interview was left. */
  readonly field: string | null;
}

export function useInterviewSession(prestazione: Prestazione): InterviewSession {
  const desk = useDesk();
  const { stream, view } = prestazione;
  const drafts = useDrafts(stream);
  const [saveError, setSaveError] = useState<SaveError | null>(null);
  const pending = usePending();
  const position = usePosition(prestazione);
  const [faultsOn, setFaultsOn] = useState<string | null>(null);
  const latest = useRef(prestazione);
  latest.current = prestazione;

  const saving = useCallback(async (work: Promise<Result<readonly Fact[], SaveError>>) => {
    const saved = await work;
    setSaveError(saved.ok ? null : saved.error);
    return saved.ok;
  }, []);

  const answer = useCallback(
    (path: string, value: Json) => {
      pending.add(path, value);
      const work = command.saveAnswer(desk, latest.current, { path, value });
      void saving(work).finally(() => pending.remove(path, value));
    },
    [desk, pending, saving],
  );

  const type = useCallback(
    (path: string, text: string, toValue: (text: string) => Json) => {
      drafts.type(path, text, async () => {
        const given = { path, value: toValue(text) };
        if (await saving(command.saveAnswer(desk, latest.current, given))) {
          drafts.forget(path, text);
        }
      });
    },
    [desk, drafts, saving],
  );

  const step = view.steps.find(({ id }) => id === position.step) ?? null;
  const index = step === null ? view.steps.length : view.steps.indexOf(step);
  const previous = view.steps[index - 1];

  const next = async (): Promise<string | null> => {
    await drafts.settleAll();
    if (step === null) return null;
    if (!(await saving(command.leaveStep(desk, latest.current, step)))) return null;
    const after = await command.afterStep(desk, latest.current, step.id);
    setFaultsOn(after.fault === null ? null : step.id);
    if (after.fault === null) position.go(after.next ?? REVIEW);
    return after.fault;
  };

  return {
    prestazione,
    step,
    drafts,
    pending: pending.values,
    showsFaults: step !== null && faultsOn === step.id,
    saveError,
    answer,
    type,
    record: (done) => saving(command.saveActivities(desk, latest.current, done)),
    take: (proposal) => void saving(command.takeProposal(desk, prestazione, proposal)),
    open: (id) => {
      void drafts.settleAll();
      position.go(id);
    },
    next,
    back: previous === undefined ? null : () => position.go(previous.id),
    conclude: async () => {
      await drafts.settleAll();
      return saving(command.concludePrestazione(desk, latest.current));
    },
    remember: position.remember,
    isReady: drafts.texts !== undefined && position.isRead,
    field: position.field,
  };
}
