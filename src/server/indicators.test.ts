import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../kernel/iso-date.ts';
import type { Fact } from '../domain/fact.ts';
import { newFact } from '../domain/fact-types.ts';
import { foldStream } from '../domain/fold.ts';
import { newStream, type StreamId } from '../domain/ids.ts';
import { indicatorsOf } from '../domain/indicators.ts';
import { IndicatorsAnswer } from '../domain/indicators-answer.ts';
import { personPaths } from '../domain/person.ts';
import { summarise } from '../domain/summarise.ts';
import { openPGlite } from './store/pglite.ts';
import { setStage, statuses } from './testing/contract-stage.ts';

const uuid = (tail: number): string => `0193a000-0000-7000-8000-${String(tail).padStart(12, '0')}`;
const PERSON = newStream('persona', uuid(1));
type Draft = Parameters<typeof newFact>;

const PERIOD = '?from=2026-06&to=2026-11';

describe('GET /v1/indicators', () => {
  const stage = setStage(() => openPGlite());

  const written = (stream: StreamId, [type, payload, about]: Draft): Fact => {
    const made = newFact(type, payload, about);
    return stage.elena.author.write(stream, type, made.payload, {
      subject: about?.subject ?? null,
    });
  };

  const write = async (stream: StreamId, drafts: readonly Draft[]) => {
    const facts = drafts.map((draft) => written(stream, draft));
    const answer = await stage.elena.push(facts);
    expect(new Set(statuses(answer))).toEqual(new Set(['ok']));
    return facts;
  };

  const deliver = async (tail: number, day = '2026-11-10'): Promise<readonly Fact[]> =>
    write(newStream('prestazione', uuid(tail)), [
      ['prestazioneOpened', { service: 'A', person: PERSON, origin: null }, { subject: PERSON }],
      ['answerGiven', { path: 'apertura.luogo', value: 'Pievebella' }],
      ['eventRecorded', { event: '02', date: day, sap: null, binds: null }],
      ['eventRecorded', { event: '10', date: day, sap: 'A05', binds: null }],
    ]);

  const ask = async (query = PERIOD) =>
    (await stage.server.signIn('giulia')).request('GET', `/v1/indicators${query}`);

  const numbers = async (query = PERIOD): Promise<IndicatorsAnswer> =>
    IndicatorsAnswer.parse((await ask(query)).json());

  it('the same facts give the same numbers at the centre as on the device', async () => {
    const person = await write(PERSON, [
      ['answerGiven', { path: personPaths.surname, value: 'Benedetti' }],
      ['answerGiven', { path: personPaths.didDate, value: '2026-10-20' }],
    ]);
    const streams = [person, await deliver(2), await deliver(3, '2026-09-02')];
    const own = indicatorsOf(
      streams.flatMap((facts) => summarise(foldStream(facts)) ?? []),
      {
        fromMonth: '2026-06',
        toMonth: '2026-11',
        operator: null,
        place: null,
        service: null,
        today: isoDateOf(stage.server.clock.now()),
      },
    );
    const { indicators, head } = await numbers();
    expect(indicators).toEqual(own);
    expect(indicators.delivered.total).toBe(2);
    expect(head).toBe(10);
  });

  it('a fact that comes later, in a stream already counted, changes the numbers', async () => {
    const stream = newStream('prestazione', uuid(2));
    const day = { date: '2026-11-10', binds: null };
    await write(stream, [
      ['prestazioneOpened', { service: 'A', person: PERSON, origin: null }, { subject: PERSON }],
      ['eventRecorded', { event: '02', sap: null, ...day }],
    ]);
    expect((await numbers()).indicators.delivered.total).toBe(0);
    await write(stream, [['eventRecorded', { event: '10', sap: 'A05', ...day }]]);
    expect((await numbers()).indicators.delivered.total).toBe(1);
  });

  it('an erased subject is no longer counted, and leaves no line behind', async () => {
    await deliver(2);
    await numbers();
    const giulia = await stage.server.signIn('giulia');
    const erased = await giulia.request('POST', '/v1/erasures', {
      stream: PERSON,
      reason: 'richiesta 12/2026',
    });
    expect(erased.status).toBe(200);
    expect(await stage.sql.query('select * from indicator_line')).toEqual([]);
    expect((await numbers()).indicators.delivered.total).toBe(0);
  });

  it('the centre keeps no name in what it counts', async () => {
    await write(PERSON, [['answerGiven', { path: personPaths.surname, value: 'Benedetti' }]]);
    await numbers();
    const [row] = await stage.sql.query<{ line: string }>('select line from indicator_line');
    expect(row?.line).toContain(PERSON);
    expect(row?.line).not.toContain('Benedetti');
  });

  it('filters as asked, and refuses what is not a period', async () => {
    await deliver(2);
    expect((await numbers(`${PERIOD}&place=Carcere`)).indicators.delivered.total).toBe(0);
    expect((await numbers(`${PERIOD}&place=Pievebella`)).indicators.delivered.total).toBe(1);
    const wrong = ['', '?from=2026-13&to=2026-11', '?from=2026-11&to=2026-10'];
    const answers = await Promise.all(wrong.map((query) => ask(query)));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('an operatore may not ask', async () => {
    expect((await stage.elena.request('GET', `/v1/indicators${PERIOD}`)).status).toBe(403);
  });

  it('another office has its own numbers', async () => {
    await deliver(2);
    const other = await stage.server.addOffice('PV');
    await stage.server.addOperator(other, 'responsabile', 'dario');
    const dario = await stage.server.signIn('dario');
    const answer = await dario.request('GET', `/v1/indicators${PERIOD}`);
    expect(IndicatorsAnswer.parse(answer.json()).indicators.delivered.total).toBe(0);
  });
});
