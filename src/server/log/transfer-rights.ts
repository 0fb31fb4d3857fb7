import type { KnownFact } from '../../domain/fact-types.ts';
import { streamKind } from '../../domain/ids.ts';
import { can, type Action } from '../../domain/permissions.ts';
import type { PushContext } from './push-context.ts';
import { refusals, type Refusal } from './refusal.ts';

/**
 * Whether a fact about a transfer is its author's to write: any operator proposes a person of the own
 * office and takes that back; only a responsabile takes a person over.
 */
export function checkTransfer(known: KnownFact | null, context: PushContext): Refusal | null {
  const may = (action: Action): Refusal | null =>
    can(context.role, action) ? null : refusals.transferNotAllowed;
  if (known?.type === 'transferAnswered') return may('transfers.decide');
  if (known?.type === 'transferWithdrawn') return may('transfers.propose');
  if (known?.type !== 'transferProposed') return null;
  const { from, to } = known.payload;
  const isOurs = from.scope === context.scope && to.scope !== context.scope;
  const isItsOwn = streamKind(known.fact.stream) === 'trasferimento';
  return isOurs && isItsOwn ? may('transfers.propose') : refusals.transferNotOurs;
}
