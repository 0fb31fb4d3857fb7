import type { Table } from './leaf-map.ts';
import type { Lavoratore } from './rev009.ts';

/** A text for each element that has one, by its path: `azienda.codicefiscale`. */
export type Texts = ReadonlyMap<string, string>;

/**
 * A message without its lists in lists: what occurs once, and the rows of each table. Elements
 * without text are left out, and a zone after a day.
 */
export interface FlatMessage {
  readonly scalars: Texts;
  readonly tables: Readonly<Record<Table, readonly Texts[]>>;
}

/** The lists, each once, wherever the schema lets them stand. */
export function flatten(message: Lavoratore): FlatMessage {
  const { datiinvio, datianagrafici, datiamministrativi, allegato } = message;
  const { listespeciali_lst: lists, ...administrative } = datiamministrativi ?? {};
  const others = (allegato?.altreinformazioni_lst ?? []).flatMap((one) => one.altreinformazioni);
  const codes = (element: 'codalbo' | 'codpatenteguida' | 'codpatentino') =>
    others.map((one) => textsOf({ [element]: one[element] }));
  const rows: Readonly<Record<Table, readonly Texts[]>> = {
    experiences: (message.esperienzelavoro_lst?.esperienzalavoro ?? []).map(textsOf),
    levels: (message.livelliistruzione_lst?.codlivelloistruzione ?? []).map((code) =>
      textsOf({ codlivelloistruzione: code }),
    ),
    studies: (allegato?.titolistudio_lst ?? []).flatMap((one) => one.titolostudio).map(textsOf),
    trainings: (allegato?.formazioneprofessionale_lst ?? [])
      .flatMap((one) => one.formazioneprofessionale)
      .map(textsOf),
    languages: (allegato?.linguestraniere_lst ?? [])
      .flatMap((one) => one.linguastraniera)
      .map(textsOf),
    computing: (allegato?.conoscenzeinformatiche_lst ?? [])
      .flatMap((one) => one.conoscenzainformatica)
      .map(textsOf),
    registers: codes('codalbo'),
    licences: codes('codpatenteguida'),
    permits: codes('codpatentino'),
    specialLists: (lists?.listespeciali ?? []).map(textsOf),
    policies: (message.politiche_attive_lst?.politiche_attive ?? []).map(textsOf),
  };
  return {
    scalars: textsOf({ datiinvio, datianagrafici, datiamministrativi: administrative }),
    tables: mapTables((table) => rows[table].filter(({ size }) => size > 0)),
  };
}

export const mapTables = <T>(of: (table: Table) => T): Readonly<Record<Table, T>> => ({
  experiences: of('experiences'),
  levels: of('levels'),
  studies: of('studies'),
  trainings: of('trainings'),
  languages: of('languages'),
  computing: of('computing'),
  registers: of('registers'),
  licences: of('licences'),
  permits: of('permits'),
  specialLists: of('specialLists'),
  policies: of('policies'),
});

const textsOf = (value: object): Texts => new Map(entriesOf(value, ''));

function entriesOf(value: object, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
    const path = `${prefix}${name}`;
    if (typeof child === 'string') return child === '' ? [] : [[path, withoutZone(child)] as const];
    return typeof child === 'object' && child !== null ? entriesOf(child, `${path}.`) : [];
  });
}

const withoutZone = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$/, '$1');

/** An element with its children, not yet held against the schema. */
export interface Tree {
  readonly [name: string]: string | readonly (string | Tree)[] | Tree;
}

export function treeOf(texts: Texts): Tree {
  const children = new Map<string, Map<string, string>>();
  const tree: Record<string, Tree[string]> = {};
  for (const [path, text] of texts) {
    const [name = '', ...rest] = path.split('.');
    if (rest.length === 0) {
      tree[name] = text;
      continue;
    }
    const own = children.get(name) ?? new Map<string, string>();
    children.set(name, own.set(rest.join('.'), text));
  }
  for (const [name, own] of children) tree[name] = treeOf(own);
  return tree;
}

/** The tree of the message: to be held against `Lavoratore`. */
export function unflatten({ scalars, tables }: FlatMessage): Tree {
  const { datianagrafici, datiamministrativi, ...rest } = treeOf(scalars);
  const trees = mapTables((table) => tables[table].map(treeOf));
  const levels = tables.levels.flatMap((one) => one.get('codlivelloistruzione') ?? []);
  const lists = wrapped('listespeciali_lst', 'listespeciali', trees.specialLists);
  const administrative = { ...asTree(datiamministrativi), ...lists };
  return {
    ...rest,
    ...(datianagrafici === undefined ? {} : { datianagrafici: withContacts(datianagrafici) }),
    ...(Object.keys(administrative).length === 0 ? {} : { datiamministrativi: administrative }),
    ...wrapped('esperienzelavoro_lst', 'esperienzalavoro', trees.experiences),
    ...wrapped('livelliistruzione_lst', 'codlivelloistruzione', levels),
    ...allegatoOf(trees),
    ...wrapped('politiche_attive_lst', 'politiche_attive', trees.policies),
  };
}

/** The children of an element; none of a text, or of a list. */
export const asTree = (value: Tree[string] | undefined): Tree =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Tree) : {};

/** `recapiti` is there even when empty. */
const withContacts = (value: Tree[string]): Tree => ({ recapiti: {}, ...asTree(value) });

const wrapped = (list: string, name: string, rows: readonly (string | Tree)[]): Tree =>
  rows.length === 0 ? {} : { [list]: { [name]: rows } };

function allegatoOf(trees: Readonly<Record<Table, readonly Tree[]>>): Tree {
  const lists: readonly (readonly [string, string, readonly Tree[]])[] = [
    ['titolistudio_lst', 'titolostudio', trees.studies],
    ['formazioneprofessionale_lst', 'formazioneprofessionale', trees.trainings],
    ['linguestraniere_lst', 'linguastraniera', trees.languages],
    ['conoscenzeinformatiche_lst', 'conoscenzainformatica', trees.computing],
    [
      'altreinformazioni_lst',
      'altreinformazioni',
      [...trees.registers, ...trees.licences, ...trees.permits],
    ],
  ];
  if (lists.every(([, , rows]) => rows.length === 0)) return {};
  return {
    allegato: Object.fromEntries(
      lists.map(([list, name, rows]) => [list, rows.length === 0 ? [] : [{ [name]: rows }]]),
    ),
  };
}
