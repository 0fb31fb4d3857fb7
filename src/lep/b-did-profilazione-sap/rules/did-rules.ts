import {
  addDays,
  addMonths,
  daysBetween,
  findIsoDate,
  type IsoDate,
} from '../../../kernel/iso-date.ts';
import { euros } from '../../../interview/format-answer.ts';
import { OWN, type Proposal } from '../../../interview/rule.ts';
import { didOutcomeWords, didRemedyWords } from '../../../reference/did/did-outcomes.it.ts';
import { didRemedies, type DidRemedy } from '../../../reference/did/did-outcomes.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import {
  benefitContactDays,
  didContactDays,
  didConvocationDays,
} from '../../../reference/law/activation-numbers.ts';
import { valueOn, type DatedSeries } from '../../../reference/law/dated-value.ts';
import { reregistrationMonths, suspensionDays } from '../../../reference/law/income-thresholds.ts';
import {
  canDeclare,
  claimsBenefit,
  incomeLimitOf,
  incomeOf,
  isUnderThreshold,
  isWithoutWork,
} from '../did-possible.ts';
import { ART_19, ART_20, ART_21, finding, type Rule, type Situation } from './situation.ts';

const inForce = (series: DatedSeries<number>, day: IsoDate): number =>
  valueOn(series, day)?.value ?? 0;

/** B-1 · art. 19: without work, or under the dated threshold, and available at once. */
export const didPossible: Rule = ({ answers }) => {
  const { lavoroOggi } = answers;
  if (lavoroOggi?.statoLavoro === undefined || lavoroOggi.immediataDisponibilita !== true)
    return [];
  const limit = incomeLimitOf(answers);
  if (isWithoutWork(answers) || limit === null || incomeOf(answers) === undefined) return [];
  const under = isUnderThreshold(answers);
  return finding('B-1', 'lavoroOggi', {
    norm: ART_19,
    mark: 'V2',
    level: 'informa',
    explanation: under
      ? `Guadagna non più di ${euros(limit)} all’anno: la DID si può fare anche se lavora.`
      : `Guadagna più di ${euros(limit)} all’anno${canDeclare(answers) ? '.' : ': la DID non si può fare. Si aggiorna la scheda.'}`,
  });
};

/** B-2 · art. 19: employed work up to 180 days suspends the status, it does not end it. */
export const suspended: Rule = ({ answers, day }) => {
  const { statoLavoro, oltre180Giorni } = answers.lavoroOggi ?? {};
  if (statoLavoro !== 'subordinato' || oltre180Giorni !== false) return [];
  return finding('B-2', 'lavoroOggi', {
    norm: ART_19,
    mark: 'V',
    level: 'informa',
    explanation: `Il lavoro dura al massimo ${inForce(suspensionDays, day)} giorni: lo stato di disoccupazione si sospende e non si perde. Si trasmette l’evento S.`,
  });
};

/** B-3 · art. 21: a claim for NASpI or DIS-COLL counts as DID; contact within 15 days. */
export const claimIsDid: Rule = (situation) => {
  const { answers, today, day } = situation;
  const claimed = findIsoDate(answers.lavoroOggi?.dataDomandaSostegno);
  if (!claimsBenefit(answers) || claimed === null) return [];
  const days = inForce(benefitContactDays, day);
  const by = addDays(claimed, days);
  const late = daysBetween(today, by) < 0;
  const about = { norm: ART_21, mark: 'V' } as const;
  const insists = answers.did?.evento === 'I' && answers.did.statoDid !== 'domandaNaspi';
  return [
    ...finding('B-3', 'did', {
      ...about,
      level: 'informa',
      explanation: `La domanda del ${italianDate(claimed)} vale come DID: non se ne fa un’altra.`,
    }),
    ...(insists
      ? finding('B-3', 'did', {
          ...about,
          level: 'avvisa',
          explanation:
            'Ha scelto di inserire una DID nuova. Scelga «Vale la domanda di NASpI o DIS-COLL».',
        })
      : []),
    ...finding('B-3', 'chiusura', {
      ...about,
      level: late ? 'avvisa' : 'informa',
      explanation: late
        ? `I ${days} giorni per orientamento e patto sono passati. Si fissa comunque l’appuntamento.`
        : `Orientamento e patto entro il ${italianDate(by)}.`,
      proposes: orientation(`${days} giorni dalla domanda (art. 21)`, by),
    }),
  ];
};

const orientation = (reason: string, by: IsoDate): readonly Proposal[] =>
  ['C', 'D'].map((service) => ({
    service,
    reason: `entro il ${italianDate(by)}, ${reason}`,
    by,
  }));

/** B-5: in notice of dismissal the DID can come before the end of the work. */
export const inNotice: Rule = ({ answers }) =>
  answers.lavoroOggi?.statoLavoro === 'preavviso'
    ? finding('B-5', 'lavoroOggi', {
        norm: 'art. 19 c. 4 D.Lgs. 150/2015',
        mark: 'M',
        level: 'informa',
        explanation:
          'È a rischio di disoccupazione: la DID si può fare prima della fine del lavoro.',
      })
    : [];

/** B-6: what waits for the answer stays open, with its variables; nothing is lost. */
export const queued: Rule = ({ answers }) =>
  answers.did?.statoDid === 'inCoda'
    ? finding('B-6', 'did', {
        ...OWN,
        level: 'blocca',
        explanation:
          'La DID è in coda: la pratica resta aperta fino alla risposta del nodo. Stampi la ricevuta «non ancora trasmessa» e chiuda pure la pagina: non si perde niente.',
      })
    : [];

/** B-7 · art. 20: the DID starts the 30 days for the patto; after 60 there is a right to be told. */
export const pattoDeadline: Rule = ({ answers, day }) => {
  const did = findIsoDate(answers.did?.dataDid);
  if (answers.did?.esitoCodice !== 'E100' || did === null || claimsBenefit(answers)) return [];
  const days = inForce(didContactDays, day);
  const by = addDays(did, days);
  const right = addDays(did, inForce(didConvocationDays, day));
  return finding('B-7', 'chiusura', {
    norm: ART_20,
    mark: 'V',
    level: 'informa',
    explanation: `Orientamento e patto entro il ${italianDate(by)}. Se nessuno la chiama entro il ${italianDate(right)}, può rivolgersi all’agenzia nazionale: glielo dica.`,
    proposes: orientation(`${days} giorni dalla DID (art. 20)`, by),
  });
};

/** B-10: a DID held by another CPI moves, it is not made again. */
export const heldElsewhere: Rule = ({ answers }) => {
  const elsewhere = answers.accesso?.cpiTitolare === 'altro';
  const { evento, statoDid } = answers.did ?? {};
  if (!elsewhere || statoDid === 'domandaNaspi') return [];
  if (evento !== 'I') {
    return finding('B-10', 'accesso', {
      norm: 'esiti E004, E016, E024 del nodo nazionale',
      mark: 'V',
      level: 'informa',
      explanation: 'La SAP è di un altro CPI: se la DID è attiva là, si chiede il trasferimento.',
    });
  }
  return finding('B-10', 'did', {
    norm: 'esiti E004, E016, E024 del nodo nazionale',
    mark: 'V',
    level: 'blocca',
    explanation:
      'La DID è di un altro CPI: non se ne inserisce una nuova. Torni al primo passo e scelga il trasferimento.',
  });
};

/** B-12 · art. 19: who is not available at once makes no DID; the consequences are told. */
export const notAvailable: Rule = ({ answers }) =>
  answers.lavoroOggi?.immediataDisponibilita === false
    ? finding('B-12', 'lavoroOggi', {
        norm: ART_19,
        mark: 'V',
        level: 'informa',
        explanation:
          'Senza disponibilità immediata non c’è DID né stato di disoccupazione. Si aggiorna solo la scheda. Lo spieghi alla persona: può tornare quando vuole.',
      })
    : [];

/** B-13 · art. 21: after a loss of the status, no new registration for two months (from memory). */
export const recentLoss: Rule = ({ answers, didDay, day }) => {
  const lost = findIsoDate(answers.lavoroOggi?.decadutaIl);
  if (lost === null || answers.did?.evento !== 'I') return [];
  const months = inForce(reregistrationMonths, day);
  if (didDay >= addMonths(lost, months)) return [];
  return finding('B-13', 'did', {
    norm: ART_21,
    mark: 'M',
    level: 'motiva',
    explanation: `Ha perso lo stato il ${italianDate(lost)}: una nuova DID si fa dopo ${months} mesi.`,
  });
};

const LEVELS: Partial<Readonly<Record<DidRemedy, 'informa'>>> = { goOn: 'informa' };

/** B-16: beside each code of the node, what to do. */
export const remedy: Rule = ({ answers }: Situation) => {
  const code = answers.did?.esitoCodice;
  if (code === undefined) return [];
  const todo = didRemedies[code];
  return finding('B-16', 'did', {
    norm: `nodo nazionale, ${code}`,
    mark: 'V',
    level: LEVELS[todo] ?? 'avvisa',
    explanation: `${didOutcomeWords[code]}. ${didRemedyWords[todo]}`,
    ...(todo === 'patto'
      ? { proposes: [{ service: 'D', reason: `verifica del patto (${code})`, by: null }] }
      : {}),
  });
};

/** B-17: the dates of the event, as the node checks them (E019, E023). */
export const eventDates: Rule = ({ answers, today }) => {
  const { dataDid, dataEvento } = answers.did ?? {};
  if (dataDid !== undefined && dataEvento !== undefined && dataEvento < dataDid) {
    return finding('B-17', 'did', {
      norm: 'nodo nazionale, E019',
      mark: 'V',
      level: 'blocca',
      explanation:
        'La data di quello che si trasmette viene prima della DID. Corregga una delle due.',
    });
  }
  return dataEvento !== undefined && dataEvento > today
    ? finding('B-17', 'did', {
        norm: 'nodo nazionale, E023',
        mark: 'V',
        level: 'blocca',
        explanation: 'La data di quello che si trasmette è dopo oggi. La corregga.',
      })
    : [];
};
