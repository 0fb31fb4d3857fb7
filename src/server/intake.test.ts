import { describe, expect, it } from 'vitest';
import { foldStream } from '../domain/fold.ts';
import type { Fact } from '../domain/fact.ts';
import type { Intake } from '../domain/intake.ts';
import { newStream, StreamId } from '../domain/ids.ts';
import { IntakeResponse, KioskEnrolled } from '../sync/protocol/intake-messages.ts';
import { sealIntake } from '../vault/intake-seal.ts';
import { openPGlite } from './store/pglite.ts';
import { setStage } from './testing/contract-stage.ts';
import { newDevice, type Answer } from './testing/test-office.ts';

const stage = setStage(() => openPGlite());

const ID = '0197c000-0000-4000-8000-000000000001';
const OTHER_ID = '0197c000-0000-4000-8000-000000000002';

const INTAKE: Intake = {
  name: 'Zoe Canarini',
  contact: '333 1234567',
  needs: ['cercareLavoro'],
  words: 'Cerco un lavoro in cucina',
  language: 'it',
  noticeRead: true,
  leftAt: 1_764_000_000_000,
};

async function enrol(): Promise<KioskEnrolled> {
  const { server, elena } = stage;
  const device = newDevice(server.clock, server.random);
  const answer = await elena.request('POST', '/v1/kiosks', { device });
  expect(answer.status).toBe(201);
  return KioskEnrolled.parse(answer.json());
}

async function sealed(kiosk: KioskEnrolled, id: string, intake: Intake = INTAKE) {
  const { publicKey, device } = kiosk;
  const box = await sealIntake(publicKey, { id, kiosk: device.id }, intake);
  return { v: 1 as const, id, recipient: publicKey, box };
}

async function deliver(kiosk: { readonly secret: string }, intakes: readonly unknown[]) {
  const answer = await stage.server.http.inject({
    method: 'POST',
    url: '/v1/intake',
    headers: { authorization: `Bearer ${kiosk.secret}`, 'content-type': 'application/json' },
    payload: JSON.stringify({ intakes }),
  });
  return { status: answer.statusCode, body: answer.body };
}

const responseOf = ({ body }: { readonly body: string }) => IntakeResponse.parse(JSON.parse(body));

const factsOf = async (id: string): Promise<readonly Fact[]> => {
  const stream = newStream('prestazione', id);
  const answer: Answer = await stage.elena.pull(0, 500);
  return answer.body
    .split('\n')
    .filter((line) => line.includes(stream))
    .map((line) => (JSON.parse(line) as { readonly fact: Fact }).fact);
};

describe('what is left at a kiosk', () => {
  it('is opened by the centre and reaches the office as an accoglienza of nobody yet', async () => {
    const kiosk = await enrol();
    const answer = await deliver(kiosk, [await sealed(kiosk, ID)]);
    expect(responseOf(answer)).toEqual({ received: [ID], unreadable: [] });
    const state = foldStream(await factsOf(ID));
    expect(state.opening).toMatchObject({ service: 'A', person: null });
    expect(state.intake).toMatchObject({ name: INTAKE.name, contact: INTAKE.contact });
    expect(state.first?.device).toBe(kiosk.device.id);
  });

  it('twice is once, also when two deliveries meet, and the chain of the kiosk never breaks', async () => {
    const kiosk = await enrol();
    const [one, two] = [await sealed(kiosk, ID), await sealed(kiosk, OTHER_ID)];
    const same = [[one], [two], [one, two], [two, one], [one]];
    const answers = await Promise.all(same.map((items) => deliver(kiosk, items)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await factsOf(ID)).toHaveLength(2);
    expect(await factsOf(OTHER_ID)).toHaveLength(2);
    const broken = await stage.sql.query('select 1 from fact where chain_broken or clock_suspect');
    expect(broken).toEqual([]);
  });

  it('changed, moved to another id or sealed for another kiosk is not opened', async () => {
    const [kiosk, other] = [await enrol(), await enrol()];
    const good = await sealed(kiosk, ID);
    const text = `${good.box.text.startsWith('A') ? 'B' : 'A'}${good.box.text.slice(1)}`;
    const flipped = { ...good, box: { ...good.box, text } };
    expect(responseOf(await deliver(kiosk, [flipped])).unreadable).toEqual([ID]);
    const moved = { ...good, id: OTHER_ID };
    expect(responseOf(await deliver(kiosk, [moved])).unreadable).toEqual([OTHER_ID]);
    expect(responseOf(await deliver(other, [good])).unreadable).toEqual([ID]);
    expect(await factsOf(ID)).toEqual([]);
  });

  it('is refused without the secret, and the secret reads nothing', async () => {
    const kiosk = await enrol();
    const one = await sealed(kiosk, ID);
    const forged = `${kiosk.secret.split('.')[0] ?? ''}.${'A'.repeat(43)}`;
    expect((await deliver({ secret: forged }, [one])).status).toBe(401);
    const reading = await stage.server.http.inject({
      method: 'GET',
      url: `/v1/pull?scope=${stage.elena.scope}&after=0`,
      headers: { authorization: `Bearer ${kiosk.secret}` },
    });
    expect(reading.statusCode).toBe(401);
  });

  it('of a revoked kiosk waits for a person', async () => {
    const kiosk = await enrol();
    const giulia = await stage.server.signIn('giulia');
    const revoked = await giulia.request('DELETE', `/v1/devices/${kiosk.device.id}`);
    expect(revoked.status).toBe(204);
    const answer = await deliver(kiosk, [await sealed(kiosk, ID)]);
    expect(responseOf(answer).received).toEqual([ID]);
    expect(await factsOf(ID)).toEqual([]);
    const waiting = await stage.sql.query('select 1 from review where stream_id = $1', [
      StreamId.parse(`prestazione/${ID}`),
    ]);
    expect(waiting).toHaveLength(2);
  });

  it('a kiosk that was retired writes no more; its number is never given again', async () => {
    const kiosk = await enrol();
    const retired = await stage.server.http.inject({
      method: 'DELETE',
      url: '/v1/kiosk',
      headers: { authorization: `Bearer ${kiosk.secret}` },
    });
    expect(retired.statusCode).toBe(204);
    expect((await deliver(kiosk, [await sealed(kiosk, ID)])).status).toBe(401);
    expect((await enrol()).device.number).toBe(kiosk.device.number + 1);
  });

  it('a device of the office does not become a kiosk', async () => {
    const { elena } = stage;
    const answer = await elena.request('POST', '/v1/kiosks', { device: elena.device });
    expect(answer.status).toBe(409);
  });
});
