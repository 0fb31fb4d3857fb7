import { addDays, daysBetween, findIsoDate } from '../../../kernel/iso-date.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import {
  benefitContactDays,
  didContactDays,
  didConvocationDays,
  minimumAgeForDid,
} from '../../../reference/law/activation-numbers.ts';
import { valueOn } from '../../../reference/law/dated-value.ts';
import { knownDatum, knownText } from '../../../interview/fascicolo.ts';
import { changesStatus, isBlocked } from '../conditions.ts';
import { versionBefore } from '../standing-patto.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { ART_19, ART_20, ART_21, finding, type Rule } from './situation.ts';

/** Days of lateness of a check after which it is told (d.md D-14: a setting). */
const LATE_DAYS = 15;
/** Days of unemployment from which it is long-term. */
const LONG_TERM = 365;
/** Years of age under which somebody signs with the person. */
const ADULT = 18;

export const personNeeded: Rule = ({ answers }) =>
  answers.apertura?.persona === 'anonima'
    ? finding('D-0', 'apertura', {
        ...OWN,
        level: 'blocca',
        explanation: 'Un patto è di una persona: va scelta o registrata.',
      })
    : [];

/** D-13: on which version one works. */
export const standingVersion: Rule = ({ patto }) =>
  patto === null
    ? []
    : finding('D-13', 'operazione', {
        norm: 'Allegato B, lettera D',
        mark: 'V',
        level: 'informa',
        explanation: `Il patto di oggi è la versione ${patto.version}, firmata il ${italianDate(patto.signedOn)}, valida fino al ${italianDate(patto.to)}.`,
      });

/** One patto at a time in the office; and nothing to check or to change without one. */
export const oneAtATime: Rule = (situation) => {
  const { answers, patto } = situation;
  const operation = answers.operazione?.operazione;
  if (operation === 'stipula' && patto !== null) {
    return finding('D-27', 'operazione', {
      ...OWN,
      level: 'blocca',
      explanation: 'C’è già un patto in corso. Scelga il rinnovo, o cambi quello che c’è.',
    });
  }
  const needsOne =
    operation === 'verifica' || operation === 'aggiornamento' || changesStatus(answers);
  return needsOne && patto === null && (versionBefore(situation) ?? null) === null
    ? finding('D-27', 'operazione', {
        ...OWN,
        level: 'motiva',
        explanation:
          'Qui non risulta un patto firmato. Se è su carta o in un altro archivio, scriva dove.',
      })
    : [];
};

/** D-14: nobody has checked since the day that was fixed. */
export const lateCheck: Rule = ({ patto, person, today }) => {
  const next = findIsoDate(knownText(person, 'pattoNextCheck'));
  if (patto === null || next === null || daysBetween(next, today) <= LATE_DAYS) return [];
  return finding('D-14', 'operazione', {
    norm: 'Allegato B, D: verifica periodica',
    mark: 'V',
    level: 'avvisa',
    explanation: `La verifica era fissata per il ${italianDate(next)} e non c’è stata.`,
  });
};

/** D-3: no DID, no patto; not known, with a reserve that is printed. */
export const activeDid: Rule = ({ answers }) => {
  const { didAttiva } = answers.verifichePreliminari ?? {};
  if (didAttiva === 'no') {
    return finding('D-3', 'rinvio', {
      norm: `${ART_20}; nodo E014`,
      mark: 'V',
      level: 'informa',
      explanation: 'Senza una DID attiva il patto non si firma: prima si fa la DID.',
      proposes: [propose('B', 'fare la DID')],
    });
  }
  return didAttiva === 'daVerificare'
    ? finding('D-3', 'verifichePreliminari', {
        norm: `${ART_20}; nodo E014`,
        mark: 'V',
        level: 'motiva',
        explanation: 'La DID non si è potuta verificare: il patto si firma con riserva.',
      })
    : [];
};

/** D-4: another CPI has the patto: it moves, it is not made twice. */
export const heldElsewhere: Rule = ({ answers }) => {
  const { pattoAltroCpi } = answers.verifichePreliminari ?? {};
  if (pattoAltroCpi === 'si') {
    return finding('D-4', 'rinvio', {
      norm: 'nodo E013, E024',
      mark: 'V',
      level: 'informa',
      explanation: 'C’è un patto con un altro CPI: si chiede il trasferimento.',
      proposes: [
        {
          service: 'altroEnte',
          name: 'il trasferimento',
          reason: 'trasferimento del patto',
          by: null,
        },
      ],
    });
  }
  return pattoAltroCpi === 'daVerificare'
    ? finding('D-4', 'verifichePreliminari', {
        norm: 'nodo E013, E024',
        mark: 'V',
        level: 'motiva',
        explanation: 'Non si sa se c’è un patto con un altro CPI: si firma con riserva.',
      })
    : [];
};

/** The work has changed since the DID: the Scheda and the DID come first. */
export const changedWork: Rule = ({ answers }) =>
  answers.verifichePreliminari?.lavoroInvariato === false
    ? finding('D-28', 'verifichePreliminari', {
        norm: ART_19,
        mark: 'V',
        level: 'avvisa',
        explanation:
          'Il lavoro è cambiato: si controlla lo stato di disoccupazione nel servizio B.',
        proposes: [propose('B', 'il lavoro è cambiato')],
      })
    : [];

/** D-10: within so many days of the DID, fewer from the claim of a benefit. */
export const pattoDeadline: Rule = ({ answers, didDay, day, person }) => {
  if (didDay === null || answers.operazione?.operazione !== 'stipula' || isBlocked(answers))
    return [];
  const claims = JSON.stringify(knownDatum(person, 'benefits') ?? []);
  const fromClaim = /naspi|disColl/.test(claims);
  const days = valueOn(fromClaim ? benefitContactDays : didContactDays, didDay)?.value;
  if (days === undefined) return [];
  const due = addDays(didDay, days);
  const isLate = due < day;
  return finding('D-10', 'verifichePreliminari', {
    norm: fromClaim ? ART_21 : ART_20,
    mark: 'V',
    level: isLate ? 'avvisa' : 'informa',
    explanation: isLate
      ? `Il termine per il patto era il ${italianDate(due)}: il patto si fa lo stesso.`
      : `Il patto va fatto entro il ${italianDate(due)}: ${days} giorni dalla ${fromClaim ? 'domanda' : 'DID'}.`,
  });
};

/** D-17: the right of who was never called. */
export const neverConvened: Rule = ({ answers, didDay, day }) => {
  if (didDay === null || answers.operazione?.operazione !== 'stipula') return [];
  const days = valueOn(didConvocationDays, didDay)?.value;
  if (days === undefined || daysBetween(didDay, day) <= days) return [];
  return finding('D-17', 'verifichePreliminari', {
    norm: ART_20,
    mark: 'V',
    level: 'informa',
    explanation: `Sono passati più di ${days} giorni dalla DID: chi non è stato convocato può rivolgersi all’agenzia nazionale.`,
  });
};

/** D-7: at 15 a reason; a minor signs with who represents her. */
export const tooYoung: Rule = ({ age, day, answers }) => {
  const minimum = valueOn(minimumAgeForDid, day)?.value ?? 0;
  if (age === null || answers.responsabile === undefined || age >= ADULT) return [];
  if (age < minimum) {
    return finding('D-7', 'riepilogoFirma', {
      norm: 'Circ. MLPS 7/2025',
      mark: 'V2',
      level: 'motiva',
      explanation: `Ha ${age} anni: sotto i ${minimum} c’è solo l’orientamento verso la formazione.`,
    });
  }
  return answers.riepilogoFirma?.firmaRappresentante === undefined
    ? finding('D-7', 'riepilogoFirma', {
        norm: 'Circ. MLPS 7/2025',
        mark: 'M',
        level: 'motiva',
        explanation:
          'È minorenne: firma anche un genitore o un tutore. Lo aggiunga fra chi è presente.',
      })
    : [];
};

/** Days of unemployment told and printed. */
export const seniority: Rule = ({ didDay, day }) => {
  if (didDay === null || didDay > day) return [];
  const days = daysBetween(didDay, day) + 1;
  return finding('D-29', 'profilo', {
    norm: ART_19,
    mark: 'V2',
    level: 'informa',
    explanation: `È disoccupata da ${days} giorni, senza contare le sospensioni${days >= LONG_TERM ? ': è disoccupazione di lunga durata' : ''}.`,
  });
};

/** D-8: the profile comes from the orientation; without, it is written here and C is proposed. */
export const withoutProfile: Rule = ({ answers, person }) =>
  answers.responsabile !== undefined && knownText(person, 'profileDate') === ''
    ? finding('D-8', 'profilo', {
        norm: `${ART_20} c. 2 lett. b); Allegato B, C`,
        mark: 'V',
        level: 'avvisa',
        explanation: 'Manca l’orientamento di base: scriva qui il profilo, in breve, e proponga C.',
        proposes: [propose('C', 'completare il profilo')],
      })
    : [];
