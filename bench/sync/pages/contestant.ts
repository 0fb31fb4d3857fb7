/** What every contestant can do: the tracks of the benchmark are written once over it. */
export interface Contestant {
  /** Opens an empty database. */
  open(): Promise<void>;
  /** Resolves when the answer is *salvato*. */
  record(): Promise<void>;
  /** Writes many answers, as fast as it can. */
  bulk(count: number): Promise<void>;
  /** Downloads everything the server has. @returns how many facts are here. */
  download(): Promise<number>;
  /** Delivers what `record` and `bulk` wrote. @returns how many facts the server took. */
  deliver(): Promise<number>;
  /** Closes and deletes everything. */
  destroy(): Promise<void>;
}

declare global {
  interface Window {
    contestant: Contestant;
  }
}
