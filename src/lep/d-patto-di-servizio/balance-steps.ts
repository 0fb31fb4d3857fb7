import { z } from 'zod';
import type { StreamState } from '../../domain/stream-state.ts';
import { knownDatum } from '../../interview/fascicolo.ts';

const Step = z.object({ id: z.string().min(1), passo: z.string().min(1), entro: z.iso.date() });

/** Steps that a bilancio delle competenze left for the patto; what can't be read is left out. */
export function balanceSteps(person: StreamState | null): readonly z.infer<typeof Step>[] {
  const kept = knownDatum(person, 'balanceSteps');
  return (Array.isArray(kept) ? kept : []).flatMap((one) => Step.safeParse(one).data ?? []);
}
