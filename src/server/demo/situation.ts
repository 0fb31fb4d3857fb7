import { addDays, addMonths, ageOn, daysBetween, type IsoDate } from '../../kernel/iso-date.ts';
import type { Chance, Weighted } from './chance.ts';
import type { DemoPerson } from './people.ts';

export type Condition = 'no' | 'si' | 'siPoco' | 'preavviso' | 'maiLavorato' | 'studente';
export type Benefit = 'naspiChiesta' | 'naspi' | 'adi' | 'sfl' | 'invalidita' | 'nessuno';

/** How somebody stands with work and with the law, through time. */
export interface Situation {
  readonly condition: Condition;
  /** The claim of a NASpI counts as DID (art. 21 D.Lgs. 150/2015): then it is the same day. */
  readonly didDate: IsoDate | null;
  readonly claimsNaspi: boolean;
  readonly support: Exclude<Benefit, 'naspi' | 'naspiChiesta'>;
}

/** Older than this when the DID may be made (Circ. MLPS 7/2025). */
const DID_AGE = 16;
const DID_PERCENT: Readonly<Record<Condition, number>> = {
  no: 75,
  maiLavorato: 64,
  siPoco: 55,
  preavviso: 25,
  si: 25,
  studente: 15,
};
/** About the days that INPS takes to answer. */
const CLAIM_DAYS = 40;

/** @param last the last day on which the person said how things were */
export function situationOf(chance: Chance, { birthDate }: DemoPerson, last: IsoDate): Situation {
  const condition = chance.weighted(conditionsAt(ageOn(birthDate, last)));
  const wantsDid = chance.happens(DID_PERCENT[condition]);
  const claims = condition === 'no' && wantsDid && chance.happens(38);
  const declared = addDays(last, -chance.below(claims ? 90 : 500));
  const isOldEnough = ageOn(birthDate, declared) >= DID_AGE;
  return {
    condition,
    didDate: wantsDid && isOldEnough ? declared : null,
    claimsNaspi: claims && ageOn(birthDate, declared) >= DID_AGE + 2,
    support: chance.weighted(SUPPORTS),
  };
}

const SUPPORTS: readonly Weighted<Situation['support']>[] = [
  [86, 'nessuno'],
  [6, 'adi'],
  [5, 'sfl'],
  [3, 'invalidita'],
];

const conditionsAt = (age: number): readonly Weighted<Condition>[] =>
  age < 25
    ? [
        [30, 'no'],
        [26, 'maiLavorato'],
        [24, 'studente'],
        [10, 'siPoco'],
        [10, 'si'],
      ]
    : [
        [62, 'no'],
        [14, 'siPoco'],
        [12, 'si'],
        [8, 'preavviso'],
        [4, 'maiLavorato'],
      ];

/** As the person would tell it on that day. */
export interface Told {
  readonly condizione: Condition;
  readonly did: 'si' | 'no';
  readonly dataDid: IsoDate | null;
  readonly sostegno: readonly Benefit[];
  readonly dataDomandaSostegno: IsoDate | null;
}

export function toldOn(day: IsoDate, situation: Situation): Told {
  const { condition, didDate, claimsNaspi, support } = situation;
  const did = didDate !== null && didDate <= day ? didDate : null;
  const claim = claimsNaspi ? did : null;
  return {
    condizione: condition,
    did: did === null ? 'no' : 'si',
    dataDid: did,
    sostegno: [claim === null ? support : naspiOn(day, claim)],
    dataDomandaSostegno: claim,
  };
}

const naspiOn = (day: IsoDate, claim: IsoDate): Benefit =>
  daysBetween(claim, day) < CLAIM_DAYS ? 'naspiChiesta' : 'naspi';

/** Months since, to find who has been looking for long. */
export const isLongDeclared = ({ didDate }: Situation, day: IsoDate): boolean =>
  didDate !== null && addMonths(didDate, 6) <= day;
