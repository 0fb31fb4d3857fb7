import type { Fact } from './fact.ts';
import { hlcMillis } from './hlc.ts';
import type { Attribution } from './stream-state.ts';

/** Who wrote a fact, where and when. */
export const attribution = (fact: Fact): Attribution => ({
  fact: fact.id,
  actor: fact.actor,
  device: fact.device,
  hlc: fact.hlc,
  at: hlcMillis(fact.hlc),
});
