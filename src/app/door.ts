import type { Live } from '../domain/ports.ts';
import { err, type Result } from '../kernel/result.ts';
import type { GateError } from '../screens/access/gate.ts';
import type { DeskOperator } from './desk-operator.ts';
import type { Workplace } from './workplace.ts';

/** What *Accesso* asks of the workplace behind it. */
export interface Door extends Pick<
  Workplace,
  'signIn' | 'unlock' | 'unlockByPasskey' | 'enterProven' | 'reopen' | 'recoverAside'
> {
  readonly operators: Live<readonly DeskOperator[]>;
}

const nobody: readonly DeskOperator[] = [];

/**
 * The door of a browser where nobody has worked: it is there at once, while the workplace loads, and
 * what is asked of it waits for that.
 * @param workplace null when it can't be opened
 */
export function doorOfNew(workplace: Promise<Door | null>): Door {
  const ask = async (
    question: (door: Door) => Promise<Result<void, GateError>>,
  ): Promise<Result<void, GateError>> => {
    const door = await workplace;
    return door === null ? err({ kind: 'serverUnreachable' }) : question(door);
  };
  return {
    operators: { get: () => nobody, subscribe: () => () => undefined },
    signIn: (...asked) => ask((door) => door.signIn(...asked)),
    unlock: (...asked) => ask((door) => door.unlock(...asked)),
    unlockByPasskey: (...asked) => ask((door) => door.unlockByPasskey(...asked)),
    enterProven: (...asked) => ask((door) => door.enterProven(...asked)),
    reopen: (...asked) => ask((door) => door.reopen(...asked)),
    recoverAside: (...asked) => ask((door) => door.recoverAside(...asked)),
  };
}
