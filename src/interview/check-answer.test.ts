import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checkAnswer, type AnswerFault } from './check-answer.ts';
import * as q from './question.ts';
import { textFormats, type TextFormat } from './text-formats.ts';

const today = '2026-11-24';
const check = (schema: z.ZodType, value: unknown, required = true): AnswerFault | null =>
  checkAnswer(schema, value, { required, today });

const table = q.table({ che: q.text(5), quando: q.date().optional(), si: q.yesNo() });
const list = q.activities([
  { key: 'a', text: 'ascolto;' },
  { key: 'b', text: 'parola;' },
]);

describe('a good answer has no fault', () => {
  it.each<readonly [string, z.ZodType, unknown]>([
    ['text', q.text(5), 'ciao'],
    ['text with spaces around, within the limit', q.text(5), '  ciao  '],
    ['long text', q.longText(5), 'a\nb'],
    ['choice', q.choice(['a', 'b']), 'b'],
    ['choices', q.choices(['a', 'b']), ['b', 'a']],
    ['yes', q.yesNo(), true],
    ['no', q.yesNo(), false],
    ['date', q.date(), '2030-02-28'],
    ['month', q.month({ notFuture: true }), '2026-11'],
    ['money', q.money(), 1],
    ['a code', q.formatted('ente'), 'A001C000128'],
    ['birthplace', q.birthplace(), 'Z112'],
    ['today, not in the future', q.date({ notFuture: true }), today],
    ['date and time, later today', q.dateTime({ notFuture: true }), `${today}T23:59`],
    ['number', q.number({ min: 1, max: 5 }), 5],
    ['zero', q.number(), 0],
    ['scale', q.scale(), 1],
    ['person', q.person(), 'persona/01930000-0000-7000-8000-000000000009'],
    ['anonymous', q.person(), 'anonima'],
    ['comune', q.comune(), 'H501'],
    ['country', q.country(), 'Z112'],
    ['profession', q.profession(), { code: null, label: 'fornaia' }],
    ['table', table, [{ row: 'r1', che: 'pane', si: false }]],
    [
      'activities',
      list,
      [
        { activity: 'a', status: 'svolta' },
        { activity: 'b', status: 'nonApplicabile', reason: 'no' },
      ],
    ],
  ])('%s', (_, schema, value) => {
    expect(check(schema, value)).toBeNull();
    expect(check(schema.optional(), value)).toBeNull();
  });
});

describe('missing', () => {
  it.each<readonly [string, z.ZodType]>([
    ['text', q.text()],
    ['choices', q.choices(['a'])],
    ['yes or no', q.yesNo()],
    ['number', q.number()],
    ['table', table],
  ])('%s: a fault only when it is needed', (_, schema) => {
    for (const nothing of [undefined, null, '']) {
      expect(check(schema, nothing)).toEqual({ kind: 'missing' });
      expect(check(schema, nothing, false)).toBeNull();
    }
  });

  it('only spaces are nothing', () => {
    expect(check(q.text(), '   ')).toEqual({ kind: 'missing' });
  });
});

describe('wrong', () => {
  it.each<readonly [string, z.ZodType, unknown, AnswerFault]>([
    ['text too long', q.text(4), 'troppo', { kind: 'tooLong', max: 4 }],
    ['long text too long', q.longText(4), 'troppo', { kind: 'tooLong', max: 4 }],
    ['a number above', q.number({ min: 1, max: 5 }), 6, { kind: 'outOfRange', min: 1, max: 5 }],
    ['a number below', q.number(), -1, { kind: 'outOfRange', min: 0, max: 1_000_000 }],
    ['half a number', q.number({ max: 9 }), 1.5, { kind: 'outOfRange', min: 0, max: 9 }],
    ['off the scale', q.scale(), 6, { kind: 'outOfRange', min: 1, max: 5 }],
    ['no such option', q.choice(['a']), 'b', { kind: 'malformed' }],
    ['one of them no option', q.choices(['a']), ['a', 'b'], { kind: 'malformed' }],
    ['a word for yes', q.yesNo(), 'sì', { kind: 'malformed' }],
    ['no such day', q.date(), '2026-02-30', { kind: 'malformed' }],
    ['a time without minutes', q.dateTime(), '2026-11-24T10', { kind: 'malformed' }],
    ['nobody', q.person(), 'Chiara', { kind: 'malformed' }],
    ['the name of a comune', q.comune(), 'Roma', { kind: 'malformed' }],
    ['a comune for a country', q.country(), 'H501', { kind: 'malformed' }],
    ['a profession without words', q.profession(), { code: '1', label: '' }, { kind: 'malformed' }],
    ['tomorrow', q.date({ notFuture: true }), '2026-11-25', { kind: 'future' }],
    ['tomorrow at eight', q.dateTime({ notFuture: true }), '2026-11-25T08:00', { kind: 'future' }],
  ])('%s, needed or not', (_, schema, value, fault) => {
    expect(check(schema, value)).toEqual(fault);
    expect(check(schema.optional(), value, false)).toEqual(fault);
  });
});

describe('tables', () => {
  it('a row that lacks needed cells is named, with the columns', () => {
    const rows = [
      { row: 'r1', che: 'pane', si: true },
      { row: 'r2', che: '' },
    ];
    expect(check(table, rows)).toEqual({ kind: 'cellsMissing', row: 'r2', columns: ['che', 'si'] });
    expect(check(table, rows, false)).toMatchObject({ kind: 'cellsMissing' });
  });

  it('a cell that is wrong is said as its kind says it; one not needed may be empty', () => {
    const good = { row: 'r1', che: 'pane', si: true };
    expect(check(table, [{ ...good, quando: 'domani' }])).toEqual({ kind: 'malformed' });
    expect(check(table, [{ ...good, quando: null }])).toBeNull();
    expect(check(table, [{ ...good, che: 'panettone' }])).toEqual({
      kind: 'tooLong',
      max: 5,
    });
  });
});

describe('the decree’s checklist', () => {
  it('names what is left, in the decree’s words', () => {
    const done = [{ activity: 'a', status: 'svolta' }];
    expect(check(list, done)).toEqual({ kind: 'activitiesLeft', left: ['parola;'] });
    expect(check(list, undefined)).toEqual({
      kind: 'activitiesLeft',
      left: ['ascolto;', 'parola;'],
    });
    expect(check(list, done, false)).toBeNull();
  });

  it('wants a reason for what does not apply, also when the list is not needed', () => {
    for (const reason of [undefined, ' ']) {
      const recorded = [{ activity: 'b', status: 'nonApplicabile', reason }];
      const fault = { kind: 'reasonMissing', activity: 'b' };
      expect(check(list, recorded)).toEqual(fault);
      expect(check(list, recorded, false)).toEqual(fault);
    }
  });
});

describe('codes, months, money and signatures', () => {
  it.each<readonly [string, z.ZodType, unknown, AnswerFault]>([
    ['a CAP of four', q.formatted('cap'), '4012', { kind: 'wrongFormat', format: 'cap' }],
    [
      'an index over one',
      q.formatted('profilingIndex'),
      '1,2',
      { kind: 'wrongFormat', format: 'profilingIndex' },
    ],
    ['a month that is none', q.month(), '2026-13', { kind: 'malformed' }],
    ['next month', q.month({ notFuture: true }), '2026-12', { kind: 'future' }],
    ['half a cent', q.money(), 0.5, { kind: 'outOfRange', min: 0, max: 1_000_000_000 }],
    [
      'a signature that binds nothing',
      q.signature(),
      { how: 'carta', at: '2026-11-24T10:42' },
      { kind: 'malformed' },
    ],
    [
      'a refusal without words',
      q.signature(),
      { how: 'rifiuta', reason: ' ', at: '2026-11-24T10:42', binds: '0'.repeat(64) },
      { kind: 'malformed' },
    ],
    [
      'a drawing too large for a fact',
      q.signature(),
      {
        how: 'disegnata',
        image: `data:image/png;base64,${'A'.repeat(45_000)}`,
        at: '2026-11-24T10:42',
        binds: '0'.repeat(64),
      },
      { kind: 'malformed' },
    ],
  ])('%s', (_, schema, value, fault) => {
    expect(check(schema, value)).toEqual(fault);
  });

  it('every format takes its own example', () => {
    for (const format of Object.keys(textFormats) as TextFormat[]) {
      expect(check(q.formatted(format), textFormats[format].example)).toBeNull();
    }
  });
});
