import { z } from 'zod';
import type { Random } from '../kernel/environment.ts';
import type { DeliveryKeys, Sender } from '../storage/delivery-keys.ts';
import { senderId } from '../storage/delivery-keys.ts';
import type { KnownOperator } from '../storage/known-operator.ts';
import { base64Url } from '../vault/bytes.ts';
import { newDeviceKey } from '../vault/device-key.ts';
import type { DeliverySealer } from '../vault/sealed-delivery.ts';
import type { Fetch } from '../sync/client/transport.ts';

interface DeliveryNeeds {
  readonly keys: DeliveryKeys;
  readonly operator: KnownOperator;
  readonly random: Random;
  readonly fetch: Fetch;
  readonly getCsrf: () => string | null;
}

/** How the operator at work seals for the centre what may have to travel without them. */
export interface Delivery {
  /** Null until the centre's key is known here. */
  sealer(): Promise<DeliverySealer | null>;
  /** With a session: the centre hears of the device's key, and says its own. @returns whether it is done */
  enrol(): Promise<boolean>;
}

/** Of `CentreKey`, what a device needs. */
const Answer = z.object({ publicKey: base64Url(65) });

export function delivery(needs: DeliveryNeeds): Delivery {
  const { keys, operator, random } = needs;
  let sealing: { readonly recipient: string; readonly sealer: Promise<DeliverySealer> } | null =
    null;
  return {
    sealer: async () => {
      const sender = await keys.find(operator);
      if (sender === null || sender.centreKey === null) return null;
      const { centreKey, key } = sender;
      if (sealing?.recipient !== centreKey) {
        // HPKE is loaded when it is needed, not with the first screen.
        const { deliverySealer } = await import('../vault/sealed-delivery.ts');
        sealing = { recipient: centreKey, sealer: deliverySealer(centreKey, key, random) };
      }
      return sealing.sealer;
    },
    enrol: async () => {
      const sender = (await keys.find(operator)) ?? (await newSender(operator));
      await keys.save(sender);
      const centreKey = await askCentreKey(needs.fetch);
      const isRegistered = sender.isRegistered || (await register(needs, sender));
      await keys.save({ ...sender, isRegistered, centreKey: centreKey ?? sender.centreKey });
      return isRegistered && centreKey !== null;
    },
  };
}

async function newSender(operator: KnownOperator): Promise<Sender> {
  const { session, generation } = operator;
  return {
    id: senderId(operator),
    scope: session.office.scope,
    operator: session.operator.id,
    device: session.device.id,
    generation,
    key: await newDeviceKey(),
    isRegistered: false,
    centreKey: null,
  };
}

async function askCentreKey(fetch: Fetch): Promise<string | null> {
  try {
    const response = await fetch('/v1/centre-key', { cache: 'no-store', redirect: 'error' });
    const parsed = Answer.safeParse(response.ok ? await response.json() : null);
    return parsed.success ? parsed.data.publicKey : null;
  } catch {
    return null;
  }
}

async function register({ fetch, getCsrf }: DeliveryNeeds, { key }: Sender): Promise<boolean> {
  const csrf = getCsrf();
  if (csrf === null) return false;
  try {
    const response = await fetch('/v1/device-key', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify({ publicKey: key.publicKey }),
      redirect: 'error',
    });
    return response.status === 204;
  } catch {
    return false;
  }
}
