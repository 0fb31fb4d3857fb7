import type { Random } from '../../kernel/environment.ts';
import { factHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { newFact } from '../../domain/fact-types.ts';
import { deviceTag, Hlc, nextHlc } from '../../domain/hlc.ts';
import { newStream, Sha256 } from '../../domain/ids.ts';
import type { Intake } from '../../domain/intake.ts';
import { sealEnvelope } from '../../domain/seal-envelope.ts';
import { openPrestazione } from '../../interview/commands.ts';
import { getService } from '../../lep/catalogue.ts';
import type { IntakeResponse } from '../../sync/protocol/intake-messages.ts';
import { idOfItem, readIntake } from '../../sync/protocol/intake-reader.ts';
import type { CentreKeys } from '../identity/centre-keys.ts';
import type { Kiosk } from '../identity/kiosks.ts';
import type { SqlQuery } from '../store/sql.ts';
import { pushFacts, type PushDependencies } from './push.ts';
import { inTurns } from './turns.ts';

export interface IntakeNeeds extends PushDependencies {
  readonly random: Random;
  readonly centreKeys: CentreKeys;
}

/**
 * Opens what a kiosk brings and writes it in the office's log, as the kiosk's: each request is an
 * *Accoglienza* of nobody yet, that a desk takes up. Idempotent by id. A kiosk can't number its own
 * facts, because it can't open what it has sealed: the centre keeps its chain, one delivery at a time.
 */
export function intakeReceiver(
  needs: IntakeNeeds,
): (kiosk: Kiosk, items: readonly unknown[]) => Promise<IntakeResponse> {
  const inTurn = inTurns();
  return (kiosk, items) => inTurn(kiosk.device, () => receive(needs, kiosk, items));
}

async function receive(
  needs: IntakeNeeds,
  kiosk: Kiosk,
  items: readonly unknown[],
): Promise<IntakeResponse> {
  const received: string[] = [];
  const unreadable: string[] = [];
  for (const raw of items) {
    const read = await readIntake(raw, kiosk.device, needs.centreKeys.privateKey);
    if (read === null) {
      const id = idOfItem(raw);
      if (id !== null) unreadable.push(id);
      continue;
    }
    if (!(await isKnown(needs.sql, kiosk, read.id))) await write(needs, kiosk, read);
    received.push(read.id);
  }
  return { received, unreadable };
}

async function isKnown(sql: SqlQuery, { scope }: Kiosk, id: string): Promise<boolean> {
  const stream = newStream('prestazione', id);
  const rows = await sql.query(
    `select 1 from stream where scope_id = $1 and stream_id = $2
     union all select 1 from review where scope_id = $1 and stream_id = $2`,
    [scope, stream],
  );
  return rows.length > 0;
}

interface Received {
  readonly id: string;
  readonly intake: Intake;
}

/** @throws Error when its facts are neither accepted nor put before a person: nothing is confirmed. */
async function write(needs: IntakeNeeds, kiosk: Kiosk, received: Received): Promise<void> {
  const facts = await factsOf(needs, kiosk, received);
  const sentAt = needs.clock.now();
  const { scope, operator: actor, device, isRevoked } = kiosk;
  const context = { scope, actor, role: 'chiosco' as const, device, sentAt, isRevoked };
  const { results } = await pushFacts(needs, context, facts);
  const isKept = results.every(
    ({ status }) => status === 'ok' || (isRevoked && status === 'quarantined'),
  );
  if (!isKept) throw new Error('A request of a kiosk was not kept');
}

async function factsOf(
  needs: IntakeNeeds,
  kiosk: Kiosk,
  { id, intake }: Received,
): Promise<readonly Fact[]> {
  const { clock, random } = needs;
  const drafts = [await opening(), newFact('intakeReceived', intake)];
  const stream = newStream('prestazione', id);
  const author = { ...kiosk, role: 'chiosco' as const };
  const now = clock.now();
  const end = await chainEnd(needs.sql, kiosk);
  const facts: Fact[] = [];
  for (const draft of drafts) {
    const last = facts.at(-1);
    facts.push(
      sealEnvelope(draft, {
        stream,
        author,
        dseq: end.dseq + facts.length + 1,
        after: last === undefined ? [] : [last.id],
        hlc: nextHlc(last?.hlc ?? end.hlc, now, deviceTag(kiosk.device)),
        prevDevice: last === undefined ? end.hash : factHash(last),
        now,
        random,
      }),
    );
  }
  return facts;
}

/** An interview of service A with nobody yet: whoever takes it up says with whom. */
async function opening(): Promise<NewFact> {
  const { entry, delivery } = getService('A');
  const pin = delivery === undefined ? null : (await delivery()).pin;
  return openPrestazione({ service: entry.code, person: null, pin, origin: null });
}

interface ChainEnd {
  readonly dseq: number;
  readonly hash: Sha256 | null;
  readonly hlc: Hlc | null;
}

async function chainEnd(sql: SqlQuery, { scope, device }: Kiosk): Promise<ChainEnd> {
  const [row] = await sql.query<{ dseq: number; hash: string; skeleton: string }>(
    `select dseq, hash, skeleton from fact
      where scope_id = $1 and device_id = $2 order by dseq desc limit 1`,
    [scope, device],
  );
  if (row === undefined) return { dseq: 0, hash: null, hlc: null };
  const { hlc } = JSON.parse(row.skeleton) as { readonly hlc: string };
  return { dseq: row.dseq, hash: Sha256.parse(row.hash), hlc: Hlc.parse(hlc) };
}
