import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsHash, type Fact, type NewFact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { newStream, type StreamId } from '../domain/ids.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import * as act from '../interview/commands.ts';
import type { AnyInterview } from '../interview/definition.ts';
import { interviewView, type InterviewView } from '../interview/interview.ts';
import { testPlace } from '../interview/testing/test-place.ts';
import { isoDate } from '../kernel/iso-date.ts';
import type { Json } from '../kernel/json.ts';
import { interview as did } from '../lep/b-did-profilazione-sap/interview.ts';
import { interview as patto } from '../lep/d-patto-di-servizio/interview.ts';
import { plainCase } from '../lep/d-patto-di-servizio/testing/patto.ts';
import type { Desk } from './testing/desk.ts';
import { openRealCentre, type RealCentre } from './testing/real-centre.ts';

/*
 * Two tablets hold the same prestazione of a real service, each without seeing the other, with real
 * storage and the real centre between them.
 */

const today = isoDate('2026-11-24');
const prestazione = (n: number): StreamId =>
  newStream('prestazione', `01930000-0000-7000-8000-00000000d00${n}`);

let centre: RealCentre;
let anna: Desk;
let bruno: Desk;

beforeAll(async () => {
  centre = await openRealCentre();
  anna = await centre.deskOf('anna');
  bruno = await centre.deskOf('bruno');
});

afterAll(async () => {
  await Promise.all([anna.die(), bruno.die()]);
  await centre.close();
});

async function append(desk: Desk, stream: StreamId, facts: readonly NewFact[]): Promise<void> {
  const saved = await desk.storage.log.append(stream, facts);
  if (!saved.ok) throw new Error(saved.error.kind);
}

const answer = (desk: Desk, stream: StreamId, given: Readonly<Record<string, Json>>) =>
  append(
    desk,
    stream,
    Object.entries(given).map(([path, value]) => act.answer(null, { path, value })),
  );

/** Each sends, then each takes what the other had sent. */
async function meet(): Promise<void> {
  for (const desk of [anna, bruno, anna]) {
    expect((await desk.sync()).outcome).toBe('done');
  }
}

async function viewOn(
  desk: Desk,
  definition: AnyInterview,
  stream: StreamId,
): Promise<InterviewView> {
  const state = foldStream(await desk.storage.log.read(stream));
  return interviewView(definition, { state, person: null, today, time: '10:42', place: testPlace });
}

const question = (view: InterviewView, path: string) =>
  view.steps.flatMap(({ questions }) => questions).find((one) => one.path === path);

/** What *Da rivedere* counts of it. */
const summaryOn = async (desk: Desk, stream: StreamId): Promise<Summary | null> =>
  summarise(foldStream(await desk.storage.log.read(stream)));

/** Service B opened by Anna for a Scheda only, and known to both. */
async function openSheet(n: number): Promise<StreamId> {
  const stream = prestazione(n);
  const opening = { service: did.service, person: null, origin: null, pin: did.pin };
  await append(anna, stream, [act.openPrestazione(opening)]);
  await answer(anna, stream, {
    'accesso.operazione': 'soloSap',
    'identita.cittadinanzaGruppo': 'italiana',
  });
  await meet();
  return stream;
}

describe('two tablets on one service', () => {
  it('B · different sections of the Scheda merge by themselves', async () => {
    const stream = await openSheet(1);
    await answer(anna, stream, {
      'esperienze.righe#01930000-0000-7000-8000-00000000e001.tipoEsperienza': 'contratto',
      'esperienze.righe#01930000-0000-7000-8000-00000000e001.datore': 'Ferramenta Rossi',
      'esperienze.stato': 'aggiornata',
    });
    await answer(bruno, stream, {
      'abilitazioni.mezzoProprio': true,
      'abilitazioni.stato': 'aggiornata',
    });
    await meet();
    for (const desk of [anna, bruno]) {
      const view = await viewOn(desk, did, stream);
      expect(question(view, 'esperienze.righe')?.value).toMatchObject([
        { datore: 'Ferramenta Rossi', tipoEsperienza: 'contratto' },
      ]);
      expect(question(view, 'abilitazioni.mezzoProprio')?.value).toBe(true);
      expect(view.obstacles.filter(({ kind }) => kind === 'conflict')).toEqual([]);
      expect(await summaryOn(desk, stream)).toMatchObject({ conflicts: 0, changed: 0 });
    }
  });

  it('B · the same field: both answers are kept and shown, until a person chooses', async () => {
    const stream = await openSheet(2);
    await answer(anna, stream, { 'recapiti.cellulare': '333 010 1111' });
    await answer(bruno, stream, { 'recapiti.cellulare': '333 010 2222' });
    await meet();
    for (const desk of [anna, bruno]) {
      const asked = question(await viewOn(desk, did, stream), 'recapiti.cellulare');
      expect(asked?.conflict).toBe(true);
      expect(asked?.register?.values.map(({ value }) => value).toSorted()).toEqual([
        '333 010 1111',
        '333 010 2222',
      ]);
      expect(await summaryOn(desk, stream)).toMatchObject({ conflicts: 1 });
    }
    await answer(bruno, stream, { 'recapiti.cellulare': '333 010 2222' });
    await meet();
    for (const desk of [anna, bruno]) {
      expect(await summaryOn(desk, stream)).toMatchObject({ conflicts: 0 });
    }
  });

  it('D-12 · one signs and concludes while the other changes an answer: the act stands, flagged in Da rivedere', async () => {
    const stream = prestazione(3);
    await append(anna, stream, plainCase().facts.map(asNew));
    await meet();
    const facts = await anna.storage.log.read(stream);
    await append(
      anna,
      stream,
      act.conclude(null, {
        event: '10',
        sap: 'A02',
        date: today,
        binds: factsHash(facts),
        documents: [{ kind: patto.documents[0].kind, number: '2026/MF-01/0001' }],
        issuedOn: today,
      }),
    );
    await answer(bruno, stream, { 'contatti.frequenza': 'treMesi' });
    await meet();
    for (const desk of [anna, bruno]) {
      const state = foldStream(await desk.storage.log.read(stream));
      expect(state.events.at(-1)).toMatchObject({ event: '10' });
      expect(state.documents[0]?.unseen).toHaveLength(1);
      expect(await summaryOn(desk, stream)).toMatchObject({ changed: 1 });
      const signature = question(await viewOn(desk, patto, stream), 'riepilogoFirma.firmaPersona');
      expect(signature?.fault).toEqual({ kind: 'changedSinceSigned' });
    }
  });
});

const asNew = ({ type, tv, payload, chart, subject }: Fact): NewFact => ({
  type,
  tv,
  payload,
  ...(chart === undefined || chart === null ? {} : { chart }),
  ...(subject === undefined || subject === null ? {} : { subject }),
});
