import { useCallback } from 'react';
import type { Attribution } from '../../domain/stream-state.ts';
import { useDesk } from '../desk.tsx';
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
  return useCallback(
    ({ actor, at, device }) => ({
      who: who(actor),
      when: momentWords(at, clock.now()),
      where:
        device === session.device.id
          ? words('thisDevice', { name: session.device.name })
          : words('otherDevice', { code: deviceCode(device) }),
      isMine: actor === session.operator.id,
    }),
    [session, clock, who],
  );
}

/** The last four digits: enough to tell two tablets apart. Their names are known to the centre alone. */
const deviceCode = (device: string): string => device.slice(-4).toUpperCase();
