import { focusField } from '../../ui/focus-field.ts';
import type { InterviewSession } from './interview-session.ts';
import { REVIEW } from './position.ts';
import { toolWords as words } from './tools.it.ts';

/** What is open over the interview. */
export type InterviewTool = 'help' | 'notes' | 'pause';

/** What a command may touch. */
export interface CommandContext {
  readonly session: InterviewSession;
  readonly next: () => void;
  readonly leave: () => void;
  readonly openTool: (tool: InterviewTool) => void;
  readonly print: () => void;
  /** Another tab writes: here it can only be read. */
  readonly isReader: boolean;
}

/** The part of a keyboard event that tells one shortcut from another. */
export interface KeyPress {
  readonly key: string;
  /** The physical key: with Alt some layouts write another letter. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** One command: its words, its keys, when it can be used, what it does. Sheet and keyboard are views of the list. */
export interface InterviewCommand {
  readonly id: string;
  readonly label: string;
  /** As they are drawn: `Alt`, `N`. */
  readonly keys: readonly string[];
  readonly isPressed: (press: KeyPress) => boolean;
  /** A key that also writes: not heard while somebody types. */
  readonly isWritten?: boolean;
  readonly isAvailable: (at: CommandContext) => boolean;
  readonly run: (at: CommandContext) => void;
}

const always = (): boolean => true;
const writes = ({ isReader }: CommandContext): boolean => !isReader;
const inStep = ({ session }: CommandContext): boolean => session.step !== null;

const alt =
  (code: string) =>
  (press: KeyPress): boolean =>
    press.altKey && !press.ctrlKey && !press.metaKey && press.code === code;

const ctrlEnter =
  (withShift: boolean) =>
  ({ key, ctrlKey, metaKey, shiftKey }: KeyPress): boolean =>
    key === 'Enter' && (ctrlKey || metaKey) && shiftKey === withShift;

/** Every command of the interview, in the order in which the sheet shows them. */
export const interviewCommands: readonly InterviewCommand[] = [
  {
    id: 'next',
    get label() {
      return words('next');
    },
    keys: ['Ctrl', 'Invio'],
    isPressed: ctrlEnter(false),
    isAvailable: always,
    run: ({ next }) => next(),
  },
  {
    id: 'back',
    get label() {
      return words('back');
    },
    keys: ['Ctrl', 'Maiusc', 'Invio'],
    isPressed: ctrlEnter(true),
    isAvailable: ({ session }) => session.back !== null,
    run: ({ session }) => session.back?.(),
  },
  {
    id: 'nextQuestion',
    get label() {
      return words('nextQuestion');
    },
    keys: ['Alt', '↓'],
    isPressed: alt('ArrowDown'),
    isAvailable: inStep,
    run: ({ session }) => walk(session, 1),
  },
  {
    id: 'previousQuestion',
    get label() {
      return words('previousQuestion');
    },
    keys: ['Alt', '↑'],
    isPressed: alt('ArrowUp'),
    isAvailable: inStep,
    run: ({ session }) => walk(session, -1),
  },
  {
    id: 'review',
    get label() {
      return words('review');
    },
    keys: ['Alt', 'R'],
    isPressed: alt('KeyR'),
    isAvailable: inStep,
    run: ({ session }) => session.open(REVIEW),
  },
  {
    id: 'notes',
    get label() {
      return words('notes');
    },
    keys: ['Alt', 'N'],
    isPressed: alt('KeyN'),
    isAvailable: writes,
    run: ({ openTool }) => openTool('notes'),
  },
  {
    id: 'leave',
    get label() {
      return words('leave');
    },
    keys: ['Alt', 'S'],
    isPressed: alt('KeyS'),
    isAvailable: always,
    run: ({ leave }) => leave(),
  },
  {
    id: 'pause',
    get label() {
      return words('pause');
    },
    keys: ['Alt', 'P'],
    isPressed: alt('KeyP'),
    isAvailable: writes,
    run: ({ openTool }) => openTool('pause'),
  },
  {
    id: 'print',
    get label() {
      return words('print');
    },
    keys: ['Alt', 'T'],
    isPressed: alt('KeyT'),
    isAvailable: ({ session }) => session.step === null,
    run: ({ print }) => print(),
  },
  {
    id: 'help',
    get label() {
      return words('help');
    },
    keys: ['?'],
    isPressed: ({ key, altKey, ctrlKey, metaKey }) =>
      key === '?' && !altKey && !ctrlKey && !metaKey,
    isWritten: true,
    isAvailable: always,
    run: ({ openTool }) => openTool('help'),
  },
];

/** The command of these keys, if it can be used now. */
export function commandFor(
  press: KeyPress,
  at: CommandContext,
  isTyping: boolean,
): InterviewCommand | undefined {
  return interviewCommands.find(
    (one) => one.isPressed(press) && one.isAvailable(at) && !(isTyping && one.isWritten === true),
  );
}

function walk({ step }: InterviewSession, by: 1 | -1): void {
  const paths = step?.questions.map(({ path }) => path) ?? [];
  const here = document.activeElement?.closest('[data-question]')?.getAttribute('data-question');
  const index = here === null || here === undefined ? -1 : paths.indexOf(here);
  const target = paths[index === -1 && by === -1 ? paths.length - 1 : index + by];
  if (target !== undefined) focusField(target);
}
