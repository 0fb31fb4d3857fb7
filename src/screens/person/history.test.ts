import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import { EVERYTHING, filtered, historyOf, type HistoryItem } from './history.ts';

const person = StreamId.parse('persona/01930000-0000-7000-8000-000000000001');
const prestazione = StreamId.parse('prestazione/01930000-0000-7000-8000-000000000002');

function history(): readonly HistoryItem[] {
  const registry = new TestDevice(1, { stream: person, now: Date.UTC(2025, 4, 2, 9) });
  registry.write('personRegistered', { overrides: [] });
  registry.answer(personPaths.surname, 'Benedetti');
  registry.answer(personPaths.phone, '3330104527');
  const visit = new TestDevice(2, { stream: prestazione, now: Date.UTC(2026, 10, 24, 9) });
  visit.write('prestazioneOpened', { service: 'A', person, origin: null });
  visit.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
  visit.write('appointmentProposed', {
    service: 'B',
    date: '2026-12-01',
    time: '09:30',
    place: null,
  });
  visit.write('noteAdded', { text: 'Portare il permesso' });
  const state = foldStream(visit.facts);
  return historyOf({
    person: foldStream(registry.facts),
    prestazioni: [{ stream: prestazione, service: 'A', state }],
    labelOf: (path) => path.split('.')[1] ?? '',
  });
}

const kindsOf = (items: readonly HistoryItem[]): readonly string[] => items.map(({ kind }) => kind);

describe('the history of a fascicolo', () => {
  it('latest first; what one wrote in one sitting is one line', () => {
    const items = history();
    expect(kindsOf(items)).toEqual(['note', 'appuntamenti', 'prestazioni', 'dati', 'dati']);
    expect(items.find(({ sub }) => sub === 'cognome, telefono')?.title).toBe(
      '2 dati scritti o corretti',
    );
  });

  it.each([
    [{ kind: 'dati' as const }, ['dati', 'dati']],
    [{ service: 'A' }, ['note', 'appuntamenti', 'prestazioni']],
    [{ year: '2025' }, ['dati', 'dati']],
    [{ year: '2025', service: 'A' }, []],
  ])('%o leaves %o', (part, kinds) => {
    expect(kindsOf(filtered(history(), { ...EVERYTHING, ...part }))).toEqual(kinds);
  });

  it('by operator', () => {
    const [first] = history();
    expect(filtered(history(), { ...EVERYTHING, actor: 'nobody' })).toEqual([]);
    expect(filtered(history(), { ...EVERYTHING, actor: first?.actor ?? '' })).not.toEqual([]);
  });
});
