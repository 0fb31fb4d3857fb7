import { canonicalJson, type Json } from '../../kernel/json.ts';
import { Chance } from './chance.ts';
import { answer, Disk } from './disk.ts';
import { count, type FaultName } from './faults.ts';
import type { Tablet } from './tablet.ts';
import { streamOf, type World } from './world.ts';

const strange = [
  'idReuse',
  'unknownType',
  'oversize',
  'protoKey',
  'otherOffice',
] as const satisfies readonly FaultName[];

/** Where no desk writes. */
const STRANGE_STREAM = 90;

/** A device with a session and a mistaken build sends something odd, once, on a good line. */
export function sendStrange(world: World, tablet: Tablet, draw: number): void {
  const name = strange[draw % strange.length] ?? 'idReuse';
  const owner = world.stranger;
  const chance = new Chance(draw);
  // What is accepted of a stranger may be lost by a restore: nobody else may build on it.
  const stream = streamOf(0, name === 'unknownType' ? STRANGE_STREAM : 0);
  const fact = new Disk(owner).write(stream, answer(0, draw), { now: tablet.now, chance });
  const known = world.centre.office(owner.scope).facts[0];
  const odd: Readonly<Record<(typeof strange)[number], Json>> = {
    idReuse: { ...fact, id: known?.id ?? fact.id },
    unknownType: { ...fact, type: 'futureThing', tv: 9, after: [], dseq: 1 + (draw % 1e5) },
    oversize: { ...fact, payload: { path: 'motivo.q0', value: 'x'.repeat(70_000) } },
    protoKey: { ...fact, payload: JSON.parse('{"__proto__":{"admin":true}}') as Json },
    otherOffice: { ...fact, scope: 'altrove' },
  };
  if (name === 'idReuse' && known === undefined) return;
  count(world.faults, name);
  const request = { device: owner.device, epoch: null, sentAt: tablet.now, facts: [odd[name]] };
  void world.centre.serve(owner, '/v1/push', canonicalJson(request));
}
