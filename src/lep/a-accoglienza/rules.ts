import { addDays, ageOn, daysBetween, findIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { italianDate } from '../../reference/italian-date.ts';
import { lawDay } from '../../interview/held.ts';
import { isAnonymous } from '../../interview/blocks/apertura.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum } from '../../interview/fascicolo.ts';
import { findingIn, type Proposal, type RuleResult } from '../../interview/rule.ts';
import { claimsBenefit, isForFirm } from './conditions.ts';
import { elsewhere } from './elsewhere.ts';
import type { AccoglienzaSteps } from './steps.ts';
import { termsOn, type Terms } from './terms.ts';

interface Situation extends Known<AccoglienzaSteps> {
  readonly terms: Terms;
  /** Years, or null when nobody said. */
  readonly age: number | null;
}

type Rule = (situation: Situation) => readonly RuleResult[];

/**
 * Rules A-3 … A-16 of `rules.md`: they propose and warn; the operator decides. `today` is the day of
 * the act, which may be in the past: its law, its ages, its days left.
 */
export function rules(known: Known<AccoglienzaSteps>): readonly RuleResult[] {
  const today = lawDay(known.answers, known.today);
  const onTheDay = { ...known, today };
  const situation: Situation = { ...onTheDay, terms: termsOn(today), age: ageOf(onTheDay) };
  return [
    didFirst,
    benefitDeadline,
    didDeadline,
    disability,
    fragility,
    otherServices,
    tooYoung,
    elsewhere,
    siisl,
    workingWithBenefit,
    forFirm,
  ].flatMap((rule) => rule(situation));
}

function ageOf({ answers, person, today }: Known<AccoglienzaSteps>): number | null {
  const birth = findIsoDate(knownDatum(person, 'birthDate'));
  if (birth !== null) return ageOn(birth, today);
  return answers.situazione?.fasciaEta === '15' ? 15 : null;
}

const finding = findingIn<AccoglienzaSteps>();

/** Orientation and patto, by a day when it is known: the reason is printed for the person. */
const orientation = (reason: string, by: IsoDate | null): readonly Proposal[] =>
  ['C', 'D'].map((service) => ({
    service,
    reason: by === null ? `entro ${reason}` : `entro il ${italianDate(by)}, ${reason}`,
    by,
  }));

const mayDeclare = ({ age, terms }: Situation): boolean => age === null || age >= terms.didAge;

/** A-5 · art. 19: without work and without a DID, the next step is B. */
const didFirst: Rule = (situation) => {
  const { condizione, did } = situation.answers.situazione ?? {};
  const withoutWork =
    condizione !== undefined && ['no', 'siPoco', 'preavviso', 'maiLavorato'].includes(condizione);
  if (!withoutWork || did === undefined || did === 'si') return [];
  if (claimsBenefit(situation.answers) || !mayDeclare(situation)) return [];
  return finding('A-5', 'destinazione', {
    norm: 'art. 19 D.Lgs. 150/2015',
    mark: condizione === 'preavviso' ? 'M' : 'V',
    level: 'informa',
    explanation: 'Non lavora e non ha fatto la DID: si propone il servizio B.',
    proposes: [{ service: 'B', reason: 'DID e scheda (art. 19)', by: null }],
  });
};

/** A-6 · art. 21: the claim counts as DID; contact within 15 days; late warns, never blocks. */
const benefitDeadline: Rule = (situation) => {
  const { answers, today, terms } = situation;
  const claimed = findIsoDate(answers.situazione?.dataDomandaSostegno);
  if (!claimsBenefit(answers) || claimed === null) return [];
  const by = addDays(claimed, terms.benefitContactDays);
  const left = daysBetween(today, by);
  const late = left < 0;
  return finding('A-6', 'destinazione', {
    norm: 'art. 21 D.Lgs. 150/2015',
    mark: 'V',
    level: late ? 'avvisa' : 'informa',
    explanation: late
      ? `I ${terms.benefitContactDays} giorni per contattare il CPI sono passati da ${-left}. Si fissa comunque l’appuntamento.`
      : `La domanda vale come DID. ${left === 1 ? 'Resta 1 giorno' : `Restano ${left} giorni`} per orientamento e patto.`,
    proposes: mayDeclare(situation)
      ? orientation(`${terms.benefitContactDays} giorni dalla domanda (art. 21)`, by)
      : [],
  });
};

/** A-7 · art. 20: a DID without a patto; contact within 30 days, convocation within 60. */
const didDeadline: Rule = (situation) => {
  const { answers, today, terms } = situation;
  if (answers.situazione?.did !== 'si' || claimsBenefit(answers) || !mayDeclare(situation))
    return [];
  const did = findIsoDate(answers.situazione.dataDid);
  const by = did === null ? null : addDays(did, terms.didContactDays);
  const waited = did === null ? 0 : daysBetween(did, today);
  const proposal = finding('A-7', 'destinazione', {
    norm: 'art. 20 c. 1 D.Lgs. 150/2015',
    mark: 'V',
    level: 'informa',
    explanation: `Ha fatto la DID: si propongono orientamento e patto, entro ${terms.didContactDays} giorni dalla DID.`,
    proposes: orientation(`${terms.didContactDays} giorni dalla DID (art. 20)`, by),
  });
  if (waited <= terms.convocationDays) return proposal;
  return [
    ...proposal,
    ...finding('A-7', 'destinazione', {
      norm: 'art. 20 c. 4 D.Lgs. 150/2015',
      mark: 'V',
      level: 'informa',
      explanation: `Sono passati ${waited} giorni dalla DID. Se non è stata convocata entro ${terms.convocationDays} giorni, può rivolgersi all’agenzia nazionale.`,
    }),
  ];
};

/** A-8 · L. 68/1999: enrolment in the targeted placement is apart from the DID. */
const disability: Rule = ({ answers }) => {
  const told = answers.situazione?.segnali?.includes('disabilita') ?? false;
  const asked = answers.motivo?.motivi?.includes('collocamentoMirato') ?? false;
  if (!told && !asked) return [];
  return finding('A-8', 'destinazione', {
    norm: 'L. 68/1999 art. 1',
    mark: 'V',
    level: 'informa',
    explanation: 'L’iscrizione al collocamento mirato è separata dalla DID: si propongono M1 e M2.',
    proposes: ['M1', 'M2'].map((service) => ({
      service,
      reason: 'collocamento mirato (L. 68/1999)',
      by: null,
    })),
  });
};

/** A-9: integrated care only with the person's yes; a no is not recorded as a refusal. */
const fragility: Rule = ({ answers }) => {
  const signals = answers.situazione?.segnali?.filter((signal) => signal !== 'disabilita') ?? [];
  if (signals.length === 0 || answers.situazione?.adesioneEquipe !== true) return [];
  return finding('A-9', 'destinazione', {
    norm: 'Allegato B, lettera N',
    mark: 'V',
    level: 'informa',
    explanation: 'La persona vuole essere seguita anche dai servizi sociali: si propone N.',
    proposes: [{ service: 'N', reason: 'presa in carico con i servizi sociali', by: null }],
  });
};

const byReason = {
  mettersiInProprio: ['O', 'vuole mettersi in proprio'],
  formazione: ['H', 'chiede formazione'],
  tirocinio: ['F2', 'chiede un tirocinio'],
  concorsiArt16: ['K', 'selezioni art. 16 L. 56/1987'],
  lavoroEstero: ['I', 'lavoro in un altro territorio'],
} as const;

/** A-10: what the person asked for, by its letter. */
const otherServices: Rule = ({ answers }) => {
  const asked = Object.entries(byReason)
    .filter(([reason]) => answers.motivo?.motivi?.some((given) => given === reason))
    .map(([, [service, reason]]) => ({ service, reason, by: null }));
  const care = answers.situazione?.segnali?.includes('caricoDiCura')
    ? [{ service: 'J', reason: 'carico di cura', by: null }]
    : [];
  const proposes = [...asked, ...care];
  if (proposes.length === 0) return [];
  return finding('A-10', 'destinazione', {
    norm: 'Allegato B',
    mark: 'V',
    level: 'informa',
    explanation: 'Da quello che ha chiesto la persona.',
    proposes,
  });
};

/** A-11 · Circ. MLPS 7/2025: under 16 orientation only, neither DID nor patto. */
const tooYoung: Rule = (situation) =>
  mayDeclare(situation)
    ? []
    : finding('A-11', 'destinazione', {
        norm: 'Circ. MLPS 7/2025',
        mark: 'V2',
        level: 'avvisa',
        explanation: `Ha meno di ${situation.terms.didAge} anni: solo orientamento, niente DID né patto.`,
        proposes: [{ service: 'C', reason: 'orientamento a duale e apprendistato', by: null }],
      });

/** A-13 · INPS msg 4011/2024: NASpI recipients reach SIISL and sign the PAD within 15 days. */
const siisl: Rule = ({ answers, today, terms }) => {
  const receives = answers.situazione?.sostegno?.some(
    (one) => one === 'naspi' || one === 'disColl',
  );
  if (receives !== true || terms.siislDays === null) return [];
  return finding('A-13', 'situazione', {
    norm: 'INPS messaggio 4011/2024',
    mark: 'V2',
    level: 'informa',
    explanation: `Deve entrare nel SIISL e firmare il patto di attivazione digitale entro ${terms.siislDays} giorni. Non farlo, da solo, non è sanzionato (al ${italianDate(today)}).`,
  });
};

/** Cross-check of a.md §3: working and on NASpI; INPS must have been told. */
const workingWithBenefit: Rule = ({ answers }) => {
  const { condizione, sostegno } = answers.situazione ?? {};
  if (condizione !== 'si' || sostegno?.includes('naspi') !== true) return [];
  return finding('A-15', 'situazione', {
    norm: 'da verificare',
    mark: 'M',
    level: 'avvisa',
    explanation: 'Lavora e prende la NASpI: verifichi che l’abbia comunicato all’INPS.',
  });
};

/** A-16: who speaks for a firm is not the one who is informed: no A05 in their path. */
const forFirm: Rule = ({ answers }) => {
  if (!isForFirm(answers) || isAnonymous(answers)) return [];
  return finding('A-16', 'motivo', {
    norm: 'scelta di Sportello',
    mark: 'P',
    level: 'avvisa',
    explanation:
      'Chiede per un’impresa: nel percorso di questa persona non si scrive A05. Se chiede anche per sé, apra un’altra accoglienza.',
  });
};
