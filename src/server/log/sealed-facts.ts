import { FactId } from '../../domain/ids.ts';
import type { Json } from '../../kernel/json.ts';
import type { SealedRequest, SealedResponse } from '../../sync/protocol/sealed-messages.ts';
import { sealedReader } from '../../sync/protocol/sealed-reader.ts';
import type { CentreKeys } from '../identity/centre-keys.ts';
import type { KnownSigner } from '../identity/device-keys.ts';
import { pushFacts, type PushDependencies } from './push.ts';

/**
 * Opens what a device has sealed and admits it as its operator's, by the same door as a push: idempotent
 * by fact id, so that a replay changes nothing. Of a revoked operator or device it waits for a person.
 * What is not as its device has sealed it is not admitted, and named.
 */
export async function admitSealed(
  needs: PushDependencies & { readonly centreKeys: CentreKeys },
  { scope, operator, device, sentAt, facts }: SealedRequest,
  signer: KnownSigner,
): Promise<SealedResponse> {
  const read = sealedReader({
    device,
    signers: signer.keys,
    privateKey: needs.centreKeys.privateKey,
  });
  const opened: Json[] = [];
  const unreadable: FactId[] = [];
  for (const raw of facts) {
    const fact = await read(raw);
    if (fact.ok) opened.push(fact.value);
    else {
      const id = FactId.safeParse(fact.error);
      if (id.success) unreadable.push(id.data);
    }
  }
  const isRevoked = signer.revoked !== null;
  const { role } = signer;
  const context = { scope, actor: operator, role, device, sentAt, isRevoked };
  const pushed = await pushFacts(needs, context, opened);
  return { ...pushed, unreadable, revoked: signer.revoked };
}
