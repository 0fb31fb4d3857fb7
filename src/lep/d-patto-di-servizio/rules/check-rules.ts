import { addDays, daysBetween, findIsoDate } from '../../../kernel/iso-date.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { valueOn } from '../../../reference/law/dated-value.ts';
import * as law from '../../../reference/law/patto-numbers.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import { countsForBenefit, receivesBenefitNow } from '../conditions.ts';
import { appealWords, lossWords } from '../law-words.it.ts';
import { checkOffer, verdictOf } from '../offer-check.ts';
import { offerPointWords, offerVerdictWords, reasonKindWords } from '../check-words.it.ts';
import { findPatto } from '../../../domain/standing-patto.ts';
import { absencesBefore, agreedAnswers } from '../standing-patto.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { ART_19, ART_21, ART_25, finding, type Rule } from './situation.ts';

const MONTH = 30.4375;

const LOSSES = {
  convocazione: law.missedMeetingLosses,
  orientamento: law.missedMeetingLosses,
  formazione: law.missedTrainingLosses,
  offerta: law.refusedOfferLosses,
} as const;

const RULES = {
  convocazione: 'D-20',
  orientamento: 'D-21',
  formazione: 'D-22',
  offerta: 'D-23',
} as const;

/** D-20 … D-23: proposed by the count, decided by a person; nothing is ever sent by itself. */
export const proposedLoss: Rule = (situation) => {
  const { answers, day } = situation;
  const { tipoObbligo, numeroEvento, decisione } = answers.assenza ?? {};
  if (!countsForBenefit(answers) || tipoObbligo === undefined) return [];
  if (decisione !== 'nonGiustificata') return [];
  const before = absencesBefore(situation).filter(({ kind }) => kind === tipoObbligo);
  const list = before.map((one) => italianDate(one.day)).join(', ');
  const losses = valueOn(LOSSES[tipoObbligo], day)?.value ?? [];
  const count = numeroEvento ?? before.length + 1;
  const loss = losses[Math.min(count, losses.length) - 1];
  return finding(RULES[tipoObbligo], 'assenza', {
    norm: ART_21,
    mark: 'V',
    level: 'informa',
    explanation: [
      `${reasonKindWords[tipoObbligo]}: è la volta numero ${count}.`,
      list === '' ? 'Prima non ce ne sono.' : `Prima: ${list}.`,
      loss === undefined ? '' : `Secondo la legge ${lossWords([loss])}.`,
      'La decisione e la segnalazione sono sue: non parte niente da solo.',
    ]
      .filter(Boolean)
      .join(' '),
  });
};

/** D-24: what a decision needs, and what the person is told. */
export const decision: Rule = ({ answers, day }) => {
  const { assenza, esitoAppuntamento } = answers;
  if (assenza === undefined || esitoAppuntamento?.esito !== 'AI') return [];
  const hasProof = openRows(assenza.convocazioni).some(({ prova }) => prova !== undefined);
  const isReported = assenza.segnalazioneInps === 'bozza' || assenza.segnalazioneInps === 'inviata';
  return [
    ...(assenza.decisione === 'nonGiustificata'
      ? finding('D-24', 'assenza', {
          norm: ART_21,
          mark: 'V2',
          level: 'informa',
          explanation: `La persona va informata per iscritto. ${appealWords(day)}`,
        })
      : []),
    ...(isReported && !hasProof
      ? finding('D-24', 'assenza', {
          norm: ART_21,
          mark: 'V2',
          level: 'motiva',
          explanation:
            'Manca la prova di come è stata convocata: scriva perché la segnalazione va avanti.',
        })
      : []),
  ];
};

/** D-24: told in time, it does not count. */
export const toldInTime: Rule = ({ answers }) => {
  const due = findIsoDate(answers.esitoAppuntamento?.dataAppuntamento);
  const told = findIsoDate(answers.assenza?.giustificataIl);
  if (due === null || told === null) return [];
  const inTime = told <= addDays(due, 1);
  return finding('D-24', 'assenza', {
    norm: 'nota MLPS 39/3374 del 4/3/2016',
    mark: 'V2',
    level: inTime ? 'informa' : 'avvisa',
    explanation: inTime
      ? 'Ha avvisato in tempo: se il motivo è giustificato, l’assenza non si conta.'
      : 'Ha avvisato più tardi del giorno dopo: valuti il motivo e scriva perché decide così.',
  });
};

/** D-25: of who receives nothing, nothing is counted. */
export const nothingToLose: Rule = ({ answers }) =>
  answers.esitoAppuntamento?.esito === 'AI' && !receivesBenefitNow(answers)
    ? finding('D-25', 'assenza', {
        norm: ART_21,
        mark: 'M',
        level: 'informa',
        explanation:
          'Non prende NASpI né DIS-COLL: nessuna conseguenza sul sostegno. Gli effetti sullo stato di disoccupazione sono da verificare.',
      })
    : [];

/** D-26: after a loss. */
export const afterLoss: Rule = ({ answers, day }) => {
  const months = valueOn(law.monthsWithoutRegistration, day)?.value;
  const isLost =
    answers.statoPatto?.motivo === 'decadenza' &&
    answers.operazione?.operazione === 'chiusuraPatto';
  return months !== undefined && isLost
    ? finding('D-26', 'statoPatto', {
        norm: ART_21,
        mark: 'M',
        level: 'avvisa',
        explanation: `Dopo la decadenza, per ${months} mesi non si può fare una nuova registrazione: da verificare.`,
      })
    : [];
};

/** D-19: each offer, point by point. */
export const offers: Rule = ({ answers, day, didDay, person }) => {
  const agreed = agreedAnswers(findPatto(person)?.agreed ?? {}).offertaCongrua;
  const against = {
    day,
    months: didDay === null ? null : Math.floor(daysBetween(didDay, day) / MONTH),
    lastHours: agreed?.ultimeOre,
    lastBenefit: agreed?.ultimaIndennita,
    receivesBenefit: receivesBenefitNow(answers),
  };
  return openRows(answers.verifica?.offerteRicevute).flatMap((offer) => {
    const points = checkOffer(offer, against);
    return finding('D-19', 'verifica', {
      norm: ART_25,
      mark: 'V2',
      level: 'informa',
      explanation: `${offer.fonte ?? 'Offerta'}: ${offerVerdictWords[verdictOf(points)]} (${offerPointWords(points)}). Decide lei.`,
    });
  });
};

/** D-15, D-16: why it is suspended, and when it goes on. */
export const suspension: Rule = ({ answers }) => {
  const { motivo } = answers.statoPatto ?? {};
  if (answers.operazione?.operazione !== 'sospensione') return [];
  if (motivo === 'lavoroBreve') {
    return finding('D-15', 'statoPatto', {
      norm: ART_19,
      mark: 'V',
      level: 'informa',
      explanation:
        'Con un lavoro dipendente fino a 180 giorni lo stato è sospeso: metta il giorno dopo la fine, e la ripresa va in agenda.',
    });
  }
  return motivo === 'assegnoRicollocazione'
    ? finding('D-16', 'statoPatto', {
        norm: 'art. 23 D.Lgs. 150/2015',
        mark: 'M',
        level: 'informa',
        explanation:
          'L’assegno di ricollocazione sospende il patto. Se oggi si applica è da verificare.',
      })
    : [];
};

/** A reason that belongs to another operation. */
export const reasonFits: Rule = ({ answers }) => {
  const operation = answers.operazione?.operazione;
  const { motivo } = answers.statoPatto ?? {};
  if (motivo === undefined || operation === undefined) return [];
  const fits = {
    sospensione: ['lavoroBreve', 'assegnoRicollocazione', 'malattiaMaternita'],
    ripresa: ['fineSospensione', 'errore'],
    trasferimento: ['trasferimento'],
    chiusuraPatto: ['lavoroStabile', 'rinuncia', 'decadenza', 'decesso', 'errore'],
  } as const;
  const allowed: readonly string[] = operation in fits ? fits[operation as keyof typeof fits] : [];
  return allowed.length === 0 || allowed.includes(motivo)
    ? []
    : finding('D-39', 'statoPatto', {
        ...OWN,
        level: 'blocca',
        explanation: 'Il motivo non va con quello che ha scelto di fare oggi: lo corregga.',
      });
};

/** What was done and has no proof, and a status that is not confirmed. */
export const checkedActs: Rule = ({ answers }) => {
  const { attiVerificati, statoConfermato, cambiamenti } = answers.verifica ?? {};
  const unproven = openRows(attiVerificati).filter(
    ({ fatto, prova }) => fatto === 'si' && prova === undefined,
  );
  return [
    ...(unproven.length > 0
      ? finding('D-40', 'verifica', {
          norm: 'art. 20 c. 2 lett. e) D.Lgs. 150/2015',
          mark: 'V',
          level: 'avvisa',
          explanation: `Fatto, ma senza una prova: ${unproven.map(({ atto = '' }) => atto).join('; ')}.`,
        })
      : []),
    ...(statoConfermato === false || cambiamenti?.includes('lavoroBreve') === true
      ? finding('D-41', 'verifica', {
          norm: ART_19,
          mark: 'V',
          level: 'avvisa',
          explanation: 'Lo stato di disoccupazione va controllato nel servizio B.',
          proposes: [propose('B', 'controllare lo stato di disoccupazione')],
        })
      : []),
  ];
};
