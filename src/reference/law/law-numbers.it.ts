import * as activation from './activation-numbers.ts';
import type { DatedSeries, DatedValue } from './dated-value.ts';
import * as income from './income-thresholds.ts';
import * as patto from './patto-numbers.ts';
import * as reallowance from './reallowance-numbers.ts';

/** A number of the law as it is shown to who manages the office: its values in words, by date. */
export interface LawNumber {
  /** Stable: confirmations name it. */
  readonly key: string;
  readonly topic: string;
  readonly title: string;
  readonly values: readonly DatedValue<string>[];
}

const said = <T>(series: DatedSeries<T>, words: (value: T) => string): LawNumber['values'] =>
  series.map((dated) => ({ ...dated, value: words(dated.value) }));

const counted =
  (one: string, other: string) =>
  (n: number): string =>
    `${n} ${n === 1 ? one : other}`;

const days = counted('giorno', 'giorni');
const months = counted('mese', 'mesi');
const years = counted('anno', 'anni');
const percent = (n: number): string => `${n} %`;
const MONEY = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR' });
const euro = (cents: number): string => MONEY.format(cents / 100);

const LOSSES: Readonly<Record<patto.Loss, string>> = {
  quarterOfMonth: 'un quarto del sostegno di un mese',
  month: 'il sostegno di un mese',
  all: 'tutto il sostegno e lo stato di disoccupazione',
};
const losses = (all: readonly patto.Loss[]): string =>
  all.map((loss, at) => `${at + 1}ª volta: ${LOSSES[loss]}`).join('; ');
const reach = ({ km, minutes }: patto.Reach): string => `${km} km o ${minutes} minuti`;

const DID = 'Attivazione e DID';
const STATUS = 'Stato di disoccupazione';
const DUTIES = 'Obblighi e conseguenze';
const OFFER = 'Offerta congrua';
const ADR = 'Assegno di ricollocazione';

const number = <T>(
  [topic, key, title]: readonly [topic: string, key: string, title: string],
  series: DatedSeries<T>,
  words: (value: T) => string,
): LawNumber => ({ topic, key, title, values: said(series, words) });

/** Every number of the law that Sportello uses, with its dates, norm and mark. */
export const lawNumbers: readonly LawNumber[] = [
  number(
    [DID, 'benefitContactDays', 'Contatto con il CPI, dalla domanda di NASpI o DIS-COLL: entro'],
    activation.benefitContactDays,
    days,
  ),
  number(
    [DID, 'didContactDays', 'Contatto con il CPI e patto, dalla DID: entro'],
    activation.didContactDays,
    days,
  ),
  number(
    [DID, 'didConvocationDays', 'Senza convocazione ci si rivolge all’agenzia nazionale: dopo'],
    activation.didConvocationDays,
    days,
  ),
  number(
    [DID, 'minimumAgeForDid', 'Età minima per la DID e il patto'],
    activation.minimumAgeForDid,
    years,
  ),
  number(
    [DID, 'siislAccessDays', 'Iscrizione al SIISL di chi riceve la NASpI: entro'],
    activation.siislAccessDays,
    days,
  ),
  number(
    [DID, 'nodeMinimumAge', 'Sotto questa età il nodo nazionale rifiuta la DID'],
    income.nodeMinimumAge,
    years,
  ),
  number(
    [STATUS, 'employeeIncomeLimit', 'Reddito annuo da lavoro dipendente: fino a'],
    income.employeeIncomeLimit,
    euro,
  ),
  number(
    [STATUS, 'selfEmployedIncomeLimit', 'Reddito annuo da lavoro autonomo: fino a'],
    income.selfEmployedIncomeLimit,
    euro,
  ),
  number(
    [STATUS, 'suspensionDays', 'Lavoro dipendente che sospende lo stato: fino a'],
    income.suspensionDays,
    days,
  ),
  number(
    [STATUS, 'reregistrationMonths', 'Dopo la perdita dello stato, nuova iscrizione: dopo'],
    income.reregistrationMonths,
    months,
  ),
  number(
    [DUTIES, 'missedMeetingLosses', 'Convocazione o orientamento mancati: si perde'],
    patto.missedMeetingLosses,
    losses,
  ),
  number(
    [DUTIES, 'missedTrainingLosses', 'Formazione mancata: si perde'],
    patto.missedTrainingLosses,
    losses,
  ),
  number(
    [DUTIES, 'refusedOfferLosses', 'Offerta congrua rifiutata: si perde'],
    patto.refusedOfferLosses,
    losses,
  ),
  number(
    [DUTIES, 'monthsWithoutRegistration', 'Dopo la decadenza, senza nuova iscrizione per'],
    patto.monthsWithoutRegistration,
    months,
  ),
  number([DUTIES, 'appealDays', 'Ricorso al comitato: entro'], patto.appealDays, days),
  number(
    [OFFER, 'offerBands', 'Mesi di disoccupazione dove cambia la fascia'],
    patto.offerBands,
    ([first, second]) => `${first} e ${second} mesi`,
  ),
  number([OFFER, 'offerReachNear', 'Distanza fino a 12 mesi: al più'], patto.offerReachNear, reach),
  number([OFFER, 'offerReachFar', 'Distanza oltre 12 mesi: al più'], patto.offerReachFar, reach),
  number([OFFER, 'offerMonths', 'Durata del contratto: almeno'], patto.offerMonths, months),
  number(
    [OFFER, 'offerHoursPercent', 'Ore rispetto all’ultimo contratto: almeno'],
    patto.offerHoursPercent,
    percent,
  ),
  number(
    [OFFER, 'offerPayOverBenefitPercent', 'Retribuzione sopra l’ultimo sostegno: più del'],
    patto.offerPayOverBenefitPercent,
    percent,
  ),
  number(
    [OFFER, 'offerReasonDays', 'Motivo giustificato, giorni lavorativi per dirlo: entro'],
    patto.offerReasonDays,
    days,
  ),
  number(
    [ADR, 'reallowanceNaspiMonths', 'NASpI ricevuta da più di'],
    reallowance.reallowanceNaspiMonths,
    months,
  ),
  number(
    [ADR, 'reallowanceServiceMonths', 'Richiesta del servizio: entro'],
    reallowance.reallowanceServiceMonths,
    months,
  ),
  number(
    [ADR, 'reallowanceDurationMonths', 'Durata del servizio, e sua proroga'],
    reallowance.reallowanceDurationMonths,
    months,
  ),
  number(
    ['Ufficio', 'permitWarningDays', 'Permesso di soggiorno: avviso prima della scadenza'],
    activation.permitWarningDays,
    days,
  ),
];
