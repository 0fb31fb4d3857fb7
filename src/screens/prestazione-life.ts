import { sapEventNames, type SapEvent } from '../domain/sap-event.ts';
import type { PrestazioneSummary } from '../domain/summary.ts';
import { spoken } from '../i18n/language.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Tone } from '../ui/pill.tsx';
import { lineWords as words } from './lines.it.ts';

/** Where a prestazione is, as people say it. `aperta`: opened and not yet begun. */
export type Life = 'aperta' | 'proposta' | 'inCorso' | 'sospesa' | 'conclusa' | 'chiusa';

const LIVES: Readonly<Record<SapEvent, Life>> = {
  '01': 'proposta',
  '02': 'inCorso',
  '03': 'chiusa',
  '04': 'chiusa',
  '05': 'chiusa',
  '06': 'chiusa',
  '07': 'chiusa',
  '08': 'chiusa',
  '09': 'sospesa',
  '10': 'conclusa',
  '11': 'conclusa',
  '12': 'chiusa',
  '13': 'chiusa',
  '14': 'chiusa',
  '15': 'chiusa',
};

type Seen = Pick<PrestazioneSummary, 'event' | 'service'>;

export const lifeOf = ({ event }: Pick<Seen, 'event'>): Life =>
  event === null ? 'aperta' : LIVES[event];

/** Somebody is at it, or left it half way. */
export const isInHand = (one: Pick<Seen, 'event'>): boolean =>
  ['aperta', 'inCorso', 'sospesa'].includes(lifeOf(one));

export const isOver = (one: Pick<Seen, 'event'>): boolean =>
  ['conclusa', 'chiusa'].includes(lifeOf(one));

export interface StateWords {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

/** Why it ended before its end: `abbandono`, `rifiuto`. */
export const closedWord = ({ event }: Pick<Seen, 'event'>): string =>
  event === null ? words('closed') : spoken(sapEventNames[event]);

/** The state of one prestazione, with its object: for a person's line. */
export function stateWords(one: Seen): StateWords {
  switch (lifeOf(one)) {
    case 'aperta':
    case 'inCorso':
      return { tone: 'info', icon: 'pencil', words: words('inProgress') };
    case 'sospesa':
      return { tone: 'att', icon: 'clock', words: words('suspended') };
    case 'proposta':
      return {
        tone: 'neutral',
        icon: 'arrow-right',
        words: words('proposed', { service: one.service }),
      };
    case 'conclusa':
      return { tone: 'ok', icon: 'check', words: concludedWords(one) };
    case 'chiusa':
      return { tone: 'neutral', icon: 'close', words: `${one.service}: ${closedWord(one)}` };
  }
}

const concludedWords = ({ service }: Seen): string =>
  service === 'A' ? words('welcomed') : words('concluded', { service });

const ORDER: readonly Life[] = ['inCorso', 'aperta', 'sospesa', 'proposta', 'conclusa', 'chiusa'];

/** The most telling of a person's prestazioni: what is in hand, then proposed, then done. */
export const mostTelling = (
  prestazioni: readonly PrestazioneSummary[],
): PrestazioneSummary | undefined =>
  prestazioni.toSorted(
    (a, b) => ORDER.indexOf(lifeOf(a)) - ORDER.indexOf(lifeOf(b)) || b.updatedAt - a.updatedAt,
  )[0];

/** The state of a person: that of the most telling prestazione. */
export function personState(prestazioni: readonly PrestazioneSummary[]): StateWords {
  const one = mostTelling(prestazioni);
  return one === undefined
    ? { tone: 'neutral', icon: 'minus', words: words('nothing') }
    : stateWords(one);
}
