import { canonicalJson } from '../../kernel/json.ts';
import { isErased, type Fact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import type { FactId } from '../../domain/ids.ts';
import { stateHash } from '../../domain/state-hash.ts';
import type { Disk, Journey } from './disk.ts';
import type { Office } from './office.ts';
import type { Tablet } from './tablet.ts';
import type { World } from './world.ts';

/** An invariant that did not hold, in words. */
export class Violation extends Error {}

const fail = (invariant: string, detail: string): never => {
  throw new Violation(`${invariant}: ${detail}`);
};

/** What must hold after every single event; looks only at what has changed. */
export class Watch {
  private readonly world: World;
  private readonly logs = new Map<Office, { readonly epoch: string; readonly length: number }>();
  private readonly disks = new Map<Disk, number>();

  constructor(world: World) {
    this.world = world;
  }

  /** @throws Violation */
  check(): void {
    for (const office of this.world.centre.offices.values()) this.checkLog(office);
    for (const { disk } of this.world.tablets) {
      if (this.disks.get(disk) === disk.version) continue;
      this.disks.set(disk, disk.version);
      checkCursor(disk, this.world.centre.office(disk.owner.scope));
    }
  }

  /** I3: rows without gaps. I5: no fact comes before what its author had seen or written. */
  private checkLog(office: Office): void {
    const { rows, epoch } = office;
    const before = this.logs.get(office);
    const isSame = before?.epoch === epoch && before.length <= rows.length;
    if (isSame && before.length === rows.length) return;
    for (let index = isSame ? before.length : 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row?.seq === index + 1) this.checkParents(office, row.fact);
      else fail('I3', `row ${row?.seq} is the ${index + 1}th of the log`);
    }
    this.logs.set(office, { epoch, length: rows.length });
  }

  private checkParents(office: Office, fact: Fact | null): void {
    if (fact === null) return;
    if (!fact.after.every((id) => office.has(id))) fail('I5', `${fact.id} before its parents`);
    const previous = this.world.written.get(fact.id)?.previous ?? null;
    if (previous !== null && !office.has(previous)) fail('I5', `${fact.id} before ${previous}`);
  }
}

/** I3, I4: every row up to the cursor is on disk, and the digest is the centre's. */
function checkCursor({ cursor, synced, acked, durableUpTo }: Disk, office: Office): void {
  if (cursor.epoch !== office.epoch) return;
  for (const { seq, fact } of office.rows) {
    if (seq > cursor.seq) break;
    if (fact !== null && !synced.has(fact.id))
      fail('I4', `the cursor is at ${cursor.seq} without row ${seq}`);
  }
  const isAhead = cursor.seq > office.head;
  if (isAhead || (cursor.seq > 0 && cursor.digest !== office.digestAt(cursor.seq))) {
    fail('I3', `another log up to row ${cursor.seq}`);
  }
  for (const { id, epoch, seq } of acked.values()) {
    if (epoch !== office.epoch || office.has(id)) continue;
    fail(
      'I8',
      `${id} was ${seq <= durableUpTo ? 'durevole' : 'ricevuto'} and is not at the centre`,
    );
  }
}

/** What must hold when the network is well and nothing more happens. @throws Violation */
export function checkEnd(world: World): void {
  const visible = quarantinedOnDevices(world);
  for (const office of world.centre.offices.values()) checkOnce(office);
  for (const { fact } of world.written.values()) checkKept(world, fact, visible);
  for (const tablet of world.tablets) checkReplica(world, tablet, visible);
  for (const [scope, office] of world.centre.offices) {
    const sample = world.tablets.findLast(
      ({ disk }) => disk.owner.scope === scope && !office.revokedAt.has(disk.owner.device),
    );
    if (sample !== undefined) checkFolds(world, office, sample.disk);
  }
  for (const tablet of world.tablets) checkErased(world, tablet);
  const [bug] = world.bugs;
  if (bug !== undefined) throw bug instanceof Error ? bug : new Error('Bug', { cause: bug });
}

/** I10: waits behind a quarantined fact, its own device's or one of those that its author had seen. */
export function isHeldBack(world: World, disk: Disk, fact: Journey): boolean {
  const seen = world.written.get(fact.id)?.seen ?? new Set();
  const isParked = (id: FactId): boolean =>
    world.tablets.some((one) => one.disk.quarantine.has(id));
  return disk.isFenced(fact) || [...seen].some(isParked);
}

const quarantinedOnDevices = ({ tablets }: World): ReadonlySet<FactId> =>
  new Set(tablets.flatMap(({ disk }) => [...disk.quarantine.keys()]));

function checkOnce({ facts }: Office): void {
  if (new Set(facts.map(({ id }) => id)).size !== facts.length)
    fail('I1', 'a fact is in the log twice');
}

/** I1, I9, I10: at the centre, or in quarantine before somebody’s eyes, or waiting behind that one. */
function checkKept(world: World, fact: Fact, visible: ReadonlySet<FactId>): void {
  const isThere = world.centre.office(fact.scope).has(fact.id);
  if (isThere || visible.has(fact.id)) return;
  const isHeld = world.tablets.some(
    ({ disk }) => disk.outbox.has(fact.id) && isHeldBack(world, disk, fact),
  );
  if (!isHeld) fail('I1', `${fact.id} of ${fact.stream} is lost`);
}

/** I2: exactly the facts of the office; others' never. Own ones that wait are in the tail. */
function checkReplica(world: World, { disk }: Tablet, visible: ReadonlySet<FactId>): void {
  const { scope } = disk.owner;
  const office = world.centre.office(scope);
  const last = office.revokedAt.get(disk.owner.device) ?? office.head;
  if (disk.cursor.seq > last) fail('I11', `${disk.owner.device} reads after it was revoked`);
  // A revoked device may have stopped before: what it has is what its cursor says (I4).
  for (const { fact } of office.rows.slice(0, Math.min(last, disk.cursor.seq))) {
    if (fact !== null && !disk.synced.has(fact.id))
      fail('I2', `${disk.owner.device} lacks ${fact.id}`);
  }
  for (const fact of disk.synced.values()) {
    if (fact.scope !== scope) fail('I2', `${disk.owner.device} has ${fact.id} of another office`);
    const isExplained = office.has(fact.id) || visible.has(fact.id) || isElsewhere(world, fact);
    if (!isExplained) fail('I2', `${disk.owner.device} has ${fact.id}, which the centre lost`);
  }
}

/** I11: of what was erased, nobody who reads the office has the content. */
function checkErased(world: World, { disk }: Tablet): void {
  const office = world.centre.office(disk.owner.scope);
  const held = [...disk.synced.values(), ...disk.tail.values(), ...office.facts];
  const isSpared = office.revokedAt.has(disk.owner.device); // its keys are thrown away instead
  const left = held.find((fact) => office.erasedFacts.has(fact.id) && !isErased(fact));
  if (left !== undefined && !isSpared) fail('I11', `${left.id} was erased and can be read`);
}

/** It waits on its author's device, or its author was never seen again after a restore. */
const isElsewhere = ({ tablets, stranger }: World, fact: Fact): boolean =>
  fact.device === stranger.device || tablets.some(({ disk }) => disk.outbox.has(fact.id));

/** I6: same facts, same state. I7: answers that had not seen each other are all visible. */
function checkFolds(world: World, office: Office, disk: Disk): void {
  for (const stream of new Set(office.facts.map((fact) => fact.stream))) {
    const there = office.facts.filter((fact) => fact.stream === stream);
    const here = [...disk.synced.values()].filter(
      (fact) => fact.stream === stream && office.has(fact.id),
    );
    const state = foldStream(there);
    const isSameOrder = here.every(({ id }, index) => id === there[index]?.id);
    if (!isSameOrder && stateHash(foldStream(here)) !== stateHash(state)) fail('I6', stream);
    if (world.hasClones) continue; // two machines under one name: neither can tell what it had seen
    for (const [path, values] of standing(world, there)) {
      const shown = new Set(
        state.answers.get(path)?.values.map(({ value }) => canonicalJson(value)),
      );
      const isSame = values.size === shown.size && [...values].every((value) => shown.has(value));
      if (!isSame) fail('I7', `${path} of ${stream} shows ${[...shown].join(' ')}`);
    }
  }
}

/** By path, the answers that nobody who had seen them has replaced: from what authors had seen. */
function standing(world: World, facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byPath = new Map<string, Set<string>>();
  const answers = facts.flatMap((fact) => {
    const known = readFact(fact);
    return known?.type === 'answerGiven' ? [{ fact, ...known.payload }] : [];
  });
  for (const { fact, path, value } of answers) {
    const isReplaced = answers.some(
      (other) =>
        other.path === path && world.written.get(other.fact.id)?.seen.has(fact.id) === true,
    );
    const values = byPath.get(path) ?? new Set();
    byPath.set(path, isReplaced ? values : values.add(canonicalJson(value)));
  }
  return byPath;
}
