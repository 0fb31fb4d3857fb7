import {
  ageOn,
  findIsoDate,
  partsOf,
  wholeMonthsBetween,
  type IsoDate,
} from '../../../kernel/iso-date.ts';
import { highestLevel } from '../../../reference/education/education-levels.ts';
import { unsentExperiences } from '../sendable.ts';
import { OWN } from '../../../interview/rule.ts';
import { finding, type Rule, type Situation } from './situation.ts';

type Row = NonNullable<NonNullable<Situation['answers']['esperienze']>['righe']>[number];

const rowsOf = ({ answers }: Situation): readonly Row[] => answers.esperienze?.righe ?? [];

const isJob = ({ tipoEsperienza }: Row): boolean =>
  tipoEsperienza === 'contratto' || tipoEsperienza === 'autonomo';

/** The last day of work that the Scheda knows; null when none has ended. */
const lastEnd = (situation: Situation): IsoDate | null =>
  rowsOf(situation)
    .filter(isJob)
    .flatMap(({ al }) => findIsoDate(al) ?? [])
    .toSorted()
    .at(-1) ?? null;

/** B-8, B-9: the index is the node's; changed variables ask for a new one, the old stays with its date. */
export const indexIsOld: Rule = ({ answers, state }) => {
  if (answers.indice?.indiceStato === 'inAttesa') {
    return finding('B-8', 'indice', {
      norm: 'nodo nazionale',
      mark: 'V',
      level: 'informa',
      explanation: 'L’indice arriva dal nodo nazionale: resta in attesa. Qui non si stima.',
    });
  }
  if (answers.indice?.indice === undefined) return [];
  const given = stampOf(state, 'indice.indice');
  const isChanged = Object.keys(answers.profilazione ?? {}).some(
    (question) => stampOf(state, `profilazione.${question}`) > given,
  );
  return isChanged
    ? finding('B-9', 'indice', {
        ...OWN,
        level: 'avvisa',
        explanation:
          'Una risposta della profilazione è cambiata dopo l’indice: ne chieda uno nuovo. Quello di prima resta, con la sua data.',
      })
    : [];
};

const stampOf = (state: Situation['state'], path: string): string =>
  state.answers.get(path)?.values[0].hlc ?? '';

/** B-23: the variables among themselves and with the rest (ConferimentoDID 4.0). */
export const variables: Rule = (situation) => {
  const { answers, birth, today } = situation;
  const given = answers.profilazione ?? {};
  const months = given.mesiUltimoLavoro;
  const last = lastEnd(situation) ?? findIsoDate(answers.lavoroOggi?.dataFineLavoro);
  const sinceLast = last === null ? null : wholeMonthsBetween(last, today);
  const said = [
    given.haLavorato === false && rowsOf(situation).some(isJob)
      ? 'dice che non ha mai lavorato, ma nella scheda c’è un lavoro'
      : '',
    months !== undefined && sinceLast !== null && Math.abs(months - sinceLast) > 1
      ? `dice che l’ultimo lavoro è finito da ${months} mesi, ma dalle date sono ${sinceLast}`
      : '',
    given.mesiRicerca !== undefined &&
    birth !== null &&
    given.mesiRicerca > sinceFifteen(birth, today)
      ? 'cerca lavoro da prima dei 15 anni'
      : '',
    highestDiffers(situation) ? 'il titolo più alto non è quello della scheda' : '',
  ].filter(Boolean);
  return said.length === 0
    ? []
    : finding('B-23', 'profilazione', {
        ...OWN,
        level: 'avvisa',
        explanation: `Qualcosa non torna: ${said.join('; ')}.`,
      });
};

const sinceFifteen = (birth: IsoDate, today: IsoDate): number =>
  Math.max(0, (ageOn(birth, today) - 15) * 12 + 12);

function highestDiffers({ answers }: Situation): boolean {
  const taken = (answers.istruzione?.titoli ?? [])
    .filter(({ esito }) => esito === 'preso')
    .map(({ livello }) => livello);
  const told = answers.profilazione?.titoloStudio;
  return told !== undefined && taken.length > 0 && highestLevel(taken) !== told;
}

/** B-24: a job that goes on contradicts who says that she does not work. */
export const jobGoesOn: Rule = (situation) => {
  const { lavoroOggi } = situation.answers;
  const says = lavoroOggi?.statoLavoro === 'no' || lavoroOggi?.statoLavoro === 'maiLavorato';
  const open = rowsOf(situation).filter(
    (row) => isJob(row) && row.dal !== undefined && row.al === undefined,
  );
  return says && open.length > 0
    ? finding('B-24', 'esperienze', {
        norm: 'nodo nazionale, E005',
        mark: 'V',
        level: 'blocca',
        explanation:
          'Dice che non lavora, ma un’esperienza non ha la data di fine. Scriva quando è finita, o corregga «Il lavoro di oggi».',
      })
    : [];
};

/** B-25: dates of the rows: in order, after the birth, not two full-time jobs together. */
export const experienceDates: Rule = (situation) => {
  const { birth } = situation;
  const rows = rowsOf(situation);
  const said = [
    rows.some(({ dal, al }) => dal !== undefined && al !== undefined && al < dal)
      ? 'un’esperienza finisce prima di cominciare'
      : '',
    birth !== null && rows.some((row) => isJob(row) && isBefore(row.dal, birth, 15))
      ? 'un lavoro comincia prima dei 15 anni'
      : '',
    overlap(rows.filter(({ orario }) => orario === 'FT'))
      ? 'due lavori a tempo pieno si sovrappongono'
      : '',
  ].filter(Boolean);
  return said.length === 0
    ? []
    : finding('B-25', 'esperienze', {
        ...OWN,
        level: 'avvisa',
        explanation: `Controlli le date: ${said.join('; ')}.`,
      });
};

function isBefore(dal: string | undefined, birth: IsoDate, age: number): boolean {
  const day = findIsoDate(dal);
  return day !== null && ageOn(birth, day) < age;
}

const LATER = '9999-12-31';

function overlap(rows: readonly Row[]): boolean {
  const dated = rows
    .flatMap(({ dal, al }) => (dal === undefined ? [] : [{ dal, al: al ?? LATER }]))
    .toSorted((a, b) => (a.dal < b.dal ? -1 : 1));
  return dated.some((row, index) => (dated[index - 1]?.al ?? '') >= row.dal);
}

/** B-26: studies before the birth, or that end in the future. */
export const studyDates: Rule = ({ answers, birth, today }) => {
  const born = birth === null ? 0 : partsOf(birth).year;
  const wrong = (answers.istruzione?.titoli ?? []).some(
    ({ anno, esito }) =>
      anno !== undefined &&
      (Number(anno) < born + 5 || (esito !== 'inCorso' && Number(anno) > partsOf(today).year)),
  );
  return wrong
    ? finding('B-26', 'istruzione', {
        ...OWN,
        level: 'avvisa',
        explanation: 'L’anno di un titolo non torna con l’età, o deve ancora arrivare.',
      })
    : [];
};

/** B-27: a language or a course with half of what the standard wants together. */
export const halfRows: Rule = ({ answers }) => {
  const half = (answers.competenzeLinguistiche?.lingue ?? []).some(
    ({ letto, scritto, parlato }) =>
      letto === undefined || scritto === undefined || parlato === undefined,
  );
  const lengths = (answers.istruzione?.corsi ?? []).some(
    ({ durata, durataTipo }) => (durata === undefined) !== (durataTipo === undefined),
  );
  return [
    ...(half
      ? finding('B-27', 'competenzeLinguistiche', {
          norm: 'SAP Rev009, lingue straniere',
          mark: 'V',
          level: 'avvisa',
          explanation: 'Di una lingua mancano dei livelli: nella SAP servono tutti e tre.',
        })
      : []),
    ...(lengths
      ? finding('B-27', 'istruzione', {
          norm: 'SAP Rev009, formazione professionale',
          mark: 'V',
          level: 'avvisa',
          explanation:
            'La durata di un corso vuole il numero e l’unità: scriva tutti e due, o nessuno.',
        })
      : []),
  ];
};

/** B-14: rows that the message leaves out are kept, and told with what they lack. */
export const leftOut: Rule = ({ answers }) => {
  const unsent = unsentExperiences(answers.esperienze?.righe ?? []);
  if (unsent.length === 0) return [];
  const [first] = unsent;
  const lacks = `manca ${first?.missing.join(', ') ?? ''}`;
  return finding('B-14', 'esperienze', {
    norm: 'SAP Rev009, esperienze di lavoro',
    mark: 'V',
    level: 'informa',
    explanation:
      unsent.length === 1
        ? `Un’esperienza resta nella scheda ma non si invia: ${lacks}.`
        : `${unsent.length} esperienze restano nella scheda ma non si inviano. Alla prima ${lacks}.`,
  });
};

/** B-28: the declaration of truth, and a refusal to sign. */
export const declaration: Rule = ({ answers }) => {
  const { veridicita, firmaPersona } = answers.dichiarazione ?? {};
  return [
    ...(veridicita === false
      ? finding('B-28', 'dichiarazione', {
          norm: 'DPR 445/2000 artt. 46-47',
          mark: 'M',
          level: 'motiva',
          explanation: 'La persona non dichiara che i dati sono veri.',
        })
      : []),
    ...(firmaPersona?.how === 'rifiuta'
      ? finding('B-28', 'chiusura', {
          ...OWN,
          level: 'motiva',
          explanation: 'La persona non ha firmato la scheda.',
        })
      : []),
  ];
};

/** B-29: after the Scheda, who wants it seen goes to matching; a list-3 or protected person to M1. */
export const nextServices: Rule = ({ answers }) => {
  const proposes = [
    ...(answers.disponibilita?.curriculumPubblicabile === true
      ? [{ service: 'F3', reason: 'curriculum da far vedere alle imprese', by: null }]
      : []),
    ...(answers.datiAmministrativi?.categorieProtette === undefined
      ? []
      : [{ service: 'M1', reason: 'collocamento mirato (L. 68/1999)', by: null }]),
  ];
  return proposes.length === 0
    ? []
    : finding('B-29', 'chiusura', {
        norm: 'Allegato B',
        mark: 'V',
        level: 'informa',
        explanation: 'Da quello che la persona ha detto.',
        proposes,
      });
};
