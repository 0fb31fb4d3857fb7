/*
 * The wire of the baselines: pages of 500 documents as compressed NDJSON, and batches of 200 back.
 * The same facts and the same server as ours.
 */

export interface Doc {
  readonly id: string;
}

interface DocumentStore {
  /** Rows already here. */
  readonly cursor: () => Promise<number>;
  /** Stores a page and the cursor after it. */
  readonly store: (docs: readonly Doc[], cursor: number) => Promise<void>;
}

/** After a cut line, the page is asked again. @returns how many documents came. */
export async function downloadPages({ cursor, store }: DocumentStore): Promise<number> {
  let received = 0;
  for (;;) {
    const after = await cursor();
    const docs = await pageAfter(after);
    if (docs?.length === 0) return received;
    if (docs === null) continue;
    await store(docs, after + docs.length);
    received += docs.length;
  }
}

async function pageAfter(after: number): Promise<readonly Doc[] | null> {
  try {
    const response = await fetch(`/pages?after=${after}`);
    const lines = (await response.text()).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Doc);
  } catch {
    return null;
  }
}

/** @returns how many documents the server took. */
export async function deliverPages(docs: readonly Doc[]): Promise<number> {
  for (let from = 0; from < docs.length; from += 200) {
    const body = JSON.stringify(docs.slice(from, from + 200));
    const response = await fetch('/accept', { method: 'POST', body });
    if (!response.ok) throw new Error(`${response.status}`);
  }
  return docs.length;
}
