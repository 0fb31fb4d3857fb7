import { useCallback } from 'react';
import type { Attribution } from '../../domain/stream-state.ts';
import { useDesk } from '../desk.tsx';
import { deviceCode, useDeviceNames } from '../device-name.ts';
import { momentWords } from '../wire/moments.ts';
import { useWho } from '../who.ts';
import { reviewWords as words } from './review.it.ts';

export interface AttributionWords {
  readonly who: string;
  readonly when: string;
  readonly where: string;
  readonly isMine: boolean;
}

type Said = Pick<Attribution, 'actor' | 'at' | 'device'>;

/** Who said it, when, on which device. */
export function useAttributionWords(): (said: Said) => AttributionWords {
  const { session, clock } = useDesk();
  const who = useWho();
  const nameOf = useDeviceNames();
  return useCallback(
    ({ actor, at, device }) => ({
      who: who(actor),
      when: momentWords(at, clock.now()),
      where:
        device === session.device.id
          ? words('thisDevice', { name: session.device.name })
          : (nameOf(device) ?? words('otherDevice', { code: deviceCode(device) })),
      isMine: actor === session.operator.id,
    }),
    [session, clock, who, nameOf],
  );
}
