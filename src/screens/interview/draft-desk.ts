import type { Json } from '../../kernel/json.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { DraftJournal, Live } from '../../domain/ports.ts';

/** An answer follows this long after the last key, if the field is not left before, ms. */
const REST = 2000;

/** Makes an answer of the words; resolves when it is saved. */
export type Settle = () => Promise<void>;

interface Waiting {
  readonly timer: number;
  readonly settle: Settle;
}

/** The half-typed words of one interview: on screen, in the journal, and on their way to answers. */
export class DraftDesk {
  private readonly journal: DraftJournal;
  private readonly stream: StreamId;
  private readonly waiting = new Map<string, Waiting>();
  private readonly listeners = new Set<() => void>();
  private current: ReadonlyMap<string, string> | undefined;

  constructor(journal: DraftJournal, stream: StreamId) {
    this.journal = journal;
    this.stream = stream;
  }

  /** Words by path; undefined until read: the form waits, to open on the same half-typed word. */
  readonly texts: Live<ReadonlyMap<string, string>> = {
    get: () => this.current,
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  async read(): Promise<void> {
    const stored = await this.journal.read(this.stream);
    this.become(new Map([...stored].flatMap(asText)));
  }

  /** At every key. `settle` runs when the hand rests. */
  type(path: string, text: string, settle: Settle): void {
    this.journal.write(this.stream, path, text);
    this.become(new Map(this.current).set(path, text));
    window.clearTimeout(this.waiting.get(path)?.timer);
    const timer = window.setTimeout(() => {
      this.waiting.delete(path);
      void settle();
    }, REST);
    this.waiting.set(path, { timer, settle });
  }

  /** The field is left, or *Avanti*: whatever waits settles now. */
  async settleAll(): Promise<void> {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    await Promise.all(
      left.map(({ timer, settle }) => {
        window.clearTimeout(timer);
        return settle();
      }),
    );
  }

  /** These words have become an answer; words typed since then stay. */
  forget(path: string, text: string): void {
    if (this.current?.get(path) === text) this.drop(path);
  }

  /** Whatever was half typed there is no longer wanted: a valid value took its place. */
  drop(path: string): void {
    window.clearTimeout(this.waiting.get(path)?.timer);
    this.waiting.delete(path);
    if (this.current?.has(path) !== true) return;
    this.become(new Map([...this.current].filter(([key]) => key !== path)));
    void this.journal.clear(this.stream, [path]);
  }

  /** The page is hidden or left: settle what waits, and be sure that the rest is on disk. */
  readonly leave = (): void => {
    void this.settleAll();
    void this.journal.flush();
  };

  private become(texts: ReadonlyMap<string, string>): void {
    this.current = texts;
    for (const listener of this.listeners) listener();
  }
}

const asText = ([path, draft]: [string, Json]): readonly [string, string][] =>
  typeof draft === 'string' ? [[path, draft]] : [];
