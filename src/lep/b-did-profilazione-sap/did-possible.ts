import { isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { valueOn, type DatedSeries } from '../../reference/law/dated-value.ts';
import {
  employeeIncomeLimit,
  selfEmployedIncomeLimit,
} from '../../reference/law/income-thresholds.ts';
import type { Answers } from '../../interview/steps.ts';
import type { DidSteps } from './steps.ts';

type Given = Answers<DidSteps>;

const WITHOUT_WORK = ['no', 'preavviso', 'maiLavorato', 'tirocinio', 'occasionale'];

/** Whether the person has no work for the DID: an internship and occasional work are not a job. */
export const isWithoutWork = ({ lavoroOggi }: Given): boolean =>
  WITHOUT_WORK.some((state) => state === lavoroOggi?.statoLavoro);

/** NASpI or DIS-COLL claimed: the claim counts as DID (art. 21 D.Lgs. 150/2015). */
export const claimsBenefit = ({ lavoroOggi }: Given): boolean =>
  ['naspiChiesta', 'naspi', 'disColl'].some((benefit) =>
    lavoroOggi?.sostegno?.some((given) => given === benefit),
  );

/** The law is that of the day of the interview. */
export const dayOfAct = ({ apertura }: Given): IsoDate | null => {
  const day = apertura?.dataOra?.slice(0, 10) ?? '';
  return isIsoDate(day) ? day : null;
};

/** Cents under which the declared income of a worker leaves the status of unemployed; null unknown. */
export function incomeLimitOf(given: Given): number | null {
  const self = given.lavoroOggi?.statoLavoro === 'autonomo';
  return limitOn(self ? selfEmployedIncomeLimit : employeeIncomeLimit, given);
}

function limitOn(series: DatedSeries<number>, given: Given): number | null {
  const day = dayOfAct(given);
  return day === null ? null : (valueOn(series, day)?.value ?? null);
}

/** Declared for the year: of employed work (and collaborations), or of one's own. */
export const incomeOf = ({ lavoroOggi }: Given): number | undefined =>
  lavoroOggi?.statoLavoro === 'autonomo'
    ? lavoroOggi.redditoAutonomo
    : lavoroOggi?.redditoDipendente;

/** Whether what the person earns is under the threshold of the law (art. 19, from 2022). */
export function isUnderThreshold(given: Given): boolean {
  const limit = incomeLimitOf(given);
  const income = incomeOf(given);
  return limit !== null && income !== undefined && income <= limit;
}

/** B-1, B-12: without work or under the threshold, and available at once. Unanswered is not a no. */
export function canDeclare(given: Given): boolean {
  const { lavoroOggi } = given;
  if (lavoroOggi?.immediataDisponibilita === false) return false;
  if (lavoroOggi?.statoLavoro === undefined || isWithoutWork(given)) return true;
  if (lavoroOggi.statoLavoro === 'subordinato' && lavoroOggi.oltre180Giorni === false) return true;
  return isUnderThreshold(given);
}
