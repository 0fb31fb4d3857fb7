import { canonicalJson } from '../../kernel/json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Checkpoint, LogCare } from '../../domain/log-care.ts';
import { agreementIn, probes, type Agreement } from '../merge/agreement.ts';
import type { Trouble } from '../merge/trouble.ts';
import { MAX_PUSH_BYTES } from '../protocol/messages.ts';
import type { RoundNeeds } from './push-round.ts';

/**
 * After a page that does not continue what is here: finds the last row up to which both logs say the
 * same, goes back there, and reports. Nothing unsent is touched.
 * @returns whether it went back; when the logs agree to the end the page was damaged on its way.
 */
export async function repair(needs: RoundNeeds): Promise<Result<boolean, Trouble>> {
  const { care, store, term } = needs;
  const cursor = await store.cursor();
  if (care === undefined || cursor.seq === 0 || cursor.epoch === null) return ok(false);
  const known = await care.checkpoints();
  const here: readonly Checkpoint[] = [
    ...known.filter(({ seq }) => seq < cursor.seq),
    { seq: cursor.seq, digest: cursor.digest },
  ];
  const found = await lastAgreement(needs, here, cursor.epoch);
  if (!found.ok) return found;
  if (found.value === null || found.value.seq === cursor.seq) return ok(false);
  await care.note({
    kind: 'digest',
    stream: null,
    detail: `row ${cursor.seq} here, same up to row ${found.value.seq}`,
  });
  const rewound = await care.rewind(found.value, term);
  return rewound.ok ? ok(true) : err({ kind: 'store', error: rewound.error });
}

/** Null when the centre can't say. */
async function lastAgreement(
  { transport }: RoundNeeds,
  here: readonly Checkpoint[],
  epoch: string,
): Promise<Result<Checkpoint | null, Trouble>> {
  let between: Agreement = { same: -1, other: here.length };
  while (between.other - between.same > 1) {
    const asked = probes(between);
    const rows = asked.flatMap((index) => here[index]?.seq ?? []);
    const answer = await transport.digests(epoch, rows);
    if (!answer.ok) return answer;
    if (answer.value === null || answer.value.epoch !== epoch) return ok(null);
    const there = new Map(answer.value.digests.map((one) => [one.seq, one.digest as string]));
    between = agreementIn(between, asked, (index) => {
      const own = here[index];
      return own !== undefined && there.get(own.seq) === own.digest;
    });
  }
  return ok(here[between.same] ?? { seq: 0, digest: '' });
}

/** Streams that can't be read here are copied again from the centre, once in a leader's life. */
export async function mendDamaged(needs: RoundNeeds): Promise<void> {
  const { care, transport, term, memory } = needs;
  if (care === undefined) return;
  for (const stream of await care.damaged()) {
    if (memory.examined.has(stream)) continue;
    const copy = await transport.stream(stream);
    if (!copy.ok) return;
    memory.examined.add(stream);
    await care.note({ kind: 'damaged', stream, detail: `copy found: ${copy.value !== null}` });
    if (copy.value !== null) await care.mend(copy.value, term);
  }
}

/**
 * Whether both fold the same facts into the same state, for streams of which both hold as many. A
 * difference is a fault of the software: it is told, and nothing is lost.
 */
export async function compareStates(needs: RoundNeeds): Promise<void> {
  const { care, memory } = needs;
  if (care === undefined || memory.states.size === 0) return;
  for (const { stream, facts, hash } of await care.stateHashes([...memory.states.keys()])) {
    const there = memory.states.get(stream);
    if (there === undefined || there.facts !== facts || there.hash === hash) continue;
    if (memory.examined.has(`${stream} ${hash}`)) continue;
    memory.examined.add(`${stream} ${hash}`);
    const detail = `${facts} facts: ${hash} here, ${there.hash} at the centre`;
    await care.note({ kind: 'stateHash', stream, detail });
  }
  memory.states.clear();
}

/** Tells what was found, when there is a line. */
export async function tellIncidents(care: LogCare, { transport }: RoundNeeds): Promise<void> {
  const incidents = await care.incidents();
  for (const [index, incident] of incidents.entries()) {
    const told = await transport.incident(incident);
    if (!told.ok) return care.told(index);
  }
  return incidents.length > 0 ? care.told(incidents.length) : undefined;
}

/**
 * Facts brought in by file go as they are: another device wrote them, and a person at the centre judges
 * them. What the centre does not take stays here, and is counted.
 */
export async function sendImported(needs: RoundNeeds): Promise<Result<void, Trouble>> {
  const { care, transport } = needs;
  if (care === undefined) return ok(undefined);
  for (;;) {
    const facts = fitting(await care.imported(IMPORTED_TOGETHER));
    if (facts.length === 0) return ok(undefined);
    const answer = await transport.imports(facts);
    if (!answer.ok) return STAY.has(answer.error.kind) ? ok(undefined) : answer;
    if (answer.value === null || answer.value.refused > 0) return ok(undefined);
    const delivered = await care.delivered(facts.map(({ id }) => id));
    if (!delivered.ok) return err({ kind: 'store', error: delivered.error });
  }
}

const IMPORTED_TOGETHER = 100;

/** The centre has answered, and will not answer otherwise soon. */
const STAY: ReadonlySet<Trouble['kind']> = new Set(['rejected', 'refused', 'tooLarge']);

/** At least one, however large. */
function fitting(facts: readonly Fact[]): readonly Fact[] {
  let bytes = 0;
  return facts.filter((fact, index) => {
    bytes += canonicalJson(fact).length * 2;
    return index === 0 || bytes < MAX_PUSH_BYTES;
  });
}
