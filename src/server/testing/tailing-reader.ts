import { setImmediate } from 'node:timers/promises';
import type { DeviceId, FactId } from '../../domain/ids.ts';
import { statuses } from './contract-stage.ts';
import { replica, type Replica } from './replica.ts';
import type { Desk, TestServer } from './test-office.ts';

const WRITERS = 12;
const BATCHES = 12;
const FACTS = 5;
/** Pulls that bring nothing, after the writers have ended, before the reader gives up. */
const PATIENCE = 20;

export interface Tailed {
  /** The reader that followed while they wrote. */
  readonly tailing: Replica;
  /** A reader that came afterwards. */
  readonly late: Replica;
  readonly written: readonly FactId[];
  readonly devices: readonly DeviceId[];
}

/** Twelve devices push at the same time while one reader follows the feed page by page. */
export async function writeAndTail(server: TestServer, username: string): Promise<Tailed> {
  const reader = await server.signIn(username);
  const desks = await Promise.all(Array.from({ length: WRITERS }, () => server.signIn(username)));
  const writers = { areDone: false };
  const tailing = replica();
  const tail = async (): Promise<void> => {
    for (let idle = 0; !writers.areDone || idle < PATIENCE;) {
      const before = tailing.head;
      await pullInto(tailing, reader);
      idle = !writers.areDone || tailing.head > before ? 0 : idle + 1;
      // Injected requests on PGlite never leave the microtask queue: let the writers in.
      await setImmediate();
    }
  };
  const reading = tail();
  const writing = Promise.all(desks.map(writeBatches)).finally(() => {
    writers.areDone = true;
  });
  const [written] = await Promise.all([writing, reading]);
  const late = replica();
  for (let before = -1; before !== late.head;) {
    before = late.head;
    await pullInto(late, reader);
  }
  return { tailing, late, written: written.flat(), devices: desks.map(({ device }) => device) };
}

async function pullInto(copy: Replica, reader: Desk): Promise<void> {
  const page = await reader.pull(copy.head, 50);
  if (page.status === 200) copy.apply(page.body);
}

async function writeBatches(desk: Desk): Promise<readonly FactId[]> {
  const ids: FactId[] = [];
  const stream = desk.author.newStream();
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const facts = Array.from({ length: FACTS }, (_, n) =>
      desk.author.note(stream, `${batch}/${n}`),
    );
    const answer = await desk.push(facts);
    if (statuses(answer).some((status) => status !== 'ok')) throw new Error(answer.body);
    ids.push(...facts.map(({ id }) => id));
  }
  return ids;
}
