import { v7 } from 'uuid';
import { newFact } from '../../src/domain/fact-types.ts';
import { foldStream } from '../../src/domain/fold.ts';
import { newStream } from '../../src/domain/ids.ts';
import { FOLD_VERSION, summarise } from '../../src/domain/summarise.ts';
import { openStorage, type OperatorStorage } from '../../src/storage/open-storage.ts';
import {
  browserClock,
  browserIndexedDb,
  browserRandom,
  browserTimer,
} from '../../src/app/browser.ts';
import { aesSealer } from '../../src/vault/aes-sealer.ts';
import type { Sealer } from '../../src/vault/sealer.ts';
import { MEASURED } from '../../bench/sync/data-set.ts';

/** What was written, and what the database says of it after it was closed and opened again. */
export interface StorageReport {
  readonly written: number;
  readonly read: number;
  readonly unsent: number;
  readonly received: number;
  readonly draft: unknown;
  readonly step: string | null;
  readonly problems: readonly string[];
}

declare global {
  interface Window {
    /** Writes, acknowledges, closes and reads again, with the vault's real encryption. */
    workInStorage(): Promise<StorageReport>;
  }
}

const STREAMS = 12;
const FACTS = 5;
const SENT = 7;

window.workInStorage = async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const sealer = aesSealer(key, MEASURED, browserRandom);
  const problems: string[] = [];
  const streams = Array.from({ length: STREAMS }, () => newStream('prestazione', v7()));
  const [first] = streams;
  if (first === undefined) throw new Error('There are streams');

  const before = await open(sealer, problems);
  // All at once: transactions wait for one another.
  const saved = await Promise.all(
    streams.flatMap((stream) =>
      Array.from({ length: FACTS }, (_, n) => before.log.append(stream, [answer(n)])),
    ),
  );
  for (const one of saved) if (!one.ok) problems.push(one.error.kind);
  before.drafts.write(first, 'motivo.note', 'mezza paro');
  await before.drafts.savePosition(first, { step: 'motivo', field: 'motivo.note' });
  const received = await acknowledge(before);
  const closed = await before.close();
  if (!closed.ok) problems.push(closed.error.kind);

  const after = await open(sealer, problems);
  const read = await Promise.all(streams.map((stream) => after.log.read(stream)));
  const report: StorageReport = {
    written: STREAMS * FACTS,
    read: read.flat().length,
    unsent: (await after.sync.unsent({ facts: 1000, bytes: 1e7, except: new Set() })).length,
    received,
    draft: (await after.drafts.read(first)).get('motivo.note'),
    step: (await after.drafts.position(first))?.step ?? null,
    problems,
  };
  await after.close();
  return report;
};

const answer = (n: number) => newFact('answerGiven', { path: `motivo.r${n}`, value: `testo ${n}` });

/** The centre has the oldest facts. */
async function acknowledge({ sync }: OperatorStorage): Promise<number> {
  const term = await sync.lead();
  if (!term.ok) throw new Error(term.error.kind);
  const sent = await sync.unsent({ facts: SENT, bytes: 1e7, except: new Set() });
  const settled = await sync.settle(
    sent.map(({ id }, index) => ({ status: 'received', id, seq: index + 1 })),
    { term: term.value, serverTime: browserClock.now(), durableUpTo: 0 },
  );
  if (!settled.ok) throw new Error(settled.error.kind);
  return sent.length;
}

async function open(sealer: Sealer, problems: string[]): Promise<OperatorStorage> {
  const opened = await openStorage({
    author: MEASURED,
    officeCode: 'MF',
    deviceNumber: 1,
    sealer,
    summarise: (facts) => summarise(foldStream(facts)),
    foldVersion: FOLD_VERSION,
    clock: browserClock,
    random: browserRandom,
    timer: browserTimer,
    factory: browserIndexedDb,
    channel: null,
    onProblem: ({ kind }) => problems.push(kind),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}
