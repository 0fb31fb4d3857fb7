import { describe, expect, it } from 'vitest';
import { foldStream } from './fold.ts';
import { ScopeId, StreamId } from './ids.ts';
import {
  defaultOfficeSettings,
  findReferenceOffice,
  officePaths,
  officeSettings,
  officeStream,
  placeOfDevice,
  type OfficeSettings,
} from './office-settings.ts';
import { isInConflict } from './stream-state.ts';
import { TestDevice } from './testing/test-device.ts';

const scope = ScopeId.parse('cpi-mf');
const stream = officeStream(scope);
const device = (seed = 1) => new TestDevice(seed, { stream, scope });
const read = ({ facts }: TestDevice) => officeSettings(foldStream(facts));

describe('the stream of an office', () => {
  it('is one, made from the scope alone: every device finds the same', () => {
    expect(officeStream(ScopeId.parse('cpi-mf'))).toBe(stream);
    expect(stream).toMatch(/^ufficio\/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(StreamId.safeParse(stream).success).toBe(true);
  });

  it('is of that office only', () => {
    expect(officeStream(ScopeId.parse('cpi-mg'))).not.toBe(stream);
  });
});

describe('the settings', () => {
  it('of an office that has written nothing are the defaults', () => {
    expect(officeSettings(null)).toEqual(defaultOfficeSettings);
    expect(officeSettings(foldStream([]))).toEqual(defaultOfficeSettings);
  });

  it('are read from rows and answers, by row order', () => {
    const own = device();
    own.answer(`${officePaths.comuni}#r2.comune`, 'F205');
    own.answer(`${officePaths.comuni}#r1.comune`, 'H501');
    own.answer(`${officePaths.places}#r1.nome`, ' Sede di Montefiore ');
    own.answer(`${officePaths.places}#r2.nome`, 'Sportello di Pievebella');
    own.answer(`${officePaths.places}#r2.tipo`, 'sportello');
    own.answer(`${officePaths.languages}#l1.lingua`, 'en');
    own.answer(`${officePaths.languages}#l2.lingua`, 'ar');
    own.answer(officePaths.noticeVersion, '3');
    own.answer(officePaths.noticeDate, '2026-01-01');
    own.answer(officePaths.permitDays, 45);
    expect(read(own)).toMatchObject({
      comuni: ['H501', 'F205'],
      places: [
        { name: 'Sede di Montefiore', kind: 'sede', address: null },
        { name: 'Sportello di Pievebella', kind: 'sportello' },
      ],
      languages: ['en', 'ar'],
      privacyNotice: { version: '3', date: '2026-01-01' },
      thresholds: { permitDays: 45, silenceDays: 30, kioskSeconds: 60 },
    });
  });

  it('a package has its own materials, and loses them with a row taken away', () => {
    const own = device();
    own.answer(`${officePaths.packages}#p1.nome`, 'Standard');
    own.answer(`${officePaths.packages}#p1.attivita`, ['retiServizi', 'serviziSportello']);
    own.answer(`${officePaths.packages}#p2.nome`, 'Giovani');
    own.answer(`${officePaths.materials}#m1.pacchetto`, 'p1');
    own.answer(`${officePaths.materials}#m1.titolo`, 'Carta dei servizi');
    own.answer(`${officePaths.materials}#m2.pacchetto`, 'p2');
    own.answer(`${officePaths.materials}#m2.titolo`, 'Tirocini');
    own.answer(`${officePaths.materials}#m2`, null);
    expect(read(own).packages).toEqual([
      {
        name: 'Standard',
        activities: ['retiServizi', 'serviziSportello'],
        materials: [
          {
            title: 'Carta dei servizi',
            version: '',
            language: 'it',
            channel: 'carta',
            activity: null,
          },
        ],
      },
      { name: 'Giovani', activities: [], materials: [] },
    ]);
  });

  it('say which other office serves a comune', () => {
    const own = device();
    own.answer(`${officePaths.otherOffices}#u1.nome`, 'CPI di Valchiara');
    own.answer(`${officePaths.otherComuni}#c1.ufficio`, 'u1');
    own.answer(`${officePaths.otherComuni}#c1.comune`, 'A944');
    expect(findReferenceOffice(read(own), 'A944')?.name).toBe('CPI di Valchiara');
    expect(findReferenceOffice(read(own), 'H501')).toBeUndefined();
  });

  it('half written or unreadable are left out, and nothing throws', () => {
    const own = device();
    own.answer(`${officePaths.packages}#p1.attivita`, 'retiServizi');
    own.answer(`${officePaths.places}#r1.nome`, '  ');
    own.answer(`${officePaths.languages}#l1.lingua`, 3);
    own.answer(officePaths.noticeVersion, 3);
    own.answer(officePaths.silenceDays, 'tanti');
    own.answer(officePaths.kioskSeconds, 0);
    expect(read(own)).toEqual(defaultOfficeSettings);
  });

  it('keep two answers that had not seen each other until somebody decides', () => {
    const [one, other] = [device(1), device(2)];
    one.answer(officePaths.noticeVersion, '3');
    other.answer(officePaths.noticeVersion, '3 bis');
    one.sees(other);
    const register = foldStream(one.facts).answers.get(officePaths.noticeVersion);
    expect(register !== undefined && isInConflict(register)).toBe(true);
    one.answer(officePaths.noticeVersion, '3');
    expect(read(one).privacyNotice?.version).toBe('3');
  });
});

describe('where a device is used', () => {
  const sede = { name: 'Sede', kind: 'sede', address: null } as const;
  const sportello = { name: 'Sportello di Pievebella', kind: 'sportello', address: null } as const;
  const placeIn = (places: OfficeSettings['places'], name: string) =>
    placeOfDevice({ ...defaultOfficeSettings, places }, name);

  it('is what its name says, when the office has such a place or has listed none', () => {
    expect(placeIn([], 'Postazione 04')).toBe('Postazione 04');
    expect(placeIn([sede, sportello], 'Sportello di Pievebella')).toBe('Sportello di Pievebella');
  });

  it('is the only sede otherwise, and nobody can tell among several', () => {
    expect(placeIn([sportello, sede], 'Postazione 04')).toBe('Sede');
    expect(placeIn([sede, { ...sede, name: 'Altra sede' }], 'Postazione 04')).toBe('');
    expect(placeIn([sportello], 'Postazione 04')).toBe('');
  });
});
