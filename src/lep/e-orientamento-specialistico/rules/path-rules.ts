import { wholeMonthsBetween } from '../../../kernel/iso-date.ts';
import { bookedTwice, type Slot } from '../../../domain/appointments.ts';
import { OWN } from '../../../interview/rule.ts';
import { attended, duration, meetings, minutesHeld, minutesOf } from '../meetings.ts';
import { DECREE, finding, type Rule } from './situation.ts';

/** E-0: nobody can be given a bilancio without being somebody. */
export const personNeeded: Rule = ({ person, answers }) =>
  person !== null || answers.apertura?.persona === undefined
    ? []
    : finding('E-0', 'apertura', {
        ...OWN,
        level: 'blocca',
        explanation: 'Serve sapere chi è la persona: il bilancio è suo e lo firma.',
      });

/** E-6: meetings in a group alone, and the decree says an individualised talk. */
export const onlyInGroup: Rule = ({ answers }) => {
  const held = attended(answers);
  if (held.length === 0 || held.some(({ come }) => come !== 'gruppo')) return [];
  return finding('E-6', 'incontri', {
    ...DECREE,
    mark: 'P',
    level: 'avvisa',
    explanation: 'Finora solo incontri di gruppo: serve almeno un colloquio individualizzato.',
  });
};

/** Months after which a bilancio is to be brought up to date (e.md E-13): a choice of the product. */
const OLD_MONTHS = 24;

/** E-13: what is offered comes from a bilancio made long ago. */
export const oldBalance: Rule = ({ lastBalance, day }) => {
  if (lastBalance === null || wholeMonthsBetween(lastBalance, day) < OLD_MONTHS) return [];
  return finding('E-13', 'invio', {
    ...OWN,
    level: 'avvisa',
    explanation: `L’ultimo bilancio ha più di ${OLD_MONTHS} mesi: quello che è già compilato è da aggiornare.`,
  });
};

/** E-9: who did not come; what follows is for the patto, never decided here. */
export const missedMeeting: Rule = ({ answers }) => {
  const missed = meetings(answers).filter(({ presenza }) => presenza === 'AI');
  if (missed.length === 0 || answers.invio?.pattoAttivo !== true) return [];
  return finding('E-9', 'incontri', {
    norm: 'art. 21 D.Lgs. 150/2015',
    mark: 'V',
    level: 'informa',
    explanation:
      'C’è un’assenza senza motivo e il percorso è nel patto. Che cosa ne segue si decide nel patto, non qui.',
  });
};

/** E-21: more than a fifth above the hours agreed. */
export const hoursExceeded: Rule = ({ answers }) => {
  const planned = (answers.accordo?.orePreviste ?? 0) * 60;
  const held = minutesHeld(answers);
  if (planned === 0 || held * 5 <= planned * 6) return [];
  return finding('E-21', 'incontri', {
    ...OWN,
    level: 'motiva',
    explanation: `Gli incontri fanno ${duration(held)}, più del 20 % oltre quelle previste: si scrive perché.`,
  });
};

/** E-22: the same counsellor in two meetings at once. */
export const overlapping: Rule = ({ answers }) => {
  const held = meetings(answers).flatMap((one): readonly Slot[] =>
    one.row === undefined || one.data === undefined || minutesOf(one) === 0
      ? []
      : [
          {
            id: one.row,
            date: one.data,
            time: one.dalle ?? null,
            minutes: minutesOf(one),
            operator: one.consulente ?? null,
            person: null,
          },
        ],
  );
  if (bookedTwice(held).size === 0) return [];
  return finding('E-22', 'incontri', {
    ...OWN,
    level: 'avvisa',
    explanation: 'Due incontri con lo stesso consulente si sovrappongono: controlli gli orari.',
  });
};

/** E-27: the times of a meeting are the wrong way round. */
export const backwards: Rule = ({ answers }) => {
  const wrong = meetings(answers).some(
    ({ dalle, alle }) => dalle !== undefined && alle !== undefined && alle <= dalle,
  );
  if (!wrong) return [];
  return finding('E-27', 'incontri', {
    ...OWN,
    level: 'avvisa',
    explanation: 'Un incontro finisce prima di cominciare: controlli gli orari.',
  });
};

/** E-15: each participant has her own prestazione, with her minutes alone. */
export const ownMinutes: Rule = ({ answers }) => {
  if (answers.accordo?.formato !== 'piccoloGruppo') return [];
  return finding('E-15', 'accordo', {
    ...OWN,
    level: 'informa',
    explanation:
      'In gruppo ogni persona ha la sua pratica, con i suoi minuti e le sue presenze. Nessuna vede le altre.',
  });
};
