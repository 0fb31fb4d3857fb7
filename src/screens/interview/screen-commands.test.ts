import { describe, expect, it } from 'vitest';
import {
  commandFor,
  interviewCommands,
  type CommandContext,
  type KeyPress,
} from './screen-commands.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

const session = { step: { questions: [] }, back: null };

/** Only what the commands look at. */
const at = (more: Partial<Omit<CommandContext, 'session'>> = {}) =>
  ({ session, isReader: false, ...more }) as unknown as CommandContext;

const idOf = (key: KeyPress, context = at(), isTyping = false) =>
  commandFor(key, context, isTyping)?.id;

describe('the commands of the interview', () => {
  it('no two have the same keys, and each has words', () => {
    const keys = interviewCommands.map((one) => one.keys.join('+'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(interviewCommands.every(({ label }) => label !== '')).toBe(true);
  });

  it('`?` shows them, but stays a question mark in a text', () => {
    expect(idOf(press('?', { shiftKey: true }))).toBe('help');
    expect(idOf(press('?', { shiftKey: true }), at(), true)).toBeUndefined();
  });

  it('Ctrl+Enter goes on also from a text; with Maiusc it goes back, where there is a step behind', () => {
    expect(idOf(press('Enter', { ctrlKey: true }), at(), true)).toBe('next');
    const back = press('Enter', { ctrlKey: true, shiftKey: true });
    expect(idOf(back)).toBeUndefined();
    const later = { ...session, back: () => undefined };
    expect(idOf(back, { ...at(), session: later } as unknown as CommandContext)).toBe('back');
  });

  it('Alt and a letter are told by the key, not by what the layout writes with it', () => {
    expect(idOf(press('ñ', { altKey: true, code: 'KeyN' }))).toBe('notes');
  });

  it('who only reads writes no note', () => {
    expect(idOf(press('n', { altKey: true }), at({ isReader: true }))).toBeUndefined();
  });
});
