import { openRows } from '../../../interview/open-rows.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { hasNonFormal, hasStandingPatto, isCarriedOut, wantsOwnBusiness } from '../conditions.ts';
import { rowsPicked, targetRows } from '../picked.ts';
import { DECREE, finding, type Rule } from './situation.ts';

/** E-3: a target of which nobody said what is missing. */
export const targetWithoutGap: Rule = ({ answers }) => {
  const read = new Set(
    openRows(answers.gap?.richieste).flatMap(({ bersaglio }) => [...rowsPicked(bersaglio)]),
  );
  const left = targetRows(answers).filter(({ row }) => !read.has(row));
  if (answers.obiettivo === undefined || left.length === 0) return [];
  return finding('E-3', 'gap', {
    norm: 'Allegato B, lettera E: individuazione dei gap',
    mark: 'V',
    level: 'blocca',
    explanation: `Per ${left.map(({ label }) => `«${label}»`).join(', ')} non è scritto che cosa serve.`,
  });
};

/** E-18: something essential is missing, and not how to get it. */
export const unfilledGap: Rule = ({ answers }) => {
  const open = openRows(answers.gap?.richieste).filter(
    ({ peso, distanza, comeColmare }) =>
      peso === 'essenziale' &&
      distanza !== undefined &&
      distanza !== '2' &&
      (comeColmare ?? []).length === 0,
  );
  if (open.length === 0) return [];
  return finding('E-18', 'gap', {
    norm: 'Allegato B, lettera E: gap di competenza da colmare',
    mark: 'V',
    level: 'blocca',
    explanation: `Manca come si colma: ${open.map(({ competenza }) => `«${competenza?.label ?? '…'}»`).join(', ')}.`,
  });
};

/** E-4: the last activity of the decree is information, given or not applicable with a reason. */
export const validationTold: Rule = ({ answers }) => {
  if (!hasNonFormal(answers) || answers.validazione?.informata !== false) return [];
  return finding('E-4', 'validazione', {
    norm: 'Allegato B, lettera E: informazione sulla certificazione',
    mark: 'V',
    level: 'blocca',
    explanation: 'Ha imparato anche fuori da scuola e lavoro: le va detto come si fa riconoscere.',
  });
};

/** E-5: a patto that stands is brought up to date; without one, a patto is proposed. */
export const pattoAfter: Rule = ({ answers }) => {
  if (!isCarriedOut(answers)) return [];
  if (!hasStandingPatto(answers)) {
    return finding('E-5', 'chiusura', {
      ...DECREE,
      level: 'informa',
      explanation: 'Non c’è un patto attivo: si propone il patto di servizio.',
      proposes: [propose('D', 'mettere il progetto nel patto')],
    });
  }
  if (answers.aggiornamentoPatto?.proponiAggiornamento !== false) return [];
  return finding('E-5', 'aggiornamentoPatto', {
    ...DECREE,
    level: 'avvisa',
    explanation: 'Il decreto vuole l’aggiornamento del patto: il progetto resterebbe fuori.',
  });
};

/** E-7: nothing goes out unless ticked. */
export const nothingShown: Rule = ({ answers }) => {
  const { visibilitaCv, visibilitaFascicolo, documentoLetto } = answers.restituzione ?? {};
  if (documentoLetto === undefined) return [];
  if ((visibilitaCv ?? []).length > 0 || (visibilitaFascicolo ?? []).length > 0) return [];
  return finding('E-7', 'restituzione', {
    ...OWN,
    level: 'informa',
    explanation: 'Non ha scelto niente da mostrare: non esce niente, né alle imprese né altrove.',
  });
};

/** E-8: the talk of counseling is not kept. */
export const counselingKept: Rule = ({ answers }) =>
  answers.counseling === undefined
    ? []
    : finding('E-8', 'counseling', {
        norm: 'GDPR art. 9',
        mark: 'P',
        level: 'informa',
        explanation:
          'Il racconto del counseling non si scrive qui. Nel documento va solo che cosa resta scritto.',
      });

/** E-10: a business of her own is for O, which wants A–E before. */
export const ownBusiness: Rule = ({ answers }) =>
  wantsOwnBusiness(answers)
    ? finding('E-10', 'autoimpiego', {
        norm: 'Allegato B, lettera O',
        mark: 'V',
        level: 'informa',
        explanation: 'Vuole lavorare in proprio: si propone il supporto all’autoimpiego.',
        proposes: [propose('O', 'lavorare in proprio')],
      })
    : [];

/** E-11: the decree gives two codes and does not say which is which. */
export const whichCode: Rule = ({ answers }) =>
  !isCarriedOut(answers) || answers.chiusura?.codiceSap !== undefined
    ? []
    : finding('E-11', 'chiusura', {
        ...DECREE,
        mark: 'M',
        level: 'informa',
        explanation:
          'Il decreto dà i codici A03 e A06 senza dire quale è il bilancio: scelga quello del suo ufficio.',
      });

/** E-19: a step that should be done already. */
export const stepInThePast: Rule = ({ answers, day }) => {
  const late = openRows(answers.progetto?.passi).filter(
    ({ entro }) => entro !== undefined && entro < day,
  );
  if (late.length === 0) return [];
  return finding('E-19', 'progetto', {
    ...OWN,
    level: 'avvisa',
    explanation: `Un passo ha una data già passata: ${late.map(({ passo }) => `«${passo ?? '…'}»`).join(', ')}.`,
  });
};

/** E-20: a job in shifts, and hours among what must be taken into account. */
export const constrainedTarget: Rule = ({ answers }) => {
  const shifted = openRows(answers.obiettivo?.bersagli).filter(({ conTurni }) => conTurni === true);
  const isBound = answers.risorse?.vincoli?.includes('orari') ?? false;
  if (!isBound || shifted.length === 0) return [];
  return finding('E-20', 'obiettivo', {
    ...OWN,
    level: 'informa',
    explanation: `${shifted.map(({ professione }) => professione?.label ?? '…').join(', ')}: è un lavoro a turni, e gli orari sono un vincolo.`,
  });
};

/** E-24: she does not believe in it. */
export const littleFaith: Rule = ({ answers }) =>
  (answers.progetto?.motivazione ?? 5) > 2
    ? []
    : finding('E-24', 'progetto', {
        ...OWN,
        level: 'informa',
        explanation: 'Ci crede poco: meglio rivedere l’obiettivo, o un incontro di counseling.',
      });

/** E-28: at most three targets and three values. */
export const tooMany: Rule = ({ answers }) => [
  ...((answers.obiettivo?.bersagli ?? []).length > 3
    ? finding('E-28', 'obiettivo', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Più di tre lavori a cui puntare: scegliere aiuta.',
      })
    : []),
  ...((answers.risorse?.valoriLavoro ?? []).length > 3
    ? finding('E-28', 'risorse', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Più di tre valori: quali contano davvero?',
      })
    : []),
];

const FILLED_BY = [
  { how: 'corso', service: 'H', reason: 'un corso colma quello che manca' },
  { how: 'tirocinio', service: 'F2', reason: 'un tirocinio colma quello che manca' },
  { how: 'assistenza', service: 'F1', reason: 'accompagnamento al lavoro' },
] as const;

/** E-26: how the gaps are filled says which service comes next. */
export const fillingServices: Rule = ({ answers }) => {
  const ways = new Set(
    openRows(answers.gap?.richieste).flatMap(({ comeColmare = [] }) => comeColmare),
  );
  const proposes = [
    ...FILLED_BY.filter(({ how }) => ways.has(how)).map(({ service, reason }) =>
      propose(service, reason),
    ),
    ...(answers.obiettivo?.realismo === 'subito' ? [propose('F3', 'l’obiettivo è vicino')] : []),
  ];
  if (proposes.length === 0 || !isCarriedOut(answers)) return [];
  return finding('E-26', 'chiusura', {
    ...DECREE,
    level: 'informa',
    explanation: 'Da come si colma quello che manca.',
    proposes,
  });
};
