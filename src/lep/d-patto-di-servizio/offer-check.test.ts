import { describe, expect, it } from 'vitest';
import { checkOffer, verdictOf, type OfferAgainst } from './offer-check.ts';
import { today } from './testing/patto.ts';

describe('D-19 · art. 25, DM 10/4/2018: an offer, point by point', () => {
  const against: OfferAgainst = {
    day: today,
    months: 4,
    lastHours: 40,
    lastBenefit: 80_000,
    receivesBenefit: true,
  };
  const good = {
    coerente: 'si',
    km: 50,
    contratto: 'determinato',
    mesi: 3,
    oreSettimana: 32,
    retribuzione: 96_001,
  } as const;

  it('on every edge it is congruous', () => {
    expect(verdictOf(checkOffer(good, against))).toBe('congrua');
  });

  it.each([
    ['coherence', { coerente: 'no' }, {}],
    ['distance', { km: 51, minuti: 81 }, {}],
    ['distance', { km: 81, minuti: 101 }, { months: 13 }],
    ['duration', { mesi: 2 }, {}],
    ['hours', { oreSettimana: 31 }, {}],
    ['pay', { retribuzione: 96_000 }, {}],
  ] as const)('%s: %o does not hold', (point, offer, changed) => {
    const points = checkOffer({ ...good, ...offer }, { ...against, ...changed });
    expect(points[point]).toBe(false);
    expect(verdictOf(points)).toBe('nonCongrua');
  });

  it('beyond 12 months it may be farther; near by train is near', () => {
    expect(checkOffer({ ...good, km: 80 }, { ...against, months: 13 }).distance).toBe(true);
    expect(checkOffer({ ...good, km: 60, minuti: 80 }, against).distance).toBe(true);
  });

  it('what is not known is missing, never guessed', () => {
    expect(verdictOf(checkOffer({ ...good, km: undefined }, against))).toBe('datiMancanti');
    expect(checkOffer(good, { ...against, lastBenefit: undefined }).pay).toBeNull();
    expect(checkOffer(good, { ...against, months: null }).distance).toBeNull();
  });
});
