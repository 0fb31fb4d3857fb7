import type { IsoDate } from '../../kernel/iso-date.ts';
import { valueOn } from '../../reference/law/dated-value.ts';
import * as law from '../../reference/law/patto-numbers.ts';

/** What is known of an offer; a part that nobody said is missing, never guessed. */
export interface OfferData {
  readonly coerente?: 'si' | 'no' | 'nonSo' | undefined;
  readonly km?: number | undefined;
  readonly minuti?: number | undefined;
  readonly contratto?: 'indeterminato' | 'determinato' | undefined;
  readonly mesi?: number | undefined;
  readonly oreSettimana?: number | undefined;
  /** Cents a month. */
  readonly retribuzione?: number | undefined;
}

export interface OfferAgainst {
  readonly day: IsoDate;
  /** Months of unemployment; null when the DID is not known. */
  readonly months: number | null;
  readonly lastHours: number | undefined;
  /** Cents a month; undefined when not known. */
  readonly lastBenefit: number | undefined;
  readonly receivesBenefit: boolean;
}

export type OfferPoint = 'coherence' | 'distance' | 'duration' | 'hours' | 'pay';
/** Null: data are missing. */
export type OfferVerdicts = Readonly<Record<OfferPoint, boolean | null>>;

/** The points of art. 25 and DM 10/4/2018 one by one (D-19); the operator decides. */
export const checkOffer = (offer: OfferData, against: OfferAgainst): OfferVerdicts => ({
  coherence:
    offer.coerente === undefined || offer.coerente === 'nonSo' ? null : offer.coerente === 'si',
  distance: isNear(offer, against),
  duration: lastsEnough(offer, against.day),
  hours: hasHours(offer, against),
  pay: paysEnough(offer, against),
});

function isNear({ km, minuti }: OfferData, { day, months }: OfferAgainst): boolean | null {
  const bands = valueOn(law.offerBands, day);
  if (months === null || bands === null) return null;
  const isFar = months > bands.value[1];
  const reach = valueOn(isFar ? law.offerReachFar : law.offerReachNear, day)?.value;
  if (reach === undefined || (km === undefined && minuti === undefined)) return null;
  if (km !== undefined && km <= reach.km) return true;
  if (minuti !== undefined && minuti <= reach.minutes) return true;
  return km === undefined || minuti === undefined ? null : false;
}

function lastsEnough({ contratto, mesi }: OfferData, day: IsoDate): boolean | null {
  const months = valueOn(law.offerMonths, day)?.value;
  if (contratto === 'indeterminato') return true;
  return contratto === undefined || mesi === undefined || months === undefined
    ? null
    : mesi >= months;
}

function hasHours({ oreSettimana }: OfferData, { day, lastHours }: OfferAgainst): boolean | null {
  const percent = valueOn(law.offerHoursPercent, day)?.value;
  if (oreSettimana === undefined || lastHours === undefined || percent === undefined) return null;
  return oreSettimana * 100 >= lastHours * percent;
}

function paysEnough({ retribuzione }: OfferData, against: OfferAgainst): boolean | null {
  const percent = valueOn(law.offerPayOverBenefitPercent, against.day)?.value;
  // The pay of the collective agreement is not in the data: without a benefit it can't be said.
  if (!against.receivesBenefit || retribuzione === undefined) return null;
  if (against.lastBenefit === undefined || percent === undefined) return null;
  return retribuzione * 100 > against.lastBenefit * (100 + percent);
}

/** `congrua` when every point holds, `nonCongrua` when one does not, else data are missing. */
export function verdictOf(points: OfferVerdicts): 'congrua' | 'nonCongrua' | 'datiMancanti' {
  const all = Object.values(points);
  if (all.includes(false)) return 'nonCongrua';
  return all.includes(null) ? 'datiMancanti' : 'congrua';
}
