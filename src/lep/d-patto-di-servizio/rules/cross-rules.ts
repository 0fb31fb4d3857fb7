import { addDays, addMonths, findIsoDate } from '../../../kernel/iso-date.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import { OWN } from '../../../interview/rule.ts';
import { finding, type Rule } from './situation.ts';

/** Dates of the patto against each other, and against the DID. */
export const validity: Rule = ({ answers, didDay, day }) => {
  const { dal, al } = answers.riepilogoFirma ?? {};
  const from = findIsoDate(dal);
  const to = findIsoDate(al);
  const wrong = [
    ...(from !== null && to !== null && to < from ? ['Il patto finisce prima di cominciare.'] : []),
    ...(to !== null && to < day ? ['Il patto finirebbe prima di oggi.'] : []),
    ...(from !== null && didDay !== null && from < didDay
      ? ['Il patto comincia prima della DID.']
      : []),
  ];
  return wrong.length === 0
    ? []
    : finding('D-32', 'riepilogoFirma', {
        norm: 'nodo E018, E022, E025',
        mark: 'V',
        level: 'blocca',
        explanation: wrong.join(' '),
      });
};

/** Activities inside the patto; half of a duration. */
export const activityRows: Rule = ({ answers }) => {
  const { dal, al } = answers.riepilogoFirma ?? {};
  const faults = openRows(answers.attivita?.righe).flatMap((row) => [
    ...(row.dal !== undefined && row.al !== undefined && row.al < row.dal
      ? [`${row.contenuto ?? 'Un’attività'}: finisce prima di cominciare.`]
      : []),
    ...(dal !== undefined && al !== undefined && ((row.dal ?? dal) < dal || (row.al ?? al) > al)
      ? [`${row.contenuto ?? 'Un’attività'}: esce dai giorni del patto.`]
      : []),
    ...((row.durata === undefined) === (row.unita === undefined)
      ? []
      : [`${row.contenuto ?? 'Un’attività'}: della durata c’è solo metà.`]),
  ]);
  return faults.length === 0
    ? []
    : finding('D-33', 'attivita', {
        norm: 'SAP Rev009',
        mark: 'V',
        level: 'avvisa',
        explanation: faults.join(' '),
      });
};

const DAYS = { quindiciGiorni: 15, mese: 31, dueMesi: 62, treMesi: 92 } as const;

/** The first check within the frequency agreed. */
export const firstCheck: Rule = ({ answers, day }) => {
  const { frequenza, primaVerifica } = answers.contatti ?? {};
  const first = findIsoDate(primaVerifica);
  if (first === null || frequenza === undefined || frequenza === 'altro') return [];
  if (first < day) {
    return finding('D-34', 'contatti', {
      ...OWN,
      level: 'blocca',
      explanation: 'La prima verifica è nel passato.',
    });
  }
  return first > addDays(day, DAYS[frequenza])
    ? finding('D-34', 'contatti', {
        ...OWN,
        level: 'avvisa',
        explanation: 'La prima verifica è più lontana della frequenza scelta.',
      })
    : [];
};

/** Permit that ends within the patto: both are planned. */
export const permitEnds: Rule = ({ answers, person }) => {
  const expiry = findIsoDate(knownText(person, 'permitExpiry'));
  const to = findIsoDate(answers.riepilogoFirma?.al);
  return expiry !== null && to !== null && to > expiry
    ? finding('D-35', 'riepilogoFirma', {
        ...OWN,
        level: 'avvisa',
        explanation: `Il permesso di soggiorno finisce il ${italianDate(expiry)}, prima del patto: metta il rinnovo fra gli impegni.`,
      })
    : [];
};

/** More than three jobs, or an act that is late from the start. */
export const rowsToLookAt: Rule = ({ answers, day }) => {
  const jobs = openRows(answers.obiettivo?.obiettivi).length;
  const past = openRows(answers.attiRicerca?.atti).some(
    ({ entro }) => entro !== undefined && entro < day,
  );
  return [
    ...(jobs > 3
      ? finding('D-36', 'obiettivo', {
          ...OWN,
          level: 'avvisa',
          explanation: 'I lavori cercati sono più di tre: ne lasci al massimo tre.',
        })
      : []),
    ...(past
      ? finding('D-36', 'attiRicerca', {
          ...OWN,
          level: 'avvisa',
          explanation: 'Un impegno ha una scadenza già passata.',
        })
      : []),
  ];
};

/** A relative who translates: better a mediator. */
export const relativeTranslates: Rule = ({ answers }) =>
  answers.apertura?.mediazione === 'familiare' && answers.responsabile !== undefined
    ? finding('D-37', 'riepilogoFirma', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Traduce un familiare: per firmare un patto è meglio un mediatore.',
      })
    : [];

/** The end of a patto much longer than usual. */
export const longPatto: Rule = ({ answers, day }) => {
  const to = findIsoDate(answers.riepilogoFirma?.al);
  return to !== null && to > addMonths(day, 36)
    ? finding('D-32', 'riepilogoFirma', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Il patto dura più di tre anni: controlli la data.',
      })
    : [];
};
