import { beforeAll, describe, expect, it } from 'vitest';
import { causalityOf } from '../../domain/causality.ts';
import { Fact, factHash, factsHash, isIntact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { hlcMillis } from '../../domain/hlc.ts';
import { checkEvent, type DatedEvent } from '../../domain/lifecycle.ts';
import {
  defaultOfficeSettings,
  officeSettings,
  officeStream,
} from '../../domain/office-settings.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { isInConflict, type StreamState } from '../../domain/stream-state.ts';
import { employersIndex } from '../../domain/employers-index.ts';
import { parsePartitaIva } from '../../reference/partita-iva/partita-iva.ts';
import { summarise } from '../../domain/summarise.ts';
import { interviewView } from '../../interview/interview.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { addDays, isoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { demoFacts } from './demo-facts.ts';
import { scopeOfCode } from '../identity/offices.ts';
import { demoOffice } from './seed.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const TODAY = isoDate('2026-11-24');

const authors = [
  { operator: '01930000-0000-7000-8000-000000000001', username: 'elena', role: 'operatore' },
  { operator: '01930000-0000-7000-8000-000000000002', username: 'giulia', role: 'responsabile' },
] as const;

/** As many people as the demo, or fewer where numbers do not matter. */
const batchesAt = (now: number, people?: number): readonly (readonly Fact[])[] => [
  ...demoFacts({
    now,
    seed: 2026,
    office: demoOffice,
    authors,
    ...(people === undefined ? {} : { people }),
  }),
];
const FEW = 90;

const streamsOf = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> =>
  groupBy(facts, ({ stream }) => stream);

let batches: readonly (readonly Fact[])[];
let facts: readonly Fact[];
let streams: ReadonlyMap<string, readonly Fact[]>;
let states: readonly StreamState[];

beforeAll(() => {
  batches = batchesAt(NOW);
  facts = batches.flat();
  streams = streamsOf(facts);
  states = [...streams.values()].map(foldStream);
});

const prestazioni = (): readonly PrestazioneSummary[] =>
  states.map(summarise).filter((one): one is PrestazioneSummary => one?.kind === 'prestazione');

describe('the facts of the demo', () => {
  it('are the same bytes for the same seed and moment', () => {
    const [once, again] = [batchesAt(NOW, FEW), batchesAt(NOW, FEW)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  });

  it('pass every check of the domain', () => {
    expect(facts.filter((fact) => !Fact.safeParse(fact).success)).toEqual([]);
    expect(facts.filter((fact) => !isIntact(fact))).toEqual([]);
    expect(facts.filter((fact) => readFact(fact) === null)).toEqual([]);
  });

  it('are chained on each device, without gaps, in time that never goes back or ahead', () => {
    const devices = groupBy(facts, ({ device }) => device);
    expect(devices.size).toBe(3);
    for (const own of devices.values()) {
      expect(own.map(({ dseq }) => dseq)).toEqual(own.map((_, index) => index + 1));
      const links = [null, ...own.slice(0, -1).map(factHash)];
      expect(own.map(({ prevDevice }) => prevDevice)).toEqual(links);
      const stamps = own.map(({ hlc }) => hlc);
      expect(stamps).toEqual([...new Set(stamps)].toSorted());
      expect(hlcMillis(own.at(-1)!.hlc)).toBeLessThanOrEqual(NOW);
    }
  });

  it('travel by one device and one operator at a time, after the facts they had seen', () => {
    const sent = new Map<string, Fact>();
    const early: unknown[] = [];
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(200);
      expect(new Set(batch.map(({ device, actor }) => `${device} ${actor}`)).size).toBe(1);
      for (const fact of batch) {
        const parents = fact.after.map((id) => sent.get(id));
        early.push(
          ...parents.filter((parent) => parent?.stream !== fact.stream || parent.hlc >= fact.hlc),
        );
        sent.set(fact.id, fact);
      }
    }
    expect(early).toEqual([]);
    expect(sent.size).toBe(facts.length);
  });
});

describe('the office of the demo', () => {
  it('knows five firms, two of which look like one', () => {
    const firms = states.map(summarise).filter((one) => one?.kind === 'impresa');
    expect(firms).toHaveLength(5);
    const index = employersIndex(firms);
    expect(firms.filter((firm) => index.duplicatesOf(firm).length > 0)).toHaveLength(2);
    expect(firms.flatMap(({ partitaIva }) => partitaIva ?? []).map(parsePartitaIva)).toSatisfy(
      (codes: readonly { readonly ok: boolean }[]) =>
        codes.length === 4 && codes.every(({ ok }) => ok),
    );
  });

  it('has 300 people, six in ten with a DID, and nothing unreadable', () => {
    const people = states.filter(
      ({ registration, stream }) => registration !== null && stream?.startsWith('persona/'),
    );
    expect(people).toHaveLength(300);
    expect(states.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    const did = people.filter(
      ({ answers }) => answers.get('situazione.did')?.values[0].value === 'si',
    );
    expect(did.length).toBeGreaterThan(300 * 0.52);
    expect(did.length).toBeLessThan(300 * 0.68);
  });

  it('has said who it is: comuni, two places, other offices, six packages with examples', () => {
    const own = streams.get(officeStream(scopeOfCode(demoOffice.code))) ?? [];
    const settings = officeSettings(foldStream(own));
    expect(settings.comuni.length).toBeGreaterThan(5);
    expect(settings.places).toHaveLength(2);
    expect(settings.otherOffices.flatMap(({ comuni }) => comuni)).toContain('G393');
    expect(settings.packages.map(({ name }) => name)).toEqual([
      'Standard',
      'NASpI',
      'Giovani',
      'Stranieri',
      'Over 50',
      'Disabilità',
    ]);
    for (const { activities, materials } of settings.packages) {
      expect(activities).toHaveLength(6);
      expect(materials.every(({ title }) => title.endsWith('(esempio)'))).toBe(true);
    }
    expect(own.every(({ role }) => role === 'responsabile')).toBe(true);
  });

  it('has appointments today and on the next ten days, and some that nobody kept', () => {
    const open = prestazioni().filter(({ event }) => event === '01');
    const dates = open.flatMap(({ appointments }) => appointments.map(({ date }) => date));
    const between = (from: string, to: string) => dates.filter((d) => d >= from && d <= to).length;
    expect(between(TODAY, TODAY)).toBe(12);
    expect(between(addDays(TODAY, 1), addDays(TODAY, 10))).toBe(22);
    expect(between(addDays(TODAY, -30), addDays(TODAY, -1))).toBe(8);
    expect(dates).toHaveLength(42);
    const times = open.flatMap(({ appointments }) =>
      appointments.filter(({ date }) => date === TODAY).map(({ time }) => time),
    );
    expect(new Set(times).size).toBe(12);
  });

  it('has interviews left half way, some of today', () => {
    const inHand = prestazioni().filter(({ event }) => event === '02');
    expect(inHand).toHaveLength(9);
    expect(inHand.filter(({ startedOn }) => startedOn === TODAY)).toHaveLength(3);
    expect(new Set(inHand.map(({ service }) => service))).toEqual(new Set(['A']));
  });

  it('has two questions answered apart, and one act changed after', () => {
    const apart = states.flatMap(({ answers }) =>
      [...answers].filter(([, register]) => isInConflict(register)).map(([path]) => path),
    );
    expect(apart.toSorted()).toEqual(['recapiti.telefono', 'situazione.condizione']);
    const changed = states.filter(({ documents }) => documents.some(({ unseen }) => unseen[0]));
    expect(changed).toHaveLength(1);
  });

  it('never skips a life event, and proposes each service from a row of its origin', () => {
    for (const own of streams.values()) {
      const { events, opening } = foldStream(own);
      const past: DatedEvent[] = [];
      for (const event of events) {
        expect(checkEvent(past, event).ok).toBe(true);
        past.push(event);
      }
      const origin = opening?.origin ?? null;
      if (origin === null) continue;
      const { stream, row } = origin;
      expect(own[0]?.stream).toBe(`prestazione/${row}`);
      const cell = `destinazione.proposte#${row}.servizio`;
      const answered = foldStream(streams.get(stream) ?? []).answers.get(cell);
      expect(answered?.values[0].value).toBe(opening?.service);
    }
  });
});

describe('a concluded service A', () => {
  it('is complete on its day, and its document binds what was seen', () => {
    const concluded = [...streams.values()].filter((own) =>
      own.some(({ type }) => type === 'documentIssued'),
    );
    expect(concluded.length).toBeGreaterThan(100);
    for (const own of concluded) {
      const state = foldStream(own);
      const [document] = state.documents;
      const closing = state.events.at(-1)!;
      const { sees } = causalityOf(own);
      const act = own.find(({ id }) => id === closing.fact)!;
      expect(document?.binds).toBe(factsHash(own.filter((fact) => sees(act, fact))));
      expect(document?.binds).toBe(closing.binds);
      expect(closing).toMatchObject({ event: '10', sap: 'A05' });
      expect(state.opening?.chart).toEqual(interview.pin);
      const day = isoDate(closing.date);
      expect(day).toBe(isoDateOf(closing.at));
      expect(state.events[0]?.date).toBe(day);
      const person = (streams.get(state.opening?.person ?? '') ?? []).filter(
        ({ hlc }) => hlc < closing.hlc,
      );
      const view = interviewView(interview, {
        state,
        person: foldStream(person),
        today: day,
        time: '10:00',
        place: { ...demoPlace, desk: 'Sportello centrale' },
      });
      expect(view.obstacles).toEqual([]);
      expect(view.noLongerAsked).toEqual([]);
    }
  });

  it('has a number of the block of its device, counted from one in each year', () => {
    const devices = [...new Set(batches.map(([first]) => first?.device))];
    const numbers = new Map<string, number[]>();
    for (const fact of facts) {
      const known = readFact(fact);
      if (known?.type !== 'documentIssued') continue;
      const [, year, device, count] = /^(\d{4})\/MF-0(\d)\/(\d{4})$/.exec(known.payload.number)!;
      expect(devices[Number(device) - 1]).toBe(fact.device);
      expect(known.payload.date.startsWith(year!)).toBe(true);
      const block = `${year}/${device}`;
      numbers.set(block, [...(numbers.get(block) ?? []), Number(count)]);
    }
    for (const counts of numbers.values()) expect(counts).toEqual(counts.map((_, n) => n + 1));
  });
});

describe('whatever the moment', () => {
  it.each(['2026-11-24T23:01:00Z', '2027-03-28T06:00:00Z'])(
    'a demo started at %s has its agenda, and nothing of tomorrow',
    (moment) => {
      const now = Date.parse(moment);
      const all = batchesAt(now, FEW).flat();
      const today = isoDateOf(now);
      expect(all.every(({ hlc }) => hlcMillis(hlc) <= now)).toBe(true);
      const states = [...streamsOf(all).values()].map(foldStream);
      const days = states.flatMap(({ appointments }) => appointments.map(({ date }) => date));
      expect(days.filter((day) => day === today)).toHaveLength(12);
      const started = states.flatMap(({ events: [first, ...others] }) =>
        first?.event === '02' && others.length === 0 && first.date === today ? [first] : [],
      );
      expect(started.map(({ at }) => isoDateOf(at))).toEqual([today, today, today]);
    },
  );
});

const demoPlace = {
  office: demoOffice.name,
  officeCode: demoOffice.code,
  ente: demoOffice.ente,
  agency: null,
  address: demoOffice.address,
  phone: demoOffice.phone,
  email: demoOffice.email,
  operator: 'elena',
  settings: defaultOfficeSettings,
};
