import { describe, expect, it } from 'vitest';
import { FactId } from '../../domain/ids.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Json } from '../../kernel/json.ts';
import { admit, type StoredFact } from '../../server/log/admission.ts';
import { readIncoming } from '../../server/log/incoming.ts';
import { judge, readItem } from './admission-model.ts';
import { Chance } from './chance.ts';
import { answer, Disk, type Owner } from './disk.ts';
import { Office } from './office.ts';
import { streamOf, World } from './world.ts';

const world = new World({ seed: 1, devices: 3, offices: 1, lossPercent: 0, mutant: null });
const owners = world.tablets.map(({ disk }) => disk.owner);
const NOW = Date.UTC(2026, 10, 24, 9);

interface Scene {
  readonly owner: Owner;
  readonly office: Office;
  readonly batch: readonly Json[];
}

/** Part of what a device wrote is in the log; the batch is the rest, spoilt here and there. */
function sceneOf(seed: number): Scene {
  const chance = new Chance(seed);
  const [owner, other] = [chance.pick(owners), chance.pick(owners)];
  const disk = new Disk(owner);
  const at = { now: NOW, chance };
  const facts = Array.from({ length: 8 }, (_, n) =>
    disk.write(streamOf(0, chance.below(2)), answer(n % 2, chance.below(9)), at),
  );
  const office = new Office(owner.scope, 'e1');
  const stored = facts.slice(0, chance.below(5)).map((fact) => readItem(fact, new Map()));
  office.append(stored.flatMap((item) => (item.isFact ? [item.read] : [])));
  if (chance.happens(15)) office.erase(streamOf(0, 0));
  if (chance.happens(10)) office.revoke(owner.device);
  const spoil = (fact: Fact): Json => {
    const [first = fact] = facts;
    switch (chance.below(14)) {
      case 0:
        return { ...fact, id: first.id };
      case 1:
        return { ...fact, dseq: first.dseq };
      case 2:
        return { ...fact, scope: 'altrove' };
      case 3:
        return { ...fact, actor: other.operator };
      case 4:
        return { ...fact, device: other.device };
      case 5:
        return { ...fact, payload: { path: 'motivo.q0', value: 'cambiato' } };
      case 6:
        return JSON.parse(JSON.stringify(fact).replace('"value"', '"__proto__"')) as Json;
      case 7:
        return { ...fact, after: [FactId.parse('01930000-0000-7000-8000-00000000dead')] };
      case 8:
        return { ...fact, type: 'noteAdded' };
      case 9:
        return { ...fact, type: 'futureThing' };
      default:
        return fact;
    }
  };
  return { owner, office, batch: facts.slice(chance.below(4)).map(spoil) };
}

function byTheCentre({ owner, office, batch }: Scene): readonly string[] {
  const stored = office.rows.flatMap(({ fact, seq, hash }): readonly StoredFact[] =>
    fact === null ? [] : [{ id: fact.id, dseq: fact.dseq, device: fact.device, hash, seq }],
  );
  const isRevoked = office.revokedAt.has(owner.device);
  const role = 'operatore';
  const context = { ...owner, actor: owner.operator, role, sentAt: NOW, isRevoked } as const;
  const items = batch.map((raw) => readIncoming(raw));
  const known = {
    erasedStreams: office.erasedStreams,
    lostParents: new Set<string>(),
    byId: new Map(stored.map((fact) => [fact.id, fact])),
    byDseq: new Map(
      stored.filter(({ device }) => device === owner.device).map((fact) => [fact.dseq, fact]),
    ),
  };
  return admit(items, known, { context, now: NOW }).map(({ status, id }) => `${id} ${status}`);
}

function byTheModel({ owner, office, batch }: Scene): readonly string[] {
  const items = batch.map((raw) => readItem(raw, new Map()));
  return judge(items, owner, office.known).map(({ item, status }) => {
    const id = item.isFact ? item.read.fact.id : item.unread.id;
    return `${id} ${status}`;
  });
}

describe('the model of admission', () => {
  it('judges 500 spoilt batches as the centre does', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 500; seed += 1) {
      const scene = sceneOf(seed);
      const judged = byTheModel(scene);
      expect(judged, `seed ${seed}`).toEqual(byTheCentre(scene));
      for (const one of judged) seen.add(one.split(' ')[1] ?? '');
    }
    expect([...seen].toSorted()).toEqual([
      'denied',
      'duplicate',
      'need_parent',
      'ok',
      'quarantined',
    ]);
  });
});
