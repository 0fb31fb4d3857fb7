import { describe, expect, it } from 'vitest';
import {
  appliedEvents,
  checkEvent,
  isPossibleEvent,
  lifeStateOf,
  policyDates,
  type DatedEvent,
  type LifeState,
} from './lifecycle.ts';
import { SapEvent, sapEventNames } from './sap-event.ts';

/** `01@2026-11-24 02@…`: events and their days. */
const events = (text: string): readonly DatedEvent[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [event, date = '2026-11-24'] = one.split('@');
      return { event: SapEvent.parse(event), date };
    });

const possibleAfter = (text: string): string =>
  SapEvent.options
    .filter((event) => isPossibleEvent(events(text), event))
    .toSorted()
    .join(' ');

describe('the life of a prestazione: what may come next', () => {
  it.each<readonly [given: string, state: LifeState, then: string]>([
    ['', 'nuova', '01 02'],
    ['01', 'proposta', '02 03 04 06 08 13 15'],
    ['02', 'inCorso', '05 07 08 09 10 12 13 14 15'],
    ['01 02', 'inCorso', '05 07 08 09 10 12 13 14 15'],
    ['01 02 09', 'sospesa', '02 05 07 08 10 12 13 14 15'],
    ['01 02 09 02', 'inCorso', '05 07 08 09 10 12 13 14 15'],
    ['01 02 10', 'terminata', '08 11'],
    ['01 02 10 11', 'chiusa', ''],
    ...(['03', '04', '06', '08', '13', '15'] as const).map(
      (end) => [`01 ${end}`, 'chiusa', ''] as const,
    ),
    ...(['05', '07', '08', '12', '13', '14', '15'] as const).flatMap((end) => [
      [`02 ${end}`, 'chiusa', ''] as const,
      [`02 09 ${end}`, 'chiusa', ''] as const,
    ]),
  ])('after «%s» it is %s, and may have: %s', (given, state, then) => {
    expect(lifeStateOf(events(given))).toBe(state);
    expect(possibleAfter(given)).toBe(then);
  });

  it('every event of the standard has a name, and a place in some life', () => {
    expect(Object.keys(sapEventNames).toSorted()).toEqual(SapEvent.options.toSorted());
    const lives = ['', '01', '02', '02 09', '02 10'];
    const possible = new Set(lives.flatMap((life) => possibleAfter(life).split(' ')));
    expect(SapEvent.options.filter((event) => !possible.has(event))).toEqual([]);
  });

  it('an event that does not apply changes nothing: two devices concluded, one life', () => {
    const both = events('02@2026-11-20 10@2026-11-24 10@2026-11-25 05@2026-11-26');
    expect(lifeStateOf(both)).toBe('terminata');
    expect(appliedEvents(both)).toEqual(events('02@2026-11-20 10@2026-11-24'));
    expect(policyDates(both).fine).toBe('2026-11-24');
  });
});

describe('SAP standard · date coherence: proposta, inizio, fine', () => {
  const [d1, d2, d3, d4] = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
  it.each<readonly [string, string, readonly (string | null)[]]>([
    ['nothing happened', '', [null, null, null]],
    ['01 ⇒ data_proposta is its day', `01@${d1}`, [d1, null, null]],
    ['02 ⇒ data inizio is its day', `01@${d1} 02@${d2}`, [d1, d2, null]],
    ['10 ⇒ data fine is its day', `01@${d1} 02@${d2} 10@${d3}`, [d1, d2, d3]],
    ['begun unproposed: proposed that day', `02@${d2} 10@${d2}`, [d2, d2, d2]],
    ['same-day service: one day three times', `01@${d1} 02@${d1} 10@${d1}`, [d1, d1, d1]],
    ['09 ⇒ data fine is its day', `02@${d1} 09@${d2}`, [d1, d1, d2]],
    ['02 again ⇒ the day of the start, corrected', `02@${d2} 02@${d1} 10@${d1}`, [d1, d1, d1]],
    ['given before it was proposed: proposed that day', `01@${d2} 02@${d1}`, [d1, d1, null]],
    ['resumed: no end again', `02@${d1} 09@${d2} 02@${d3}`, [d1, d1, null]],
    ['resumed and ended', `02@${d1} 09@${d2} 02@${d3} 10@${d4}`, [d1, d1, d4]],
    ['11 keeps the end of 10', `02@${d1} 10@${d2} 11@${d3}`, [d1, d1, d2]],
    ['refused before the start: no start, no end', `01@${d1} 04@${d2}`, [d1, null, null]],
    ...['05', '07', '08', '12', '14', '15'].map(
      (end) => [`${end} ⇒ data fine is its day`, `02@${d1} ${end}@${d3}`, [d1, d1, d3]] as const,
    ),
  ])('%s', (_, given, [proposta, inizio, fine]) => {
    expect(policyDates(events(given))).toEqual({ proposta, inizio, fine });
  });
});

describe('checking a new event', () => {
  it('given a proposal, a start on the same day or later is accepted', () => {
    const [start] = events('02@2026-11-24');
    expect(checkEvent(events('01@2026-11-24'), start!)).toEqual({ ok: true, value: start });
  });

  it('given a start, an end before it is refused: fine ≥ inizio', () => {
    expect(checkEvent(events('02@2026-11-24'), { event: '10', date: '2026-11-23' })).toEqual({
      ok: false,
      error: { kind: 'beforePrevious', date: '2026-11-23', previous: '2026-11-24' },
    });
  });

  it('given a proposal, a start before it is refused: inizio ≥ proposta', () => {
    const checked = checkEvent(events('01@2026-11-24'), { event: '02', date: '2026-11-01' });
    expect(checked).toMatchObject({ ok: false, error: { kind: 'beforePrevious' } });
  });

  it('given the end, another end is refused by its name', () => {
    expect(checkEvent(events('02 10'), { event: '05', date: '2026-11-24' })).toEqual({
      ok: false,
      error: { kind: 'notPossible', event: '05', name: 'abbandono' },
    });
  });

  it('a day is compared with the events that applied, not with those that did not', () => {
    const given = events('01@2026-11-10 10@2026-12-31');
    expect(checkEvent(given, { event: '02', date: '2026-11-24' }).ok).toBe(true);
  });
});
