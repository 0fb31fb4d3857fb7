import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import { proposalFor } from '../../domain/testing/invented-transfer.ts';
import { uuidV7 } from '../identity/uuid.ts';
import { statuses, type Stage } from './contract-stage.ts';
import type { Answer, Desk } from './test-office.ts';

/** A person who changes office, on any database: rules T-1…T-6 of `domain/transfer.ts`. */
export function describeTransfers(stage: Stage): void {
  describe('a person changes office', () => {
    let paolo: Desk;
    beforeEach(async () => {
      const scope = await stage.server.addOffice('VS');
      await stage.server.addOperator(scope, 'responsabile', 'paolo');
      await stage.server.addOperator(scope, 'operatore', 'sara');
      paolo = await stage.server.signIn('paolo');
    });

    it('T-2 · the proposal goes to the office that is asked, and nothing else does', async () => {
      const { elena } = stage;
      const { facts } = personOf(elena, stage);
      const { proposal } = proposed(elena, { to: paolo, person: facts[0], stage });
      expect(statuses(await elena.push([...facts, proposal]))).toEqual(['ok', 'ok', 'ok', 'ok']);
      await stage.server.courier.settled();
      expect(factsIn(await paolo.pull(0))).toEqual([proposal]);
    });

    it('T-1 · once accepted, the whole log of the person is there as it was written, late facts too', async () => {
      const { elena } = stage;
      const { facts, person } = personOf(elena, stage);
      const { proposal, transfer } = proposed(elena, { to: paolo, person: facts[0], stage });
      await elena.push([...facts, elena.author.note(elena.author.newStream(), 'altri'), proposal]);
      await stage.server.courier.settled();
      const answer = accepted(paolo, { proposal, transfer });
      expect(statuses(await paolo.push([answer]))).toEqual(['ok']);
      await stage.server.courier.settled();
      expect(factsIn(await paolo.pull(0))).toEqual([proposal, answer, ...facts]);
      expect(factsIn(await elena.pull(0)).at(-1)).toEqual(answer);

      const late = elena.author.write(person, 'noteAdded', { text: 'scritta in viaggio' });
      await elena.push([late]);
      await stage.server.courier.settled();
      expect(factsIn(await paolo.pull(0)).at(-1)).toEqual(late);
      const own = paolo.author.write(
        person,
        'noteAdded',
        { text: 'primo colloquio qui' },
        {
          after: [late.id],
          subject: person,
        },
      );
      expect(statuses(await paolo.push([own]))).toEqual(['ok']);
      await stage.server.courier.settled();
      expect(factsIn(await elena.pull(0))).not.toContainEqual(own);
    });

    it('T-3 · an acceptance that had not seen the withdrawal stands; one that had is void', async () => {
      const { elena } = stage;
      const { facts } = personOf(elena, stage);
      for (const hasSeen of [true, false]) {
        const { proposal, transfer } = proposed(elena, { to: paolo, person: facts[0], stage });
        const payload = { transfer: proposal.id, reason: '' };
        const withdrawal = elena.author.write(transfer, 'transferWithdrawn', payload);
        await elena.push([...facts, proposal, withdrawal]);
        await stage.server.courier.settled();
        const seen = hasSeen ? withdrawal : proposal;
        await paolo.push([accepted(paolo, { proposal, transfer, seen })]);
        await stage.server.courier.settled();
        const arrived = factsIn(await paolo.pull(0));
        const own = arrived.filter(({ stream }) => stream === transfer);
        expect(foldStream(own).transfer?.status).toBe(hasSeen ? 'ritirato' : 'accettato');
        expect(arrived.some(({ id }) => id === facts[0]?.id)).toBe(!hasSeen);
      }
    });

    it('T-5 · only a responsabile of the office that is asked takes a person over', async () => {
      const { elena } = stage;
      const sara = await stage.server.signIn('sara');
      const { facts } = personOf(elena, stage);
      const { proposal, transfer } = proposed(elena, { to: paolo, person: facts[0], stage });
      await elena.push([...facts, proposal]);
      await stage.server.courier.settled();
      expect(statuses(await sara.push([accepted(sara, { proposal, transfer })]))).toEqual([
        'quarantined',
      ]);
      // The office that asked can't answer for the other.
      const giulia = await stage.server.signIn('giulia');
      await giulia.push([accepted(giulia, { proposal, transfer })]);
      await stage.server.courier.settled();
      expect(factsIn(await paolo.pull(0)).some(({ id }) => id === facts[0]?.id)).toBe(false);
    });

    it('T-5 · a transfer of another office can’t be proposed', async () => {
      const { elena } = stage;
      const { proposal } = proposed(elena, { to: elena, person: undefined, stage });
      expect(statuses(await elena.push([proposal]))).toEqual(['quarantined']);
    });

    it('is carried once, whoever carries it again', async () => {
      const { elena } = stage;
      const { facts } = personOf(elena, stage);
      const { proposal, transfer } = proposed(elena, { to: paolo, person: facts[0], stage });
      await elena.push([...facts, proposal]);
      await stage.server.courier.settled();
      await paolo.push([accepted(paolo, { proposal, transfer })]);
      await stage.server.courier.settled();
      const before = (await paolo.pull(0)).body;
      await stage.sql.query('update handover set done = 0');
      await stage.sql.query('update scope set transfers_read = 0');
      const stop = stage.server.courier.start();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await stop();
      expect((await paolo.pull(0)).body).toBe(before);
    });

    it('says which offices there are to whoever may propose a transfer', async () => {
      const answer = await stage.elena.request('GET', '/v1/offices');
      expect(answer.json<{ offices: readonly { code: string }[] }>().offices).toMatchObject([
        { code: 'MF' },
        { code: 'VS' },
      ]);
    });
  });
}

/** Who is registered, and an interview with them. */
function personOf(desk: Desk, stage: Stage) {
  const { clock, random } = stage.server;
  const person = newStream('persona', uuidV7(clock.now(), random));
  const interview = desk.author.newStream();
  const about = { subject: person };
  const facts = [
    desk.author.write(person, 'personRegistered', { overrides: [] }, about),
    desk.author.write(
      interview,
      'prestazioneOpened',
      { service: 'A', person, origin: null },
      about,
    ),
    desk.author.write(interview, 'noteAdded', { text: 'cerca in cucina' }),
  ];
  return { person, facts };
}

interface Proposing {
  readonly to: Desk;
  readonly person: Fact | undefined;
  readonly stage: Stage;
}

function proposed(desk: Desk, { to, person, stage }: Proposing) {
  const { clock, random } = stage.server;
  const transfer = newStream('trasferimento', uuidV7(clock.now(), random));
  const stream = person?.stream ?? newStream('persona', uuidV7(clock.now(), random));
  const payload = proposalFor(stream, {
    from: { scope: desk.scope, name: 'Qui' },
    to: { scope: to.scope, name: 'Là' },
  });
  const proposal = desk.author.write(transfer, 'transferProposed', payload, { subject: stream });
  return { transfer, proposal };
}

const accepted = (
  desk: Desk,
  {
    proposal,
    transfer,
    seen = proposal,
  }: { readonly proposal: Fact; readonly transfer: StreamId; readonly seen?: Fact },
): Fact =>
  desk.author.write(
    transfer,
    'transferAnswered',
    { transfer: proposal.id, answer: 'accepted', reason: '' },
    { after: [seen.id], subject: proposal.subject },
  );

/** The facts of a page of the feed, in its order. */
const factsIn = (page: Answer): readonly Fact[] =>
  page.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly kind?: string; readonly fact: Fact })
    .flatMap(({ kind, fact }) => (kind === 'fact' ? [fact] : []));
