import { exampleInstrument } from '../domain/instrument-example.it.ts';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { formatAnswer, type Names } from './format-answer.ts';
import * as q from './question.ts';
import type { AnyQuestionWords } from './words.ts';

const names: Names = {
  date: (day) => day.split('-').toReversed().join('/'),
  place: (belfiore) => `luogo ${belfiore}`,
  person: (stream) => `persona ${stream.slice(-2)}`,
};
const options = { a: 'Uno', b: 'Due' };

const format = (schema: z.ZodType, value: unknown, words: Partial<AnyQuestionWords> = {}): string =>
  formatAnswer({ value, meta: q.metaOf(schema), words: { label: 'Domanda', ...words }, names });

const judged = q.judgements({ instrumentAt: 'a.b', yesAt: 'a.c' });
const judgedAnswer = {
  instrument: exampleInstrument,
  saidYes: false,
  judgements: [
    { question: 'domanda-01-01', answer: '2', note: null },
    { question: 'domanda-01-02', answer: 'nonRilevato', note: 'di fretta' },
  ],
};

describe('an answer in words', () => {
  it.each<readonly [q.QuestionKind, z.ZodType, unknown, string]>([
    ['text', q.text(), 'ciao', 'ciao'],
    ['longText', q.longText(), 'ciao\na tutti', 'ciao\na tutti'],
    ['choice', q.choice(['a', 'b']), 'b', 'Due'],
    ['choices', q.choices(['a', 'b']), ['b', 'a'], 'Due, Uno'],
    ['yesNo', q.yesNo(), true, 'Sì'],
    ['yesNo', q.yesNo(), false, 'No'],
    ['date', q.date(), '2026-11-24', '24/11/2026'],
    ['month', q.month(), '2026-11', '11/2026'],
    ['dateTime', q.dateTime(), '2026-11-24T10:42', '24/11/2026, ore 10:42'],
    ['number', q.number(), 0, '0'],
    ['money', q.money(), 160_605, '1.606,05\u00a0€'],
    ['money', q.money(), 100_000_000, '1.000.000,00\u00a0€'],
    ['scale', q.scale(), 4, '4 su 5'],
    ['person', q.person(), 'persona/09', 'persona 09'],
    ['comune', q.comune(), 'H501', 'luogo H501'],
    ['country', q.country(), 'Z112', 'luogo Z112'],
    ['birthplace', q.birthplace(), 'Z112', 'luogo Z112'],
    ['skill', q.skill(), { code: null, label: 'potare' }, 'potare'],
    [
      'pickedRows',
      q.pickedRows(['storia.esperienze']),
      [
        { row: 'r1', label: 'commessa' },
        { row: 'r2', label: 'cura del padre' },
      ],
      'commessa, cura del padre',
    ],
    ['seenDocument', q.seenDocument(), { seen: 'copia', label: 'diploma' }, 'diploma (copia)'],
    [
      'signature',
      q.signature(),
      { how: 'carta', at: '2026-11-24T10:42', binds: '0'.repeat(64) },
      'firma sulla carta, 24/11/2026',
    ],
    ['profession', q.profession(), { code: '7512', label: 'fornaia' }, 'fornaia'],
    ['instrument', q.instrument(), exampleInstrument, 'Sportello-1, versione 1'],
    ['judgements', judged, judgedAnswer, '1 risposta, 1 non rilevata'],
    [
      'activities',
      q.activities([
        { key: 'a', text: 'a' },
        { key: 'b', text: 'b' },
      ]),
      [{}],
      '1 su 2',
    ],
  ])('%s', (kind, schema, value, words) => {
    expect(q.metaOf(schema).kind).toBe(kind);
    expect(format(schema, value, { options })).toBe(words);
    expect(format(schema.optional(), value, { options })).toBe(words);
  });

  it('table: cell by cell in the order of the columns, what is empty left out', () => {
    const table = q.table({
      che: q.choice(['a', 'b']),
      quando: q.date().optional(),
      si: q.yesNo(),
    });
    const rows = [
      { row: 'r1', si: true, che: 'b', quando: '2026-12-01' },
      { row: 'r2', che: 'a', si: false },
      'not a row',
    ];
    const columns = { che: { label: 'Che', options } };
    expect(format(table, rows, { columns })).toBe('Due, 01/12/2026, Sì; Uno, No');
  });

  it('what is not what it should be is shown as it is, or not at all', () => {
    expect(format(q.choice(['a', 'b']), 'z', { options })).toBe('z');
    expect(format(q.text(), { a: 1 })).toBe('');
    expect(format(q.choices(['a']), 'a', { options })).toBe('');
    expect(format(q.profession(), 'fornaia')).toBe('');
    expect(format(q.table({ a: q.text() }), undefined)).toBe('');
    expect(format(q.dateTime(), '2026-11-24')).toBe('24/11/2026');
  });
});
