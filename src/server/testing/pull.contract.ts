import { describe, expect, it } from 'vitest';
import type { Stage } from './contract-stage.ts';
import { replica } from './replica.ts';
import { writeAndTail } from './tailing-reader.ts';

/** Pages, epochs, offices apart, and many writers at once. */
export function describePull(stage: Stage): void {
  describe('epochs and pages', () => {
    it('answers another epoch with the current one', async () => {
      const answer = await stage.elena.request(
        'GET',
        `/v1/pull?scope=${stage.elena.scope}&after=0&epoch=vecchia`,
      );
      expect(answer.status).toBe(409);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ code: 'epoch_changed', epoch: stage.elena.epoch });
    });

    it('treats a cursor beyond the feed as of another epoch', async () => {
      expect((await stage.elena.pull(7)).json()).toMatchObject({ code: 'epoch_changed' });
    });

    it('still accepts a push of another epoch, and says the current one', async () => {
      const fact = stage.elena.author.note(stage.elena.author.newStream(), 'dopo il ripristino');
      const answer = await stage.elena.push([fact], { epoch: 'vecchia' });
      expect(answer.json()).toMatchObject({
        epoch: stage.elena.epoch,
        results: [{ status: 'ok' }],
      });
    });

    it.each(['after=-1', 'after=x', 'limit=501&after=0', ''])(
      'refuses the page «%s»',
      async (query) => {
        const answer = await stage.elena.request(
          'GET',
          `/v1/pull?scope=${stage.elena.scope}&${query}`,
        );
        expect(answer.status).toBe(400);
      },
    );

    it('I2 · serves nothing of another office', async () => {
      const other = await stage.server.addOffice('ALTRO');
      const answer = await stage.elena.request('GET', `/v1/pull?scope=${other}&after=0`);
      expect(answer.json()).toMatchObject({ status: 403, code: 'other_scope' });
    });

    it('keeps each office’s numbers and digests apart', async () => {
      const other = await stage.server.addOffice('ALTRO');
      await stage.server.addOperator(other, 'operatore', 'dario');
      const dario = await stage.server.signIn('dario');
      await stage.elena.push([stage.elena.author.note(stage.elena.author.newStream(), 'di Elena')]);
      await dario.push([dario.author.note(dario.author.newStream(), 'di Dario')]);
      const copy = replica();
      copy.apply((await dario.pull(0)).body);
      expect(copy.facts.map(({ payload }) => payload)).toEqual([{ text: 'di Dario' }]);
      expect(copy.faults).toEqual([]);
    });
  });

  it('issued documents can be verified by number and hash', async () => {
    const hash = 'a'.repeat(64);
    const number = '2026/MF-01/0001';
    const verify = (n: string, h: string) =>
      stage.server.http.inject(`/v1/verify?number=${encodeURIComponent(n)}&hash=${h}`);
    const { author } = stage.elena;
    const payload = { document: 'patto', number, date: '2026-03-09', binds: hash };
    expect((await verify(number, hash)).json()).toEqual({ status: 'sconosciuto' });
    await stage.elena.push([author.write(author.newStream(), 'documentIssued', payload)]);
    expect((await verify(number, hash)).json()).toEqual({ status: 'ricevuto' });
    expect((await verify(number, 'b'.repeat(64))).json()).toEqual({ status: 'sconosciuto' });
    expect((await verify('2026/XX-01/0001', hash)).json()).toEqual({ status: 'sconosciuto' });
    expect((await verify(number, 'breve')).statusCode).toBe(400);
  });

  it('I2 I3 I4 I5 · twelve writers and a tailing reader: nothing missed, no gap, equal digests', async () => {
    const { tailing, late, written, devices } = await writeAndTail(stage.server, 'elena');
    expect([tailing.faults, late.faults]).toEqual([[], []]);
    expect(tailing.facts.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
    expect([tailing.head, tailing.digest]).toEqual([late.head, late.digest]);
    expect(tailing.head).toBe(written.length);
    for (const device of devices) {
      const own = tailing.facts.filter((fact) => fact.device === device).map(({ dseq }) => dseq);
      expect(own).toEqual(own.map((_, index) => index + 1));
    }
  });
}
