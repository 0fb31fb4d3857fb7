import { z } from 'zod';
import type { IsoDate } from '../kernel/iso-date.ts';
import { findIsoDate } from '../kernel/iso-date.ts';
import type { ScopeId, StreamId } from './ids.ts';
import { namedStream } from './named-stream.ts';
import type { Instrument } from './instrument.ts';
import { publishedInstruments } from './instrument-versions.ts';
import { programmesOf, type OfficeProgramme } from './office-programmes.ts';
import { settingRows, settingValue, type SettingRow } from './office-settings-rows.ts';
import type { StreamState } from './stream-state.ts';

/** A place where the office receives people. */
export interface OfficePlace {
  readonly name: string;
  /** `sede` of the office, or `sportello` that goes where people are. */
  readonly kind: 'sede' | 'sportello';
  readonly address: string | null;
}

/** Another office, for whoever lives in its comuni. */
export interface OtherOffice {
  readonly name: string;
  readonly contact: string | null;
  /** Belfiore codes. */
  readonly comuni: readonly string[];
}

/** Something handed out or shown. */
export interface InformationMaterial {
  readonly title: string;
  readonly version: string;
  /** Code of `reference/languages`. */
  readonly language: string;
  readonly channel: MaterialChannel;
  /** Key of the activity of Allegato B that it illustrates; null when it goes with all of them. */
  readonly activity: string | null;
}

export const MATERIAL_CHANNELS = ['carta', 'qr', 'email'] as const;
export type MaterialChannel = (typeof MATERIAL_CHANNELS)[number];

/** What is usually said together to a kind of person (a.md, `pacchetto`). */
export interface InformationPackage {
  readonly name: string;
  /** Keys of the activities of Allegato B that it covers. */
  readonly activities: readonly string[];
  readonly materials: readonly InformationMaterial[];
}

/** The privacy notice in use: handed out again when its version changes. */
export interface PrivacyNotice {
  readonly version: string;
  /** In use since this day; null when nobody wrote it. */
  readonly date: IsoDate | null;
}

export interface OfficeThresholds {
  /** A residence permit that ends within so many days is told and put in the agenda. */
  readonly permitDays: number;
  /** After so many days of silence an interview left open waits for a decision. */
  readonly silenceDays: number;
  /** A kiosk that nobody touches is wiped after so many seconds. */
  readonly kioskSeconds: number;
}

/** What an office decides about itself. */
export interface OfficeSettings {
  /** Belfiore codes of the comuni served; empty when nobody has written them. */
  readonly comuni: readonly string[];
  readonly places: readonly OfficePlace[];
  /** Languages in which somebody of the office can work, Italian apart. */
  readonly languages: readonly string[];
  readonly otherOffices: readonly OtherOffice[];
  readonly packages: readonly InformationPackage[];
  readonly privacyNotice: PrivacyNotice | null;
  readonly thresholds: OfficeThresholds;
  /** Published versions of the instrument for the qualitative profile, in order. */
  readonly instruments: readonly Instrument[];
  /** Programmes through which a person may go, while they last. */
  readonly programmes: readonly OfficeProgramme[];
}

/** Where each setting stands in the stream of the office. */
export const officePaths = {
  comuni: 'ufficio.comuni',
  places: 'ufficio.luoghi',
  languages: 'ufficio.lingue',
  otherOffices: 'territorio.uffici',
  otherComuni: 'territorio.comuni',
  packages: 'pacchetti.righe',
  materials: 'pacchetti.materiali',
  noticeVersion: 'informativa.versione',
  noticeDate: 'informativa.data',
  permitDays: 'soglie.giorniPermesso',
  silenceDays: 'soglie.giorniSilenzio',
  kioskSeconds: 'soglie.secondiChiosco',
  retentionYears: 'conservazione.anni',
  retentionAct: 'conservazione.atto',
  lawChecks: 'legge.conferme',
} as const;

/** Days and seconds of a.md §0.5 and §4; a month of silence is a choice of the product. */
const THRESHOLDS: OfficeThresholds = { permitDays: 60, silenceDays: 30, kioskSeconds: 60 };

/** An office that has decided nothing yet. */
export const defaultOfficeSettings: OfficeSettings = {
  comuni: [],
  places: [],
  languages: [],
  otherOffices: [],
  packages: [],
  privacyNotice: null,
  thresholds: THRESHOLDS,
  instruments: [],
  programmes: [],
};

/**
 * The one stream of an office's settings. Its UUID (version 8, RFC 9562) comes from the scope: two
 * devices that have never met write the same stream.
 */
export const officeStream = (scope: ScopeId): StreamId =>
  namedStream('ufficio', `impostazioni dell’ufficio ${scope}`);

/**
 * The settings that the facts of an office's stream say. Where two devices answered differently the
 * latest stands until a person decides; what is half written or can't be read is left out.
 */
export function officeSettings(state: StreamState | null): OfficeSettings {
  if (state === null || state.facts === 0) return defaultOfficeSettings;
  return {
    comuni: distinct(cellsOf(settingRows(state, officePaths.comuni), 'comune')),
    places: settingRows(state, officePaths.places).flatMap(placeOf),
    languages: distinct(cellsOf(settingRows(state, officePaths.languages), 'lingua')),
    otherOffices: otherOffices(state),
    packages: packagesOf(state),
    privacyNotice: noticeOf(state),
    thresholds: {
      permitDays: numberAt(state, 'permitDays'),
      silenceDays: numberAt(state, 'silenceDays'),
      kioskSeconds: numberAt(state, 'kioskSeconds'),
    },
    instruments: publishedInstruments(state),
    programmes: programmesOf(state),
  };
}

/** The other office that serves the comune, when the settings say so. */
export const findReferenceOffice = (
  { otherOffices: offices }: OfficeSettings,
  comune: string,
): OtherOffice | undefined => offices.find(({ comuni }) => comuni.includes(comune));

/**
 * The place where a device is used: what its name says when the office has such a place, or has
 * listed none; otherwise its only sede; `''` when nobody can tell.
 */
export function placeOfDevice({ places }: OfficeSettings, deviceName: string): string {
  if (places.length === 0 || places.some(({ name }) => name === deviceName)) return deviceName;
  const [only, ...others] = places.filter(({ kind }) => kind === 'sede');
  return only === undefined || others.length > 0 ? '' : only.name;
}

export const findPackage = (
  { packages }: OfficeSettings,
  name: unknown,
): InformationPackage | undefined => packages.find((one) => one.name === name);

const Texts = z.array(z.string());
const Kind = z.enum(['sede', 'sportello']);
const Channel = z.enum(MATERIAL_CHANNELS);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const cellsOf = (rows: readonly SettingRow[], column: string): readonly string[] =>
  rows.flatMap(({ cells }) => textOf(cells.get(column)) ?? []);

function placeOf({ cells }: SettingRow): readonly OfficePlace[] {
  const name = textOf(cells.get('nome'));
  if (name === null) return [];
  const kind = Kind.safeParse(cells.get('tipo')).data ?? 'sede';
  return [{ name, kind, address: textOf(cells.get('indirizzo')) }];
}

function otherOffices(state: StreamState): readonly OtherOffice[] {
  const comuni = settingRows(state, officePaths.otherComuni);
  return settingRows(state, officePaths.otherOffices).flatMap(({ row, cells }) => {
    const name = textOf(cells.get('nome'));
    if (name === null) return [];
    const own = comuni.filter((one) => one.cells.get('ufficio') === row);
    const contact = textOf(cells.get('recapito'));
    return [{ name, contact, comuni: distinct(cellsOf(own, 'comune')) }];
  });
}

function packagesOf(state: StreamState): readonly InformationPackage[] {
  const materials = settingRows(state, officePaths.materials);
  return settingRows(state, officePaths.packages).flatMap(({ row, cells }) => {
    const name = textOf(cells.get('nome'));
    if (name === null) return [];
    const own = materials.filter((one) => one.cells.get('pacchetto') === row);
    const activities = Texts.safeParse(cells.get('attivita')).data ?? [];
    return [{ name, activities, materials: own.flatMap(materialOf) }];
  });
}

function materialOf({ cells }: SettingRow): readonly InformationMaterial[] {
  const title = textOf(cells.get('titolo'));
  if (title === null) return [];
  return [
    {
      title,
      version: textOf(cells.get('versione')) ?? '',
      language: textOf(cells.get('lingua')) ?? 'it',
      channel: Channel.safeParse(cells.get('canale')).data ?? 'carta',
      activity: textOf(cells.get('attivita')),
    },
  ];
}

function noticeOf(state: StreamState): PrivacyNotice | null {
  const version = textOf(settingValue(state, officePaths.noticeVersion));
  if (version === null) return null;
  return { version, date: findIsoDate(textOf(settingValue(state, officePaths.noticeDate))) };
}

function numberAt(state: StreamState, threshold: keyof OfficeThresholds): number {
  const value = settingValue(state, officePaths[threshold]);
  return typeof value === 'number' && value > 0 ? value : THRESHOLDS[threshold];
}
