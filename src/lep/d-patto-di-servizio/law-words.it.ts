import type { IsoDate } from '../../kernel/iso-date.ts';
import { valueOn, type DatedSeries } from '../../reference/law/dated-value.ts';
import * as law from '../../reference/law/patto-numbers.ts';

/*
 * Artt. 21 and 25 of D.Lgs. 150/2015 in plain words, with the numbers in force on the day of the
 * act. Nothing is said where no value was in force.
 */

const LOSSES: Readonly<Record<law.Loss, string>> = {
  quarterOfMonth: 'perde un quarto del sostegno di un mese',
  month: 'perde il sostegno di un mese',
  all: 'perde il sostegno e lo stato di disoccupazione',
};

const TIMES = ['La prima volta', 'La seconda', 'La terza'] as const;

/** `La prima volta perde …; la seconda …` */
export const lossWords = (losses: readonly law.Loss[]): string =>
  losses.length === 1
    ? losses.map((loss) => LOSSES[loss]).join('')
    : losses
        .map((loss, index) => `${TIMES[index] ?? 'Poi'} ${LOSSES[loss]}`)
        .map((words, index) => (index === 0 ? words : words.toLowerCase()))
        .join('; ');

const said = <T>(
  series: DatedSeries<T>,
  day: IsoDate,
  words: (value: T) => string,
): readonly string[] => {
  const found = valueOn(series, day);
  return found === null ? [] : [words(found.value)];
};

/** What each kind of commitment costs who receives a benefit, when missed without a reason. */
export const consequences = (day: IsoDate): readonly string[] => [
  ...said(
    law.missedMeetingLosses,
    day,
    (losses) => `Se manca a una convocazione senza un motivo giustificato: ${lossWords(losses)}.`,
  ),
  ...said(
    law.missedMeetingLosses,
    day,
    (losses) => `Se manca a un’iniziativa di orientamento: ${lossWords(losses)}.`,
  ),
  ...said(
    law.missedTrainingLosses,
    day,
    (losses) => `Se manca a un’iniziativa di formazione: ${lossWords(losses)}.`,
  ),
  ...said(
    law.refusedOfferLosses,
    day,
    (losses) => `Se rifiuta un’offerta congrua senza un motivo giustificato: ${lossWords(losses)}.`,
  ),
];

/** Reasons that justify, and by when they are told (note MLPS 39/3374 of 4/3/2016). */
export const JUSTIFIED =
  'Sono motivi giustificati: malattia o infortunio documentati; servizio civile o richiamo; gravidanza nei periodi di legge; citazione in tribunale; gravi motivi familiari documentati; limitazione legale della mobilità; altro impedimento oggettivo o forza maggiore. Si avvisa entro il giorno dell’appuntamento, al più tardi il giorno dopo.';

/** How a decision is contested. */
export const appealWords = (day: IsoDate): string =>
  said(
    law.appealDays,
    day,
    (days) =>
      `Contro la decisione può scrivere a questo ufficio e fare ricorso al comitato per la condizionalità entro ${days} giorni.`,
  ).join('');

/** Months of unemployment, as the bands count them. */
export type Band = 'upToSix' | 'upToTwelve' | 'beyond';

export function bandOf(months: number, day: IsoDate): Band | null {
  const found = valueOn(law.offerBands, day);
  if (found === null) return null;
  const [first, second] = found.value;
  if (months <= first) return 'upToSix';
  return months <= second ? 'upToTwelve' : 'beyond';
}

const BANDS: Readonly<Record<Band, string>> = {
  upToSix: 'fino a 6 mesi di disoccupazione',
  upToTwelve: 'da 6 a 12 mesi di disoccupazione',
  beyond: 'oltre 12 mesi di disoccupazione',
};

export const bandWords = (band: Band): string => BANDS[band];

/** The parameters, one a line. */
export const offerParameters = (day: IsoDate): readonly string[] => [
  ...said(
    law.offerBands,
    day,
    ([first, second]) =>
      `Le regole cambiano con i mesi di disoccupazione: fino a ${first}, da ${first} a ${second}, oltre ${second}.`,
  ),
  'Il lavoro è coerente con l’esperienza e con i settori scritti in questo patto.',
  ...said(
    law.offerReachNear,
    day,
    ({ km, minutes }) =>
      `Nel primo anno è a non più di ${km} chilometri da casa, o di ${minutes} minuti con i mezzi pubblici.`,
  ),
  ...said(
    law.offerReachFar,
    day,
    ({ km, minutes }) =>
      `Dopo il primo anno è a non più di ${km} chilometri, o di ${minutes} minuti con i mezzi pubblici.`,
  ),
  ...said(
    law.offerMonths,
    day,
    (months) => `Il contratto è a tempo indeterminato, o dura almeno ${months} mesi.`,
  ),
  ...said(
    law.offerHoursPercent,
    day,
    (percent) =>
      `È a tempo pieno, o con almeno l’${percent} per cento delle ore dell’ultimo contratto.`,
  ),
  'La paga non è sotto quella del contratto collettivo.',
  ...said(
    law.offerPayOverBenefitPercent,
    day,
    (percent) =>
      `Se la persona prende un sostegno, la paga supera l’ultima indennità di più del ${percent} per cento.`,
  ),
  ...said(
    law.offerReasonDays,
    day,
    (days) => `Un motivo giustificato per rifiutare si comunica entro ${days} giorni lavorativi.`,
  ),
];
