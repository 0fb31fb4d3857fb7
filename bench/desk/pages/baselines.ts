import { Dexie, type EntityTable } from 'dexie';

/** One line of the registry, in the clear: a baseline seals nothing. */
export interface PlainPerson {
  readonly id: string;
  readonly surname: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
}

class PlainDatabase extends Dexie {
  declare readonly people: EntityTable<PlainPerson, 'id'>;

  constructor() {
    super('bench-plain');
    this.version(1).stores({ people: 'id, surname' });
  }
}

const db = new PlainDatabase();

declare global {
  interface Window {
    fillPlain(people: readonly PlainPerson[]): Promise<void>;
    /** Each prefix through `where('surname').startsWithIgnoreCase()`, the first fifty; ms. */
    searchPlain(prefixes: readonly string[]): Promise<readonly number[]>;
    /** Everybody as rows of one table, until painted; ms. */
    showAll(): Promise<number>;
  }
}

window.fillPlain = async (people) => {
  await db.people.bulkPut([...people]);
};

window.searchPlain = async (prefixes) => {
  const times: number[] = [];
  for (const prefix of prefixes) {
    const start = performance.now();
    const found = await db.people.where('surname').startsWithIgnoreCase(prefix).limit(50).toArray();
    show(found);
    await painted();
    times.push(performance.now() - start);
  }
  return times;
};

window.showAll = async () => {
  const people = await db.people.toArray();
  const start = performance.now();
  show(people);
  await painted();
  return performance.now() - start;
};

function show(people: readonly PlainPerson[]): void {
  const table = document.createElement('table');
  for (const { surname, name, birthDate, phone } of people) {
    const row = table.insertRow();
    for (const cell of [surname, name, birthDate, phone]) row.insertCell().textContent = cell;
  }
  document.body.replaceChildren(table);
}

/** The frame with what was just changed has been drawn. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(0);
    });
  });
