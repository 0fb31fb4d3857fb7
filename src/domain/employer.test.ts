import { describe, expect, it } from 'vitest';
import { employerContacts, isDelegaMissing } from './employer.ts';
import { foldStream } from './fold.ts';
import { StreamId } from './ids.ts';
import { TestDevice } from './testing/test-device.ts';

const stream = StreamId.parse('impresa/01930000-0000-7000-8000-000000000003');

function contactWith(cells: Readonly<Record<string, string>>) {
  const a = new TestDevice(1, { stream });
  for (const [column, value] of Object.entries(cells)) {
    a.answer(`persone.referente#1.${column}`, value);
  }
  const [contact] = employerContacts(foldStream(a.facts));
  if (contact === undefined) throw new Error('No contact');
  return contact;
}

describe('a consultant acts only within a valid delega', () => {
  const consultant = { nome: 'Anna', ruolo: 'consulente' };
  const today = '2026-11-24';

  it.each([
    [{ nome: 'Anna', ruolo: 'titolare' }, false],
    [consultant, true],
    [{ ...consultant, delega: 'tirocini' }, false],
    [{ ...consultant, delega: 'tirocini', delegaDal: today, delegaAl: today }, false],
    [{ ...consultant, delega: 'tirocini', delegaDal: '2026-11-25' }, true],
    [{ ...consultant, delega: 'tirocini', delegaAl: '2026-11-23' }, true],
  ])('%o: missing %s', (cells, missing) => {
    expect(isDelegaMissing(contactWith(cells), today)).toBe(missing);
  });
});

it('a row that names another kind of subject names no person', () => {
  expect(contactWith({ nome: 'Anna', persona: stream }).person).toBeNull();
});
