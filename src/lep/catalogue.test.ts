import { describe, expect, it } from 'vitest';
import type { Activity, ServiceManifest } from '../interview/service-manifest.ts';
import { catalogueListing } from './catalogue-listing.ts';
import { activitiesOf, catalogue, catalogueFrom, findService, getService } from './catalogue.ts';

/** The 26 services of Allegato B. A 27th folder is welcome: it is not in this list. */
const folderByCode: Readonly<Record<string, string>> = {
  A: 'a-accoglienza',
  B: 'b-did-profilazione-sap',
  C: 'c-orientamento-di-base',
  D: 'd-patto-di-servizio',
  E: 'e-orientamento-specialistico',
  F1: 'f1-accompagnamento-al-lavoro',
  F2: 'f2-attivazione-tirocinio',
  F3: 'f3-incontro-domanda-offerta',
  G: 'g-assegno-di-ricollocazione',
  H: 'h-avviamento-a-formazione',
  I: 'i-mobilita-territoriale',
  J: 'j-conciliazione',
  K: 'k-graduatorie-avviamento-a-selezione',
  L: 'l-lavori-socialmente-utili',
  M1: 'm1-iscrizione-collocamento-mirato',
  M2: 'm2-orientamento-di-base',
  M3: 'm3-patto-di-servizio',
  M4: 'm4-orientamento-specialistico',
  M5: 'm5-accompagnamento-al-lavoro',
  M6: 'm6-incrocio-domanda-offerta',
  N: 'n-presa-in-carico-integrata',
  O: 'o-supporto-autoimpiego',
  P: 'p-accoglienza-imprese',
  Q: 'q-incontro-domanda-offerta',
  R: 'r-attivazione-tirocini',
  S: 's-collocamento-mirato',
};
const decreeCodes = Object.keys(folderByCode);
const codesOf = (services: readonly ServiceManifest[]): readonly string[] =>
  services.map(({ entry }) => entry.code);

const folders = [
  ...new Set(Object.keys(import.meta.glob('./*/*')).map((path) => path.split('/')[1] ?? '')),
];
const manifestByPath = import.meta.glob<ServiceManifest>('./*/service.ts', {
  eager: true,
  import: 'default',
});

const keysOf = ({ key, sub = [] }: Activity): readonly string[] => [key, ...sub.flatMap(keysOf)];

const service = (code: string, refersTo?: string): ServiceManifest => ({
  entry: {
    code,
    title: code,
    norms: [],
    activities: [{ key: `own${code}`, text: code }],
    description: [],
    output: [],
    outcome: [],
    sap: [],
    ...(refersTo !== undefined && { refersTo }),
  },
  addressee: ['persona'],
});

describe('the catalogue by place', () => {
  it('has the 26 services of Allegato B, in its order', () => {
    expect(codesOf(catalogue).filter((code) => code in folderByCode)).toEqual(decreeCodes);
    expect(decreeCodes).toHaveLength(26);
  });

  it.each(Object.entries(folderByCode))('has %s in the folder %s', (code, folder) => {
    expect(manifestByPath[`./${folder}/service.ts`]?.entry.code).toBe(code);
  });

  it('has a service in every folder', () => {
    expect(folders).toHaveLength(catalogue.length);
    expect(folders.filter((folder) => !(`./${folder}/service.ts` in manifestByPath))).toEqual([]);
  });

  it('finds a service by its code, and get may not miss', () => {
    expect(findService('F2')?.entry.title).toBe('Attivazione del tirocinio');
    expect(findService('Z')).toBeUndefined();
    expect(() => getService('Z')).toThrow('No service Z');
  });

  it('takes a 27th folder after the others, in the order of the names', () => {
    const modules = { './t-nuovo/service.ts': service('T'), ...manifestByPath };
    expect(codesOf(catalogueFrom(modules))).toEqual([...codesOf(catalogue), 'T']);
  });
});

describe('a broken catalogue fails loudly', () => {
  it('on a folder without default export', () => {
    expect(() => catalogueFrom({ './a-x/service.ts': undefined })).toThrow(
      './a-x/service.ts has no default export',
    );
  });

  it('on a code used twice', () => {
    const modules = { './a-x/service.ts': service('A'), './b-x/service.ts': service('A') };
    expect(() => catalogueFrom(modules)).toThrow('Two services have the code A');
  });

  it('on a reference to no service, to itself, or to one that only refers', () => {
    expect(() => catalogueFrom({ './a-x/service.ts': service('A', 'Z') })).toThrow('refers to Z');
    expect(() => catalogueFrom({ './a-x/service.ts': service('A', 'A') })).toThrow('refers to A');
  });
});

describe('activities', () => {
  it('of A have the keys that facts already record', () => {
    expect(activitiesOf(getService('A')).map(({ key }) => key)).toEqual([
      'retiServizi',
      'accessoEFruizione',
      'adempimentiEScelta',
      'serviziSportello',
      'programmiEMisure',
      'autoconsultazione',
    ]);
  });

  it.each(catalogue.map((each) => [each.entry.code, each] as const))(
    'of %s have distinct keys',
    (_code, each) => {
      const keys = activitiesOf(each).flatMap(keysOf);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !/^[a-z][a-zA-Z]*$/.test(key))).toEqual([]);
    },
  );

  it('are as many as the list marks of the decree', () => {
    const counts = decreeCodes.map((code) => `${code}:${getService(code).entry.activities.length}`);
    expect(counts.join(' ')).toBe(
      'A:6 B:4 C:2 D:4 E:4 F1:6 F2:5 F3:6 G:11 H:2 I:2 J:2 K:5 L:4 ' +
        'M1:3 M2:0 M3:0 M4:0 M5:0 M6:0 N:5 O:7 P:3 Q:10 R:5 S:7',
    );
  });

  it('of E and P have three and eight parts in their first', () => {
    expect(activitiesOf(getService('E')).map(({ sub = [] }) => sub.length)).toEqual([3, 0, 0, 0]);
    expect(activitiesOf(getService('P')).map(({ sub = [] }) => sub.length)).toEqual([8, 0, 0]);
  });

  it.each([
    ['M2', 'C'],
    ['M3', 'D'],
    ['M4', 'E'],
    ['M5', 'F1'],
    ['M6', 'F3'],
  ])('of %s are those of %s, not a copy', (code, letter) => {
    expect(getService(code).entry.activities).toEqual([]);
    expect(activitiesOf(getService(code))).toEqual(activitiesOf(getService(letter)));
  });
});

describe('addressees', () => {
  it('are firms from P to S, persons before, and groups where a session can serve several', () => {
    const codesFor = (addressee: string): string =>
      codesOf(catalogue.filter((each) => each.addressee.some((one) => one === addressee))).join(
        ' ',
      );
    expect(codesFor('impresa')).toBe('P Q R S');
    expect(codesFor('persona')).toBe(decreeCodes.slice(0, -4).join(' '));
    expect(codesFor('gruppo')).toBe('A E F1 H I J O');
  });
});

describe('the printed catalogue', () => {
  const listed = catalogueListing();
  const sapOf = (code: string): readonly string[] | undefined =>
    listed.find((each) => each.code === code)?.sap;

  it('shows M5 with the activities of F1 and its own words', () => {
    const m5 = listed.find(({ code }) => code === 'M5');
    expect(m5).toMatchObject({ title: 'Accompagnamento al lavoro', refersTo: 'F1' });
    expect(m5?.activities.at(-1)).toEqual({ text: 'Tutoraggio.', sub: [] });
    expect(m5?.description[0]).toBe('Si rimanda alla descrizione relativa alla prestazione F1).');
  });

  it('shows the SAP codes as the decree does, odd ones included', () => {
    expect(sapOf('A')).toEqual(['A05']);
    expect(sapOf('F1')).toEqual(['B02', 'B03', 'B04', 'C06']);
    expect(sapOf('F2')).toEqual(['C01', 'B04']);
    expect(sapOf('F3')).toEqual(['B03', 'CO (rapporto di lavoro)']);
    expect(sapOf('H')?.[0]).toBe('C01 FORMAZIONE RICERCA ATTIVA DI LAVORO');
    expect(sapOf('I')).toEqual(['Da definire']);
    expect(sapOf('L')).toEqual(['C06 TIROCINIO FORMATIVO/LSU']);
    expect(sapOf('N')).toEqual(['A02 PATTO DI ATTIVAZIONE']);
    expect(sapOf('O')).toEqual([]);
  });
});
