import { hlcMillis } from '../../domain/hlc.ts';
import { fascicoloPaths } from '../../domain/person-sheet.ts';
import type { DerivedData, Known } from '../definition.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { knownDatum } from '../fascicolo.ts';
import type { apertura } from './apertura.ts';

type Opened = Known<{ readonly apertura: typeof apertura }>;

/** With the notice, the version that the office was using: it is handed out again when it changes. */
export function noticeGiven(
  { answers, place }: Pick<Opened, 'answers' | 'place'>,
  step: string,
): DerivedData {
  const version = place.settings.privacyNotice?.version;
  const isGiven = step === 'apertura' && answers.apertura?.informativaPrivacy === true;
  return isGiven && version !== undefined ? { privacyNoticeVersion: version } : {};
}

/**
 * Whether the person already has the notice in use: that version, or any since the day it came into
 * use (who was registered without a version). With no version in the settings, any notice is good.
 */
export function hasCurrentNotice({ person, place }: Pick<Opened, 'person' | 'place'>): boolean {
  const given = person?.answers.get(fascicoloPaths.privacyNotice)?.values[0];
  if (given?.value !== true) return false;
  const current = place.settings.privacyNotice;
  if (current === null) return true;
  const version = knownDatum(person, 'privacyNoticeVersion');
  if (typeof version === 'string') return version === current.version;
  return current.date === null || isoDateOf(hlcMillis(given.hlc)) >= current.date;
}
