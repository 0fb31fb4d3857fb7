import { describe, expect, it } from 'vitest';
import { quarantinedOf, results, statuses, type Stage } from './contract-stage.ts';
import { replica } from './replica.ts';

/** What is accepted, and what happens when it is sent again. */
export function describePush(stage: Stage): void {
  describe('what is accepted', () => {
    it('I3 · gives contiguous numbers from 1 and a digest the reader can recompute', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const facts = [
        author.note(stream, 'uno'),
        author.note(stream, 'due'),
        author.note(stream, 'tre'),
      ];
      const pushed = await stage.elena.push(facts);
      expect(results(pushed)).toEqual(
        facts.map(({ id }, index) => ({ id, status: 'ok', seq: index + 1 })),
      );
      expect(pushed.json()).toMatchObject({ epoch: stage.elena.epoch, durableUpTo: 3 });
      const copy = replica();
      const end = copy.apply((await stage.elena.pull(0)).body);
      expect(copy.faults).toEqual([]);
      expect(end).toMatchObject({ head: 3, durableUpTo: 3, epoch: stage.elena.epoch });
      expect(copy.facts).toEqual(facts);
    });

    it('gives back the exact facts, whatever characters they hold', async () => {
      const { author } = stage.elena;
      const texts = ['è già così', 'ق 中 😀', 'a\u0000b', '\ud800', '"}\\', ' '];
      const facts = texts.map((text) => author.note(author.newStream(), text));
      expect(new Set(statuses(await stage.elena.push(facts)))).toEqual(new Set(['ok']));
      const copy = replica();
      copy.apply((await stage.elena.pull(0)).body);
      expect(copy.facts).toEqual(facts);
      expect(copy.faults).toEqual([]);
    });

    it('pages the feed, each page ending with its own digest', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      await stage.elena.push(
        Array.from({ length: 25 }, (_, n) => author.note(stream, `nota ${n}`)),
      );
      const copy = replica();
      const heads = [0, 10, 20, 25].map(async (after) => stage.elena.pull(after, 10));
      for (const page of await Promise.all(heads)) copy.apply(page.body);
      expect(copy.faults).toEqual([]);
      expect(copy.head).toBe(25);
    });

    it('orders a batch by the device’s counter, however it was sent', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const facts = [author.note(stream, 'prima'), author.note(stream, 'seconda')];
      expect(statuses(await stage.elena.push(facts.toReversed()))).toEqual(['ok', 'ok']);
      const copy = replica();
      copy.apply((await stage.elena.pull(0)).body);
      expect(copy.facts).toEqual(facts);
    });

    it('keeps types and versions it does not know, and hands them on', async () => {
      const { author } = stage.elena;
      const facts = [
        author.write(author.newStream(), 'futureThing', { qualcosa: [1, 2] }),
        author.write(author.newStream(), 'noteAdded', { testo: 'nuova forma' }, { tv: 9 }),
      ];
      expect(statuses(await stage.elena.push(facts))).toEqual(['ok', 'ok']);
      const copy = replica();
      copy.apply((await stage.elena.pull(0)).body);
      expect(copy.facts).toEqual(facts);
    });

    it('I13 · never refuses a drifting clock: it flags it', async () => {
      const { author } = stage.elena;
      const fact = author.note(author.newStream(), 'orologio avanti');
      stage.server.clock.advance(-86_400_000);
      expect(statuses(await stage.elena.push([fact], { sentAt: 0 }))).toEqual(['ok']);
      const rows = await stage.sql.query(
        'select 1 from fact where scope_id = $1 and clock_suspect',
        [stage.elena.scope],
      );
      expect(rows).toHaveLength(1);
    });

    it('flags a break in the device’s chain without refusing the fact', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const first = author.note(stream, 'uno');
      const second = author.write(stream, 'noteAdded', { text: 'due' }, { prevDevice: null });
      expect(statuses(await stage.elena.push([first, second]))).toEqual(['ok', 'ok']);
      const broken = await stage.sql.query<{ fact_id: string }>(
        'select fact_id from fact where scope_id = $1 and chain_broken',
        [stage.elena.scope],
      );
      expect(broken).toEqual([{ fact_id: second.id }]);
    });
  });

  describe('what is sent twice', () => {
    it('I1 · the same batch again is all duplicates with the same numbers', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const facts = [author.note(stream, 'uno'), author.note(stream, 'due')];
      await stage.elena.push(facts);
      expect(results(await stage.elena.push(facts))).toEqual([
        { id: facts[0]?.id, status: 'duplicate', seq: 1 },
        { id: facts[1]?.id, status: 'duplicate', seq: 2 },
      ]);
      expect((await stage.elena.pull(0)).body.split('"kind"')).toHaveLength(3);
    });

    it('the same fact twice in one batch is stored once', async () => {
      const fact = stage.elena.author.note(stage.elena.author.newStream(), 'una volta');
      expect(statuses(await stage.elena.push([fact, fact]))).toEqual(['ok']);
    });

    it('I1 · the same batch on eight connections at once is stored once', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const facts = Array.from({ length: 20 }, (_, n) => author.note(stream, `nota ${n}`));
      const answers = await Promise.all(Array.from({ length: 8 }, () => stage.elena.push(facts)));
      const counts = answers.flatMap(statuses);
      expect(counts.filter((status) => status === 'ok')).toHaveLength(20);
      expect(counts.filter((status) => status === 'duplicate')).toHaveLength(140);
      const copy = replica();
      copy.apply((await stage.elena.pull(0)).body);
      expect([copy.head, copy.faults]).toEqual([20, []]);
    });

    it('the same id with another body is set aside; the first one stays', async () => {
      const { author } = stage.elena;
      const fact = author.note(author.newStream(), 'originale');
      const forged = author.write(
        fact.stream,
        'noteAdded',
        { text: 'altro' },
        { id: fact.id, dseq: 1, after: [] },
      );
      await stage.elena.push([fact]);
      const answer = await stage.elena.push([forged]);
      expect(results(answer)).toMatchObject([{ id: fact.id, status: 'quarantined' }]);
      expect(await quarantinedOf(stage)).toMatchObject([{ code: 'body_changed' }]);
      const copy = replica();
      copy.apply((await stage.elena.pull(0)).body);
      expect(copy.facts).toEqual([fact]);
    });

    it('the same device number with another id means a cloned profile', async () => {
      const { author } = stage.elena;
      const first = author.note(author.newStream(), 'uno');
      const clone = author.write(author.newStream(), 'noteAdded', { text: 'clone' }, { dseq: 1 });
      await stage.elena.push([first]);
      const [result] = results(await stage.elena.push([clone]));
      expect(result).toMatchObject({ status: 'quarantined' });
      expect(result?.reason).toContain('profilo sembra copiato');
      expect(await quarantinedOf(stage)).toMatchObject([{ code: 'device_cloned' }]);
    });

    it('keeps quarantined bytes once, however often they are sent', async () => {
      const bad = stage.elena.author.write(stage.elena.author.newStream(), 'noteAdded', {
        text: 7,
      });
      await stage.elena.push([bad]);
      expect(statuses(await stage.elena.push([bad]))).toEqual(['quarantined']);
      expect(await quarantinedOf(stage)).toHaveLength(1);
    });
  });
}
