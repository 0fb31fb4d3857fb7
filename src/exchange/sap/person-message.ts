import type { z } from 'zod';
import type { StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { knownDatum } from '../../interview/fascicolo.ts';
import { asTree, mapTables, unflatten, type FlatMessage, type Texts } from './flat-message.ts';
import { scalarLeaves, type Leaf } from './leaf-map.ts';
import { isWrittenElement, policyEntry, policyPath, type OwnPrestazione } from './own-policies.ts';
import { Lavoratore } from './rev009.ts';
import type { SapGap } from './sap-gap.ts';
import { PERMIT_DAYS, scalarPlace, textAt } from './sheet-texts.ts';
import { sheetRows, type SheetRow } from './sheet-rows.ts';

export interface Sending {
  readonly person: StreamState;
  /** The person's, in the order in which they are to be listed. */
  readonly prestazioni: readonly OwnPrestazione[];
  /** *dataultimoagg*. */
  readonly updatedOn: IsoDate;
  /** 01 first sending, 02 update, 05 after a merge of codici fiscali. */
  readonly variation: '01' | '02' | '05';
}

export interface SapExport {
  readonly message: Lavoratore;
  /** What stays in the fascicolo, and why: rows by the elements that each lacks. */
  readonly leftOut: readonly SapGap[];
}

/**
 * The SAP of a person as a message Rev009. Pure: the same facts give the same message. No code is
 * made up: a row that lacks one is left out and named.
 * @returns as error everything without which there is no message, each with where it is written
 */
export function personMessage(sending: Sending): Result<SapExport, readonly SapGap[]> {
  const { person } = sending;
  const texts = scalarTexts(sending);
  const rows = sheetRows(person);
  const policies = ownPolicies(sending, texts.get('datiinvio.codiceentetit'));
  const tables = mapTables((table) =>
    table === 'policies'
      ? [...unlike(rows.policies.sent, policies.sent), ...policies.sent]
      : rows[table].sent,
  );
  const leftOut = [...Object.values(rows).flatMap((one) => one.leftOut), ...policies.leftOut];
  return checked({ scalars: texts, tables }, { person: person.stream, leftOut });
}

export interface UnnumberedPolicy {
  /** Where the identifier is kept, in the stream of the person. */
  readonly path: string;
  readonly promoter: string;
  readonly activity: string;
  readonly proposedOn: IsoDate;
}

/** The prestazioni that lack nothing for an identifier but its number. */
export function unnumberedPolicies({
  person,
  prestazioni,
}: Pick<Sending, 'person' | 'prestazioni'>) {
  const promoter = promoterOf(person);
  return prestazioni.flatMap((one): readonly UnnumberedPolicy[] => {
    const entry = policyEntry(one, { person, promoter });
    const activity = entry?.texts.get('tipo_attivita');
    const proposedOn = entry?.texts.get('data_proposta') ?? '';
    if (entry === null || promoter === undefined || activity === undefined) return [];
    if (entry.texts.has('identificativo_politica') || !isIsoDate(proposedOn)) return [];
    const path = policyPath(entry.stream, 'identificativo_politica');
    return [{ path, promoter, activity, proposedOn }];
  });
}

function promoterOf(person: StreamState): string | undefined {
  const leaf = scalarLeaves.find(({ element }) => element === 'datiinvio.codiceentetit');
  return leaf && textAt(person, leaf, scalarPlace(leaf));
}

function scalarTexts({ person, updatedOn, variation }: Sending): Texts {
  const texts = new Map([
    ['datiinvio.dataultimoagg', updatedOn as string],
    ['datiinvio.tipovariazione', variation],
  ]);
  for (const leaf of scalarLeaves) {
    const text = textAt(person, leaf, scalarPlace(leaf)) ?? conventionOf(person, leaf);
    if (text !== undefined) texts.set(leaf.element, text);
  }
  return texts;
}

/** *Italiana* in the ministerial table of citizenships. */
const ITALIAN = '000';

function conventionOf(person: StreamState, { element }: Leaf): string | undefined {
  if (element.endsWith('.codcittadinanza')) {
    return knownDatum(person, 'citizenshipGroup') === 'italiana' ? ITALIAN : undefined;
  }
  if (!element.endsWith('.validoal')) return undefined;
  const kind = knownDatum(person, 'permitKind');
  return kind === 'inAttesa' || kind === 'cartaPermanente' ? PERMIT_DAYS[kind] : undefined;
}

function ownPolicies({ person, prestazioni }: Sending, promoter: string | undefined): SheetRow {
  const entries = prestazioni.flatMap((one) => policyEntry(one, { person, promoter }) ?? []);
  const leftOut = entries.flatMap(({ missing, wrong, stream, title }) => {
    const gap =
      (kind: SapGap['kind']) =>
      (element: string): SapGap => ({
        kind,
        element,
        table: 'policies',
        title,
        write: policyWrite(person.stream, stream, element),
      });
    // The promoter is one for all: it is asked once, at the head of the message.
    const own = missing.filter((element) => element !== 'codice_ente_promotore');
    return [...own.map(gap('missing')), ...wrong.map(gap('value'))];
  });
  const sent = entries.filter(({ missing, wrong }) => missing.length + wrong.length === 0);
  return { sent: sent.map(({ texts }) => texts), leftOut };
}

const policyWrite = (
  person: StreamId | null,
  prestazione: StreamId,
  element: string,
): SapGap['write'] =>
  person !== null && isWrittenElement(element)
    ? { stream: person, path: policyPath(prestazione, element) }
    : null;

/** Of the policies that came with a message, those that are not ours sent back. */
function unlike(came: readonly Texts[], own: readonly Texts[]): readonly Texts[] {
  const ids = new Set(own.map((one) => one.get('identificativo_politica')));
  return came.filter((one) => !ids.has(one.get('identificativo_politica') ?? ''));
}

interface Checking {
  readonly person: StreamId | null;
  readonly leftOut: readonly SapGap[];
}

function checked(
  flat: FlatMessage,
  { person, leftOut }: Checking,
): Result<SapExport, readonly SapGap[]> {
  const first = Lavoratore.safeParse(withRegistry(flat));
  if (first.success) return ok({ message: first.data, leftOut });
  const wrong = new Set(first.error.issues.map(elementOf));
  // What the schema can do without is left out; the rest stops the message.
  const kept = new Map([...flat.scalars].filter(([element]) => !wrong.has(element)));
  const second = Lavoratore.safeParse(withRegistry({ ...flat, scalars: kept }));
  const gapOf = (element: string): SapGap => ({
    kind: flat.scalars.has(element) ? 'value' : 'missing',
    element,
    table: null,
    title: '',
    write: writtenAt(element, person),
  });
  if (!second.success) return err(second.error.issues.map((issue) => gapOf(elementOf(issue))));
  return ok({ message: second.data, leftOut: [...[...wrong].map(gapOf), ...leftOut] });
}

const elementOf = ({ path }: z.core.$ZodIssue): string => path.map(String).join('.');

/** The registry is always there: the schema would take a message of nobody. */
function withRegistry(flat: FlatMessage): object {
  const { datianagrafici, ...rest } = unflatten(flat);
  const registry = asTree(datianagrafici);
  return {
    ...rest,
    datianagrafici: { datipersonali: {}, domicilio: {}, recapiti: {}, ...registry },
  };
}

/** Only what no question asks for is written beside: a code, the body that holds the record. */
function writtenAt(element: string, person: StreamId | null): SapGap['write'] {
  const leaf = scalarLeaves.find((one) => one.element === element);
  if (leaf === undefined || person === null) return null;
  const isAsked = leaf.at !== null && leaf.as !== 'code';
  return isAsked ? null : { stream: person, path: scalarPlace(leaf).text };
}
