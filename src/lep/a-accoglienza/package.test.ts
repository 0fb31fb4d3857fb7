import { describe, expect, it } from 'vitest';
import { defaultOfficeSettings, type InformationPackage } from '../../domain/office-settings.ts';
import { allegatoB } from './allegato-b.ts';
import { accoglienza } from './testing/accoglienza.ts';

const all = allegatoB.activities.map(({ key }) => key);

const leaflet = {
  title: 'Carta dei servizi',
  version: '2.1',
  channel: 'carta',
  activity: null,
} as const;
const standard: InformationPackage = {
  name: 'Standard',
  activities: all,
  materials: [
    { ...leaflet, language: 'it' },
    { ...leaflet, title: 'Services', language: 'en' },
    {
      ...leaflet,
      title: 'Siti di offerte',
      language: 'it',
      channel: 'qr',
      activity: 'autoconsultazione',
    },
  ],
};
const short: InformationPackage = {
  name: 'NASpI',
  activities: ['retiServizi', 'adempimentiEScelta'],
  materials: [
    { ...leaflet, language: 'it' },
    { ...leaflet, title: 'NASpI e DID', language: 'it' },
  ],
};
const settings = { ...defaultOfficeSettings, packages: [standard, short] };

const atInformazioni = () =>
  accoglienza({ place: { settings } })
    .next()
    .answer('motivo.motivi', ['altro'])
    .nextUntil('informazioni');
const taken = (name: string | null) => atInformazioni().answer('informazioni.pacchetto', name);

type Held = ReturnType<typeof atInformazioni>;
const done = (held: Held) => [...held.state.activities.keys()];
const titles = (held: Held) =>
  (
    held.view.answers['informazioni']?.['materiali'] as readonly { titolo: string }[] | undefined
  )?.map(({ titolo }) => titolo) ?? [];

describe('A-3 · the package', () => {
  it('nothing is ticked before it is chosen', () => {
    expect(done(atInformazioni())).toEqual([]);
    expect(titles(atInformazioni())).toEqual([]);
  });

  it('A-3 · one tap records its activities with their materials, and fills what was handed out', () => {
    const held = taken('Standard');
    expect(done(held)).toEqual(all);
    expect(held.state.activities.get('retiServizi')?.[0]).toMatchObject({
      status: 'svolta',
      materials: [{ title: 'Carta dei servizi', version: '2.1', language: 'it' }],
    });
    const read = held.state.activities.get('autoconsultazione')?.[0]?.materials;
    expect(read?.map(({ title }) => title)).toEqual(['Carta dei servizi', 'Siti di offerte']);
    expect(titles(held)).toEqual(['Carta dei servizi', 'Siti di offerte']);
    expect(held.obstacles).not.toContain('informazioni.attivita');
  });

  it('A-3 · a package that leaves something out does not let it pass', () => {
    const held = taken('NASpI');
    expect(done(held)).toEqual(['retiServizi', 'adempimentiEScelta']);
    expect(held.obstacles).toContain('informazioni.attivita');
  });

  it('material in the language of the interview, in Italian when there is none', () => {
    const inLanguage = (lingua: string) =>
      titles(
        atInformazioni()
          .answer('apertura.lingua', lingua)
          .answer('informazioni.pacchetto', 'Standard'),
      );
    expect(inLanguage('en')).toEqual(['Services']);
    expect(inLanguage('ar')).toEqual(['Carta dei servizi', 'Siti di offerte']);
  });

  it('what was not said is taken back one by one', () => {
    const held = taken('Standard').record({ activity: 'programmiEMisure', status: null });
    expect(done(held)).not.toContain('programmiEMisure');
    expect(held.obstacles).toContain('informazioni.attivita');
  });

  it('what the operator had already recorded stays as it was', () => {
    const reason = 'usa solo il telefono';
    const held = atInformazioni().record({
      activity: 'autoconsultazione',
      status: 'nonApplicabile',
      reason,
    });
    held.answer('informazioni.pacchetto', 'Standard');
    expect(held.state.activities.get('autoconsultazione')?.[0]).toMatchObject({
      status: 'nonApplicabile',
      reason,
    });
  });

  it('another package takes back what the first had brought, and keeps what both bring', () => {
    const held = taken('Standard').answer('informazioni.pacchetto', 'NASpI');
    expect(done(held)).toEqual(['retiServizi', 'adempimentiEScelta']);
    expect(titles(held)).toEqual(['Carta dei servizi', 'NASpI e DID']);
  });

  it('no package after all: its material goes, but not what was written or changed by hand', () => {
    const held = taken('Standard').addRow('informazioni.materiali', {
      titolo: 'Volantino del corso',
      lingua: 'it',
      canale: 'carta',
    });
    held.fill('informazioni.materiali', 1, { versione: '9' });
    held.answer('informazioni.pacchetto', null);
    expect(done(held)).toEqual([]);
    expect(titles(held).toSorted()).toEqual(['Siti di offerte', 'Volantino del corso']);
  });

  it('choosing the same twice brings nothing twice', () => {
    const held = taken('Standard').answer('informazioni.pacchetto', 'Standard');
    expect(titles(held)).toHaveLength(2);
    expect([...held.state.activities.values()].every(({ length }) => length === 1)).toBe(true);
  });

  it('a package that the office has no more still reads, and fills nothing', () => {
    const held = taken('Over 50');
    expect(held.get('informazioni.pacchetto').value).toBe('Over 50');
    expect(done(held)).toEqual([]);
  });
});
