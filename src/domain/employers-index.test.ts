import { describe, expect, it } from 'vitest';
import { employersIndex } from './employers-index.ts';
import { StreamId } from './ids.ts';
import type { EmployerSummary } from './summary.ts';

const stream = (kind: 'impresa' | 'persona', tail: number): StreamId =>
  StreamId.parse(`${kind}/01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`);

const firm = (tail: number, data: Partial<EmployerSummary>): EmployerSummary => ({
  kind: 'impresa',
  stream: stream('impresa', tail),
  name: `Impresa ${tail}`,
  codiceFiscale: null,
  partitaIva: null,
  foreignCode: null,
  comune: null,
  phone: null,
  email: null,
  pec: null,
  contacts: [],
  updatedAt: tail,
  conflicts: 0,
  changed: 0,
  unreadable: 0,
  ...data,
});

const anna = stream('persona', 7);
const index = employersIndex([
  firm(1, { name: 'Officine Rossi S.r.l.', partitaIva: '12345678903', phone: '+39 0999 123456' }),
  firm(2, { name: 'Caffè dell’Angolo snc', codiceFiscale: 'RSSMRA71S03F257X' }),
  firm(3, {
    name: 'Ristorante Rossini',
    contacts: [{ name: 'Anna Officini', role: 'titolare', person: anna }],
  }),
  firm(4, { name: 'Müller Bau GmbH', foreignCode: 'HRB 1234' }),
]);
const names = (query: string): readonly string[] =>
  index.search(query, 10).hits.map(({ employer }) => employer.name);

describe('search as you type over the employers', () => {
  it.each([
    ['offic', 'Officine Rossi S.r.l.'],
    ['rossi offi', 'Officine Rossi S.r.l.'],
    ['12345', 'Officine Rossi S.r.l.'],
    ['IT 123 456 789 03', 'Officine Rossi S.r.l.'],
    ['0999 123', 'Officine Rossi S.r.l.'],
    ['rssmra71', 'Caffè dell’Angolo snc'],
    ['caffe angolo', 'Caffè dell’Angolo snc'],
    ['ristornate', 'Ristorante Rossini'],
    ['anna', 'Ristorante Rossini'],
    ['muller', 'Müller Bau GmbH'],
  ])('«%s» finds %s first', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('who has the word in the name comes before who has it elsewhere', () => {
    expect(names('offici')).toEqual(['Officine Rossi S.r.l.', 'Ristorante Rossini']);
  });

  it('every word must be found', () => {
    expect(names('officine bianchi')).toEqual([]);
  });

  it('without words the latest touched first; the rest is counted', () => {
    const { hits, found } = index.search('', 2);
    expect(hits.map(({ employer }) => employer.updatedAt)).toEqual([4, 3]);
    expect(found).toBe(4);
  });

  it('a person is found in the firms they speak for', () => {
    expect(index.ofPerson(anna).map(({ name }) => name)).toEqual(['Ristorante Rossini']);
  });
});

describe('duplicates noticed', () => {
  const candidate = {
    stream: null,
    name: '',
    codiceFiscale: null,
    partitaIva: null,
    foreignCode: null,
  };
  const whyOf = (data: Partial<EmployerSummary>) =>
    index.duplicatesOf({ ...candidate, ...data }).map(({ why }) => why);

  it('the same number, also when one is a codice fiscale and the other a partita IVA', () => {
    expect(whyOf({ partitaIva: '12345678903' })).toEqual(['code']);
    expect(whyOf({ codiceFiscale: '12345678903' })).toEqual(['code']);
  });

  it('the same name without its legal form', () => {
    expect(whyOf({ name: 'OFFICINE ROSSI SRL' })).toEqual(['name']);
    expect(whyOf({ name: 'Officine Rossini srl' })).toEqual([]);
  });

  it('never the firm itself', () => {
    const own = { stream: stream('impresa', 1), name: 'Officine Rossi', partitaIva: '12345678903' };
    expect(whyOf(own)).toEqual([]);
  });
});
