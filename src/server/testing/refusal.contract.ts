import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact.ts';
import { quarantinedOf, results, statuses, type Stage } from './contract-stage.ts';

/** One bad fact is answered on its own. */
export function describeRefusals(stage: Stage): void {
  describe('what is refused, one by one', () => {
    const poisons: Readonly<Record<string, readonly [string, (fact: Fact) => unknown]>> = {
      'an altered payload': ['not_intact', (fact) => ({ ...fact, payload: { text: 'alterato' } })],
      'an unknown envelope field': ['unreadable', (fact) => ({ ...fact, extra: 1 })],
      'a missing field': ['unreadable', ({ hlc: _hlc, ...rest }) => rest],
      'a number instead of a fact': ['unreadable', () => 42],
      'a null': ['unreadable', () => null],
      '__proto__ in the payload': [
        'unsafe_key',
        (fact) => ({
          ...fact,
          payload: JSON.parse('{"text":"x","__proto__":{"admin":true}}') as unknown,
        }),
      ],
      'a payload a thousand levels deep': [
        'too_deep',
        (fact) => ({
          ...fact,
          payload: JSON.parse('['.repeat(1000) + ']'.repeat(1000)) as unknown,
        }),
      ],
    };

    it.each(Object.entries(poisons))(
      'I10 · %s does not stop the others',
      async (_name, [code, spoil]) => {
        const { author } = stage.elena;
        const [before, poison, after] = [1, 2, 3].map((n) =>
          author.note(author.newStream(), `nota ${n}`),
        );
        if (poison === undefined) throw new Error('no fact');
        const answer = await stage.elena.push([before, spoil(poison), after]);
        expect(answer.status).toBe(200);
        expect(statuses(answer).toSorted()).toEqual(['ok', 'ok', 'quarantined']);
        expect(await quarantinedOf(stage)).toMatchObject([{ code }]);
      },
    );

    it('quarantines a known type whose payload breaks its rules, with a plain reason', async () => {
      const bad = stage.elena.author.write(stage.elena.author.newStream(), 'noteAdded', {
        text: '',
      });
      const [result] = results(await stage.elena.push([bad]));
      expect(result).toMatchObject({ id: bad.id, status: 'quarantined' });
      expect(result?.reason).toMatch(/regole di questo tipo/);
      const [row] = await quarantinedOf(stage);
      expect(JSON.parse(row?.body ?? '')).toEqual(bad);
    });

    it('quarantines a fact over 64 KiB and keeps it', async () => {
      const big = stage.elena.author.write(stage.elena.author.newStream(), 'futureThing', {
        text: 'x'.repeat(66_000),
      });
      expect(results(await stage.elena.push([big]))).toMatchObject([
        {
          id: big.id,
          status: 'quarantined',
          reason: expect.stringContaining('64 KiB') as string,
        },
      ]);
    });

    it('measures 64 KiB in bytes, not in characters', async () => {
      const big = stage.elena.author.write(stage.elena.author.newStream(), 'futureThing', {
        text: '語'.repeat(30_000),
      });
      expect(statuses(await stage.elena.push([big]))).toEqual(['quarantined']);
    });

    it('I10 · holds the rest of the poisoned stream, before it and beside it facts flow', async () => {
      const { author } = stage.elena;
      const [sick, well] = [author.newStream(), author.newStream()];
      const facts = [
        author.note(sick, 'prima'),
        author.write(sick, 'noteAdded', { text: '' }),
        author.note(well, 'altro flusso'),
        author.note(sick, 'dopo'),
        // Even one that names no parent.
        author.write(sick, 'noteAdded', { text: 'slegata' }, { after: [] }),
      ];
      expect(statuses(await stage.elena.push(facts))).toEqual([
        'ok',
        'quarantined',
        'ok',
        'need_parent',
        'need_parent',
      ]);
    });

    it('asks for the parent first, then accepts', async () => {
      const { author } = stage.elena;
      const stream = author.newStream();
      const [parent, child] = [author.note(stream, 'padre'), author.note(stream, 'figlio')];
      expect(statuses(await stage.elena.push([child]))).toEqual(['need_parent']);
      expect(statuses(await stage.elena.push([parent, child]))).toEqual(['ok', 'ok']);
    });

    it('denies facts of another office, operator or device, and stores none of them', async () => {
      const { author } = stage.elena;
      const giulia = await stage.server.signIn('giulia');
      const note = (changes: Partial<Fact>) =>
        author.write(author.newStream(), 'noteAdded', { text: 'x' }, changes);
      const facts = [
        note({ scope: 'cpi-altro' as Fact['scope'] }),
        note({ actor: giulia.operator }),
        note({ device: giulia.device }),
      ];
      expect(statuses(await stage.elena.push(facts))).toEqual(['denied', 'denied', 'denied']);
      const [row] = await stage.sql.query<{ n: number }>('select count(*)::int as n from fact');
      expect(row?.n).toBe(0);
    });

    it('sets aside facts written under a role that is no longer the session’s', async () => {
      const fact = stage.elena.author.write(
        stage.elena.author.newStream(),
        'noteAdded',
        { text: 'x' },
        { role: 'responsabile' },
      );
      expect(statuses(await stage.elena.push([fact]))).toEqual(['quarantined']);
      expect(await quarantinedOf(stage)).toMatchObject([{ code: 'role_changed' }]);
    });

    it('refuses a push in the name of another device', async () => {
      const answer = await stage.elena.push([], { device: randomUUID() });
      expect(answer.json()).toMatchObject({ status: 403, code: 'other_device' });
    });
  });
}
