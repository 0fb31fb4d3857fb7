interface Surroundings {
  /** Ids of the pages open now; a reload gives a page a new id. */
  readonly openPages: () => Promise<readonly string[]>;
  /** Where the ids are kept: a worker's memory ends whenever the browser likes. */
  readonly cache: () => Promise<{
    match(key: string): Promise<Response | undefined>;
    put(key: string, response: Response): Promise<void>;
  }>;
}

export interface EarlierPages {
  /** Call when a worker takes over: all pages open now may belong to an earlier build. */
  remember(): Promise<void>;
  /** Is one of the remembered pages still open? */
  anyOpen(): Promise<boolean>;
}

const key = '/earlier-pages';

/** Knows whether a page loaded before this build took over is still open. */
export function earlierPages({ openPages, cache }: Surroundings): EarlierPages {
  return {
    remember: async () => {
      const kept = await cache();
      await kept.put(key, Response.json(await openPages()));
    },
    anyOpen: async () => {
      const stored: unknown = await (await (await cache()).match(key))?.json();
      const remembered = new Set(Array.isArray(stored) ? stored : []);
      return (await openPages()).some((id) => remembered.has(id));
    },
  };
}
