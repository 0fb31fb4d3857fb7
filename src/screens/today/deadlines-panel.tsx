import { lazy, Suspense, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Deadline } from '../../domain/deadline.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import type { AppointmentTask } from '../agenda/appointment-sheet.tsx';
import type { Start } from '../use-start.ts';
import { DeadlineRow } from './deadline-row.tsx';
import { todayWords as words } from './today.it.ts';
import { useDeadlines } from './use-deadlines.ts';

const AppointmentSheet = lazy(async () => ({
  default: (await import('../agenda/appointment-sheet.tsx')).AppointmentSheet,
}));
const NewAppointmentSheet = lazy(async () => ({
  default: (await import('../agenda/new-appointment-sheet.tsx')).NewAppointmentSheet,
}));
const SnoozeSheet = lazy(async () => ({
  default: (await import('./snooze-sheet.tsx')).SnoozeSheet,
}));

/** What a row opens over the list. */
export type DeadlineTask =
  | { readonly kind: 'appointment'; readonly id: string; readonly task: AppointmentTask }
  | { readonly kind: 'book' | 'snooze'; readonly deadline: Deadline };

/** Rows shown at first, and added at each press. */
const FIRST = 8;
const NEXT = 20;

/** *Scadenze*: one list, the most urgent first, worked through with the arrows and Enter. */
export function DeadlinesPanel({ start }: { readonly start: Start }) {
  const all = useDeadlines();
  const [asked, setWhose] = useState<'mine' | 'all' | null>(null);
  const [limit, setLimit] = useState(FIRST);
  const [task, setTask] = useState<DeadlineTask | null>(null);
  if (all === undefined) return null;
  const mine = all.filter(({ isMine }) => isMine);
  const whose = asked ?? (mine.length > 0 ? 'mine' : 'all');
  const shown = whose === 'mine' ? mine : all;
  const hidden = shown.length - limit;
  return (
    <Panel title={words('due')} flush>
      <div className="due-filter">
        <Chips
          label={words('whose')}
          labelHidden
          options={[
            { value: 'mine', label: words('mine', { n: mine.length }) },
            { value: 'all', label: words('all', { n: all.length }) },
          ]}
          value={whose}
          onChange={setWhose}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState>{words(all.length === 0 ? 'emptyDue' : 'emptyMine')}</EmptyState>
      ) : (
        <Walked>
          <RowList rows="people" label={words('due')}>
            {shown.slice(0, limit).map((one) => (
              <DeadlineRow key={one.id} deadline={one} start={start} onTask={setTask} />
            ))}
          </RowList>
        </Walked>
      )}
      {hidden > 0 && (
        <p className="list-foot">
          <Button kind="quiet" onPress={() => setLimit(limit + NEXT)}>
            {words('more', { n: hidden })}
          </Button>
        </p>
      )}
      <Suspense>
        {task !== null && <TaskSheet task={task} onClose={() => setTask(null)} />}
      </Suspense>
    </Panel>
  );
}

/** The arrows walk from one main action to the next; Enter is the button’s own. */
function Walked({ children }: { readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const actions = [...(list.current?.querySelectorAll<HTMLElement>('.due-main > *') ?? [])];
    const here = actions.findIndex((one) =>
      one.closest('li')?.contains(document.activeElement ?? null),
    );
    const next = actions[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows' own buttons are the controls
    <div ref={list} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

interface TaskSheetProps {
  readonly task: DeadlineTask;
  readonly onClose: () => void;
}

function TaskSheet({ task, onClose }: TaskSheetProps) {
  switch (task.kind) {
    case 'appointment':
      return <AppointmentSheet id={task.id} task={task.task} onClose={onClose} />;
    case 'book':
      return (
        <NewAppointmentSheet
          person={task.deadline.person}
          service={task.deadline.service ?? undefined}
          onClose={onClose}
        />
      );
    case 'snooze':
      return <SnoozeSheet deadline={task.deadline} onClose={onClose} />;
  }
}
