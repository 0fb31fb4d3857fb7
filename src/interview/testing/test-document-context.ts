import { isoDateOf } from '../../kernel/iso-date.ts';
import type { DocumentContext } from '../document-context.ts';
import { testPlace } from './test-place.ts';

const minuteInRome = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What a document needs beside the facts, with names that show where each came from. */
export const testDocumentContext: DocumentContext = {
  place: testPlace,
  number: '2026/MF-07/0044',
  date: '2026-11-24',
  time: '11:20',
  provisionalSince: null,
  verification: null,
  placeName: (belfiore) => `comune ${belfiore}`,
  serviceTitle: (code) => `servizio ${code}`,
  formatDate: (day) => day.split('-').toReversed().join('/'),
  dayOf: (epochMs) => isoDateOf(epochMs),
  timeOf: (epochMs) => minuteInRome.format(epochMs),
};
