/** How long a browser may take to say which databases it has, ms. */
const PATIENCE = 500;

/** What this browser has kept of Sportello, told without opening anything. */
export interface KeptHere {
  /** Nobody has ever worked here, and it is no kiosk. */
  readonly isNew: boolean;
  readonly mayBeKiosk: boolean;
}

interface Databases {
  databases?(): Promise<readonly { readonly name?: string }[]>;
}

/** Where the browser does not say, or not in time, anything may be here. */
const UNKNOWN: KeptHere = { isNew: false, mayBeKiosk: true };

export async function keptHere(
  indexedDb: Databases | null,
  timer: (ms: number, callback: () => void) => () => void,
): Promise<KeptHere> {
  const asked = indexedDb?.databases?.().catch(() => null);
  if (asked === undefined) return UNKNOWN;
  const late = new Promise<null>((resolve) => timer(PATIENCE, () => resolve(null)));
  const found = await Promise.race([asked, late]);
  if (found === null) return UNKNOWN;
  const names = found.map(({ name = '' }) => name);
  return {
    isNew: !names.some((name) => name.startsWith('sportello')),
    mayBeKiosk: names.includes('sportello-chiosco'),
  };
}
