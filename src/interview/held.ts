import { isIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import type { AnyAnswers } from './answers.ts';

/*
 * The days of an interview written down after it was held (a.md §0.1, `dataOra`): its events carry
 * the day on which the service was given; who wrote it and when stays in the facts themselves.
 */

function heldOn(answers: AnyAnswers): IsoDate | null {
  const told = answers['apertura']?.['dataOra'];
  const day = typeof told === 'string' ? told.slice(0, 10) : '';
  return isIsoDate(day) ? day : null;
}

interface Days {
  /** The day on which the interview was begun on a device; today before that. */
  readonly begunOn: IsoDate;
  readonly today: IsoDate;
}

/** Whether it was held before the day on which somebody began to write it. */
export const isBackdated = (answers: AnyAnswers, begunOn: string): boolean =>
  (heldOn(answers) ?? begunOn) < begunOn;

/** Date of event 02: the day it was held, never after the day on which it was begun. */
export const startDay = (answers: AnyAnswers, begunOn: IsoDate): IsoDate =>
  isBackdated(answers, begunOn) ? (heldOn(answers) ?? begunOn) : begunOn;

/** Date of what ends it: the day it was held when that is past, today otherwise. */
export const endDay = (answers: AnyAnswers, { begunOn, today }: Days): IsoDate =>
  isBackdated(answers, begunOn) ? startDay(answers, begunOn) : today;

/** Where it was held, as told; null by telephone or when nobody said. */
export const heldAt = (answers: AnyAnswers): string | null => {
  const place = answers['apertura']?.['luogo'];
  return typeof place === 'string' && place !== '' ? place : null;
};

/** The day whose law and terms apply: that on which it was held, today while nobody said. */
export const lawDay = (answers: AnyAnswers, today: IsoDate): IsoDate => heldOn(answers) ?? today;
