import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { foldStream } from './fold.ts';
import { ScopeId, StreamId } from './ids.ts';
import { summarise } from './summarise.ts';
import type { TransferSummary } from './summary.ts';
import { TestDevice } from './testing/test-device.ts';
import { personStream } from './testing/invented-lines.ts';
import { proposalFor } from './testing/invented-transfer.ts';
import { isReadBy, whereaboutsOf } from './transfer.ts';

const stream = StreamId.parse('trasferimento/01930000-0000-7000-8000-000000000001');
const MF = ScopeId.parse('montefiore');
const VS = ScopeId.parse('valsorda');
const CA = ScopeId.parse('canara');
const zoe = personStream(1);

const tablet = (seed: number, scope: ScopeId): TestDevice =>
  new TestDevice(seed, { stream, scope });

const proposal = (from: ScopeId, to: ScopeId) =>
  proposalFor(zoe, {
    from: { scope: from, name: `Ufficio ${from}` },
    to: { scope: to, name: `Ufficio ${to}` },
  });

/** Montefiore proposes, a tablet of Valsorda has seen it. */
function asked() {
  const here = tablet(1, MF);
  const there = tablet(2, VS);
  const { id } = here.write('transferProposed', proposal(MF, VS));
  there.sees(here);
  const answer = (device: TestDevice, given: 'accepted' | 'refused') =>
    device.write('transferAnswered', { transfer: id, answer: given, reason: 'perché' });
  const withdraw = () => here.write('transferWithdrawn', { transfer: id, reason: '' });
  return { here, there, id, answer, withdraw };
}

const statusOf = (...devices: readonly TestDevice[]): unknown => {
  const facts: readonly Fact[] = devices.flatMap((one) => one.facts);
  const [status, reversed] = [facts, facts.toReversed()].map(
    (order) => foldStream(order).transfer?.status,
  );
  expect(reversed).toBe(status);
  return status;
};

describe('a person on the way to another office', () => {
  it('waits for the receiving office, which accepts or refuses', () => {
    const accepted = asked();
    expect(statusOf(accepted.here)).toBe('proposto');
    accepted.answer(accepted.there, 'accepted');
    expect(statusOf(accepted.here, accepted.there)).toBe('accettato');
    const refused = asked();
    refused.answer(refused.there, 'refused');
    expect(statusOf(refused.here, refused.there)).toBe('rifiutato');
  });

  it('T-3 · an acceptance that had not seen the withdrawal stands', () => {
    const { here, there, answer, withdraw } = asked();
    withdraw();
    expect(statusOf(here)).toBe('ritirato');
    answer(there, 'accepted');
    expect(statusOf(here, there)).toBe('accettato');
  });

  it('T-3 · an acceptance that had seen the withdrawal is void', () => {
    const { here, there, answer, withdraw } = asked();
    withdraw();
    there.sees(here);
    answer(there, 'accepted');
    expect(statusOf(here, there)).toBe('ritirato');
  });

  it('T-4 · two answers that had not seen each other are decided by a third', () => {
    const { here, there, answer } = asked();
    const other = tablet(3, VS);
    other.sees(here);
    answer(there, 'accepted');
    answer(other, 'refused');
    expect(statusOf(there, other)).toBe('conteso');
    there.sees(other);
    answer(there, 'accepted');
    expect(statusOf(there, other)).toBe('accettato');
  });

  it('T-5 · an answer of the office that asked, or a withdrawal of the one asked, says nothing', () => {
    const { here, there, id, answer } = asked();
    answer(here, 'accepted');
    there.write('transferWithdrawn', { transfer: id, reason: '' });
    expect(statusOf(here, there)).toBe('proposto');
  });

  it('firms and settings never come from another office', () => {
    const of = (kind: string) => ({
      scope: VS,
      stream: StreamId.parse(`${kind}/01930000-0000-7000-8000-000000000001`),
    });
    expect(['persona', 'prestazione', 'trasferimento'].every((one) => isReadBy(MF, of(one)))).toBe(
      true,
    );
    expect(['impresa', 'ufficio'].some((one) => isReadBy(MF, of(one)))).toBe(false);
  });
});

describe('T-6 · where a person is', () => {
  const line = (data: Partial<TransferSummary>): TransferSummary => {
    const { here, there, answer } = asked();
    answer(there, 'accepted');
    const summary = summarise(foldStream([...here.facts, ...there.facts]));
    if (summary?.kind !== 'trasferimento') throw new Error('no transfer');
    return { ...summary, ...data };
  };
  const out = line({ proposedAt: 10, answeredAt: 20, answeredStamp: '1' });
  const back = line({
    from: out.to,
    to: out.from,
    proposedAt: 30,
    answeredAt: 40,
    answeredStamp: '2',
  });

  it('is what the latest acceptance says, for both offices', () => {
    expect(whereaboutsOf([out], MF).leftBy(zoe)).toBe(out);
    expect(whereaboutsOf([out], VS).cameBy(zoe)).toBe(out);
    expect(whereaboutsOf([back, out], MF).leftBy(zoe)).toBeUndefined();
    expect(whereaboutsOf([back, out], VS).leftBy(zoe)).toBe(back);
  });

  it('of two offices that accepted the same stay both are shown, of two stays neither', () => {
    const canara = line({
      to: { scope: CA, name: 'Canara' },
      proposedAt: 11,
      answeredAt: 25,
      answeredStamp: '3',
    });
    expect(whereaboutsOf([out, canara], MF).disputed(zoe)).toEqual([out, canara]);
    const again = line({ proposedAt: 50, answeredAt: 60, answeredStamp: '4' });
    expect(whereaboutsOf([out, back, again], MF).disputed(zoe)).toEqual([]);
  });

  it('what waits for an answer is *in arrivo* there and *in uscita* here', () => {
    const open = line({ status: 'proposto', answeredAt: null, answeredStamp: null });
    expect(whereaboutsOf([open], VS).arriving).toEqual([open]);
    expect(whereaboutsOf([open], MF).arriving).toEqual([]);
    expect(whereaboutsOf([open], MF).leaving(zoe)).toEqual([open]);
  });
});
