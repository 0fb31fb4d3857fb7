import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, Section, TableBlock } from '../../../interview/document-model.ts';
import { rowsOf, type TableRow } from '../../../interview/answers.ts';
import { section } from '../../../interview/document-sheet.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import { words } from '../messages.it.ts';
import { unsentExperiences } from '../sendable.ts';
import {
  nameOf,
  page,
  rowsOfStep,
  rowsSection,
  sheetOf,
  wordsOf,
  type B,
  type StepName,
} from './page.ts';

/** *Scheda Anagrafica e Professionale* (b.md §5): the person's copy, whole, with what is left to do. */
export function schedaAnagraficaProfessionale(known: B, context: DocumentContext): DocumentModel {
  const answers = sheetOf(known);
  const at = { answers, context };
  const plain = (heading: string, step: StepName, except: readonly string[] = []) =>
    rowsSection(heading, rowsOfStep(step, answers, { context, except }));
  return page(known, context, {
    title: 'Scheda Anagrafica e Professionale',
    sections: [
      ...plain('1. Dati anagrafici', 'identita'),
      ...(answers.identita?.cittadinanzaGruppo === 'extraUe'
        ? plain('2. Titolo di soggiorno', 'soggiorno')
        : []),
      ...plain('3. Residenza, domicilio e recapiti', 'recapiti', reservedIn(known)),
      ...plain('4. Stato in anagrafe e liste', 'datiAmministrativi'),
      ...experiences(at),
      ...studies(at),
      ...skills(at),
      ...licences(at),
      ...availability(at),
      ...nextSteps(at),
      toComplete(known, context),
      declaration(known),
    ],
    remember: null,
    signatures: [
      ...signatureBox(known.answers.dichiarazione?.firmaPersona, {
        role: 'La persona',
        name: nameOf(known),
        official: context.place.operator,
        formatDate: context.formatDate,
      }),
      ...signatureBox(known.answers.dichiarazione?.firmaOperatore, {
        role: 'Per il Centro per l’impiego',
        name: context.place.operator,
        official: context.place.operator,
        formatDate: context.formatDate,
      }),
    ],
  });
}

interface Sheet {
  readonly answers: B['answers'];
  readonly context: DocumentContext;
}

/** Reserved contacts are never printed. */
const RESERVED = [
  'residenzaComune',
  'residenzaCap',
  'residenzaIndirizzo',
  'residenzaLocalita',
  'domicilioComune',
  'domicilioCap',
  'domicilioIndirizzo',
  'domicilioLocalita',
  'cellulare',
  'telefono',
  'email',
  'pec',
  'domicilioPattoAltro',
];

const reservedIn = (known: B): readonly string[] =>
  sheetOf(known).recapiti?.recapitoRiservato === true ? RESERVED : [];

type Cell = (row: TableRow) => string;

/** A table of the Scheda: columns by heading, each made of one or more cells. */
function tableOf(rows: unknown, columns: Readonly<Record<string, Cell>>): readonly TableBlock[] {
  const live = rowsOf(rows);
  if (live.length === 0) return [];
  const cells = Object.values(columns);
  return [
    {
      kind: 'table',
      columns: Object.keys(columns),
      rows: live.map((row) => cells.map((cell) => cell(row))),
    },
  ];
}

/** The words of some cells of a row, joined. */
const joined =
  (at: { readonly step: StepName; readonly question: string }, context: DocumentContext) =>
  (columns: readonly string[], between = ', '): Cell =>
  (row) =>
    columns
      .map((column) => wordsOf({ ...at, column }, row[column], context))
      .filter(Boolean)
      .join(between);

function experiences({ answers, context }: Sheet): readonly Section[] {
  const cell = joined({ step: 'esperienze', question: 'righe' }, context);
  const rows = answers.esperienze?.righe ?? [];
  const unsent = unsentExperiences(rows);
  const note = `${unsent.length === 1 ? 'Un’esperienza non si invia' : `${unsent.length} esperienze non si inviano`} al sistema nazionale finché mancano dei dati: restano in questa scheda.`;
  return section('5. Esperienze di lavoro', [
    ...tableOf(rows, {
      Periodo: periodOf(cell),
      Lavoro: cell(['professione', 'mansioni'], ': '),
      'Per chi e dove': cell(['datore', 'luogo']),
      'Tipo, contratto, orario': cell(['tipoEsperienza', 'contratto', 'orario', 'particolarita']),
      Fonte: cell(['fonte']),
    }),
    ...(unsent.length === 0 ? [] : [{ kind: 'text', text: note } as const]),
  ]);
}

/** `01/02/2019 – 31/12/2024`, `dal 01/02/2019`. */
const periodOf =
  (cell: ReturnType<typeof joined>): Cell =>
  (row) => {
    const [from, to] = [cell(['dal'])(row), cell(['al'])(row)];
    if (from !== '' && to !== '') return `${from} – ${to}`;
    if (from !== '') return `dal ${from}`;
    return to === '' ? '' : `fino al ${to}`;
  };

function studies({ answers, context }: Sheet): readonly Section[] {
  const title = joined({ step: 'istruzione', question: 'titoli' }, context);
  const course = joined({ step: 'istruzione', question: 'corsi' }, context);
  return section('6. Istruzione e formazione', [
    ...tableOf(answers.istruzione?.titoli, {
      Titolo: title(['livello', 'corso']),
      Esito: title(['esito', 'anno']),
      Voto: title(['voto']),
      Dove: title(['luogo']),
      'Riconosciuto in Italia': title(['riconosciuto', 'riconoscimento']),
    }),
    ...tableOf(answers.istruzione?.corsi, {
      Corso: course(['titolo']),
      'Ente e regione': course(['ente', 'regione']),
      Durata: course(['durata', 'durataTipo'], ' '),
      Attestato: course(['attestato']),
      Stage: course(['stage', 'stageAzienda']),
    }),
  ]);
}

function skills({ answers, context }: Sheet): readonly Section[] {
  const language = joined({ step: 'competenzeLinguistiche', question: 'lingue' }, context);
  const computer = joined({ step: 'competenzeLinguistiche', question: 'informatica' }, context);
  const given = answers.competenzeLinguistiche;
  const rows = rowsOfStep('competenzeLinguistiche', answers, { context });
  return section('7. Lingue e informatica', [
    ...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]),
    ...tableOf(given?.lingue, {
      Lingua: language(['lingua', 'altraLingua'], ': '),
      Legge: language(['letto']),
      Scrive: language(['scritto']),
      Parla: language(['parlato']),
      Certificato: language(['certificato']),
    }),
    ...tableOf(given?.informatica, {
      'Che cosa sa usare': computer(['conoscenza']),
      Grado: computer(['grado']),
      'In particolare': computer(['specifiche']),
    }),
  ]);
}

function licences({ answers, context }: Sheet): readonly Section[] {
  const licence = joined({ step: 'abilitazioni', question: 'patenti' }, context);
  const permit = joined({ step: 'abilitazioni', question: 'patentini' }, context);
  const register = joined({ step: 'abilitazioni', question: 'albi' }, context);
  const given = answers.abilitazioni;
  const rows = rowsOfStep('abilitazioni', answers, { context });
  return section('8. Patenti e abilitazioni', [
    ...tableOf(given?.patenti, { Patente: licence(['patente']), Scadenza: licence(['scadenza']) }),
    ...tableOf(given?.patentini, {
      Abilitazione: permit(['abilitazione']),
      Scadenza: permit(['scadenza']),
    }),
    ...tableOf(given?.albi, { Albo: register(['albo']), Numero: register(['numero']) }),
    ...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]),
  ]);
}

function availability({ answers, context }: Sheet): readonly Section[] {
  const job = joined({ step: 'disponibilita', question: 'professioniDesiderate' }, context);
  const rows = rowsOfStep('disponibilita', answers, { context });
  return section('9. Disponibilità', [
    ...tableOf(answers.disponibilita?.professioniDesiderate, {
      'Lavoro desiderato': job(['professione']),
      'Mesi di esperienza': job(['mesi']),
    }),
    ...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]),
  ]);
}

function nextSteps({ answers, context }: Sheet): readonly Section[] {
  const step = joined({ step: 'chiusura', question: 'prossimiPassi' }, context);
  const accepted = (answers.chiusura?.prossimiPassi ?? []).filter(({ accettata }) => accettata);
  return section(
    '10. Politiche attive: i prossimi passi',
    tableOf(accepted, {
      Servizio: step(['servizio']),
      Perché: step(['motivo']),
      Quando: step(['quando', 'ora'], ', ore '),
      'Entro il': step(['entro']),
    }),
  );
}

const SECTIONS = [
  'esperienze',
  'istruzione',
  'competenzeLinguistiche',
  'abilitazioni',
  'disponibilita',
  'datiAmministrativi',
] as const;

/** §11: what each section rests on, and what is left to complete. */
function toComplete({ answers, state }: B, context: DocumentContext): Section {
  const rows = SECTIONS.map((step) => {
    const given = answers[step];
    const { stato } = words[step].questions;
    const at = state.answers.get(`${step}.stato`)?.values[0].at;
    const day = at === undefined ? '' : ` il ${context.formatDate(context.dayOf(at))}`;
    const by =
      given?.completareEntro === undefined
        ? ''
        : `, entro il ${context.formatDate(given.completareEntro)}`;
    return {
      label: words[step].title,
      value:
        given?.stato === undefined ? 'non vista oggi' : `${stato.options[given.stato]}${by}${day}`,
    };
  });
  return {
    heading: '11. Sezioni e cosa resta da completare',
    note: null,
    blocks: [{ kind: 'rows', rows }],
  };
}

/** §12: the declaration, in the words of who makes it. */
function declaration({ answers }: B): Section {
  const { veridicita, firmaPersona } = answers.dichiarazione ?? {};
  const refused =
    firmaPersona?.how === 'rifiuta' ? `\nLa persona non ha firmato: ${firmaPersona.reason}` : '';
  const text =
    veridicita === true
      ? 'Dichiaro che i dati di questa scheda, per quanto ne so, sono veri. So che chi dichiara il falso risponde davanti alla legge.'
      : 'La persona non ha ancora dichiarato che i dati sono veri.';
  return {
    heading: '12. Dichiarazione',
    note: null,
    blocks: [{ kind: 'text', text: text + refused }],
  };
}
