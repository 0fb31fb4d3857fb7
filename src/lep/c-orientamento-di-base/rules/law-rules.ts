import { addDays, findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import { benefitContactDays, didContactDays } from '../../../reference/law/activation-numbers.ts';
import { valueOn, type DatedSeries } from '../../../reference/law/dated-value.ts';
import {
  reallowanceDurationMonths,
  reallowanceNaspiMonths,
  reallowanceServiceMonths,
} from '../../../reference/law/reallowance-numbers.ts';
import { claimsBenefit, isOnlyInformation, receivesNaspi } from '../conditions.ts';
import { propose } from '../../../interview/rule.ts';
import { DECREE, finding, type Rule, type Situation } from './situation.ts';

const ART_23 = 'art. 23 D.Lgs. 150/2015';

const inForce = (series: DatedSeries<number>, day: IsoDate): number =>
  valueOn(series, day)?.value ?? 0;

/** C-3: who receives NASpI is told of the reallowance: the decree asks it. */
export const reallowanceTold: Rule = ({ answers }) =>
  receivesNaspi(answers) && answers.assegno?.informato === false
    ? finding('C-3', 'assegno', {
        ...DECREE,
        level: 'blocca',
        explanation: 'Prende la NASpI: le va detto dell’assegno di ricollocazione.',
      })
    : [];

/** The words of the information, with the numbers in force on the day. */
export function reallowanceWords(day: IsoDate): string {
  const months = inForce(reallowanceNaspiMonths, day);
  const service = inForce(reallowanceServiceMonths, day);
  const lasts = inForce(reallowanceDurationMonths, day);
  return `Chi prende la NASpI da più di ${months} mesi può chiedere l’assegno di ricollocazione: paga un servizio che aiuta a trovare lavoro. Il servizio si chiede entro ${service} mesi, dura ${lasts} mesi e può durarne altri ${lasts}.`;
}

/** C-4: what to say, and whether it can already be asked for. */
export const reallowanceNow: Rule = (situation) => {
  const { answers, day } = situation;
  if (!receivesNaspi(answers)) return [];
  const months = inForce(reallowanceNaspiMonths, day);
  const since = answers.assegno?.mesiNaspi;
  const tooEarly = since !== undefined && since <= months;
  return [
    ...finding('C-4', 'assegno', {
      norm: ART_23,
      mark: 'V',
      level: 'informa',
      explanation: tooEarly
        ? `${reallowanceWords(day)} Per lei non è ancora richiedibile: sono ${since} mesi.`
        : reallowanceWords(day),
    }),
    ...finding('C-4', 'assegno', {
      norm: `${ART_23}: periodo di applicazione`,
      mark: 'M',
      level: 'avvisa',
      explanation: 'Prima di chiederlo si controlla se oggi la misura è attiva.',
    }),
    ...wanted(situation),
  ];
};

const wanted = ({ answers }: Situation) =>
  answers.assegno?.interesse === 'si'
    ? finding('C-4', 'chiusura', {
        norm: ART_23,
        mark: 'V',
        level: 'informa',
        explanation: 'Le interessa l’assegno di ricollocazione: G controlla se si può chiedere.',
        proposes: [propose('G', 'assegno di ricollocazione')],
      })
    : [];

/** C-16: after orientation comes the patto, within the days that the law gives; late, all the same. */
export const pattoNext: Rule = (situation) => {
  if (isOnlyInformation(situation.answers)) return [];
  const { by, norm, from } = deadlineOf(situation);
  const isLate = by !== null && by < situation.day;
  const reason = by === null || isLate ? 'patto di servizio' : `patto di servizio, ${from}`;
  return finding('C-16', 'chiusura', {
    norm,
    mark: 'V',
    level: isLate ? 'avvisa' : 'informa',
    explanation: pattoWords({ by, from, isLate }),
    proposes: [propose('D', reason, isLate ? null : by)],
  });
};

function pattoWords({
  by,
  from,
  isLate,
}: {
  readonly by: IsoDate | null;
  readonly from: string;
  readonly isLate: boolean;
}): string {
  const next = 'Dopo l’orientamento viene il patto di servizio';
  if (by === null) return `${next}.`;
  if (isLate) return `${next}. Il termine era il ${italianDate(by)} (${from}): si fissa comunque.`;
  return `${next}, entro il ${italianDate(by)} (${from}).`;
}

function deadlineOf({ answers, person, day }: Situation) {
  const claimed = claimsBenefit(answers) ? findIsoDate(answers.domanda?.dataDomandaSostegno) : null;
  if (claimed !== null) {
    const days = inForce(benefitContactDays, day);
    const from = `${days} giorni dalla domanda`;
    return { by: addDays(claimed, days), norm: 'art. 21 D.Lgs. 150/2015', from };
  }
  const did = findIsoDate(knownText(person, 'didDate'));
  const norm = 'art. 20 D.Lgs. 150/2015';
  if (did === null) return { by: null, norm, from: '' };
  const days = inForce(didContactDays, day);
  return { by: addDays(did, days), norm, from: `${days} giorni dalla DID` };
}
