import { z } from 'zod';
import type { OperatorId } from '../domain/ids.ts';
import type { browserChannel } from './browser.ts';

/** How long the worker has to answer: it may be starting, ms. */
const WORKER_PATIENCE = 1_500;
/** How long the other tabs have after that, ms. */
const TAB_PATIENCE = 200;

export interface KeyHandover {
  /** From now on the key of this operator can be asked for, by a new tab or after a reload. */
  offer(operator: OperatorId, key: CryptoKey): void;
  /** On lock: nobody can ask any more, here or in the worker. */
  withdraw(): void;
  /** The key that another page of this browser has, or had a moment ago; null when there is none. */
  ask(operator: OperatorId): Promise<CryptoKey | null>;
}

const isKey = (value: unknown): value is CryptoKey => value instanceof CryptoKey;

const Answer = z.object({ operator: z.string(), key: z.custom<CryptoKey>(isKey) });
const Question = z.object({ type: z.literal('TAKE_KEY'), operator: z.string() });

/**
 * Keys between pages of one browser, in memory only: other tabs through a channel, the page that
 * comes after a reload through the service worker. A key that is lost on the way costs a password.
 */
export function keyHandover(channel: typeof browserChannel): KeyHandover {
  let offered: { readonly operator: OperatorId; readonly key: CryptoKey } | null = null;
  const tabs = channel?.('sportello-keys') ?? null;
  const answers = new Set<(answer: unknown) => void>();
  const workers = serviceWorkers();
  if (tabs !== null) {
    tabs.onmessage = ({ data }) => {
      if (!Question.safeParse(data).success) for (const hear of answers) hear(data);
      else if (offered?.operator === Question.parse(data).operator) tabs.postMessage(offered);
    };
  }
  globalThis.addEventListener('pagehide', () => {
    if (offered !== null) workers.tell({ type: 'HOLD_KEY', ...offered });
  });
  return {
    offer: (operator, key) => {
      offered = { operator, key };
    },
    withdraw: () => {
      offered = null;
      workers.tell({ type: 'DROP_KEY' });
    },
    ask: (operator) => {
      const question = { type: 'TAKE_KEY' as const, operator };
      return firstKey(operator, (hear) => {
        answers.add(hear);
        tabs?.postMessage(question);
        return { asked: workers.ask(question, hear), stop: () => answers.delete(hear) };
      });
    },
  };
}

interface Asking {
  /** When the workers have answered. */
  readonly asked: Promise<void>;
  readonly stop: () => void;
}

/** The first key for this operator among the answers; null when everybody has said no, or in time. */
function firstKey(
  operator: OperatorId,
  ask: (hear: (answer: unknown) => void) => Asking,
): Promise<CryptoKey | null> {
  return new Promise((resolve) => {
    const settle = (key: CryptoKey | null): void => {
      stop();
      resolve(key);
    };
    const { asked, stop } = ask((data) => {
      const answer = Answer.safeParse(data);
      if (answer.success && answer.data.operator === operator) settle(answer.data.key);
    });
    void asked.then(() => setTimeout(() => settle(null), TAB_PATIENCE));
  });
}

/** Every worker of this site, installed or being installed: a first visit has only the latter. */
function serviceWorkers() {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  let registration: ServiceWorkerRegistration | undefined;
  const find = async (): Promise<void> => {
    registration ??= await container?.getRegistration().catch(() => undefined);
  };
  const all = (): readonly ServiceWorker[] => [
    ...new Set(
      [
        container?.controller,
        registration?.active,
        registration?.waiting,
        registration?.installing,
      ].filter((one) => one !== null && one !== undefined),
    ),
  ];
  void find();
  void container?.ready.then((ready) => {
    registration = ready;
  });
  return {
    tell: (message: unknown): void => {
      void find();
      for (const worker of all()) worker.postMessage(message);
    },
    ask: async (question: unknown, hear: (answer: unknown) => void): Promise<void> => {
      await find();
      await Promise.all(all().map((worker) => askOne(worker, { question, hear })));
    },
  };
}

function askOne(
  worker: ServiceWorker,
  { question, hear }: { readonly question: unknown; readonly hear: (answer: unknown) => void },
): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WORKER_PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      hear(data);
      resolve();
    };
    worker.postMessage(question, [port2]);
  });
}
