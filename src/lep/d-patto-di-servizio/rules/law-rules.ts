import { daysBetween } from '../../../kernel/iso-date.ts';
import { receivesBenefit } from '../conditions.ts';
import { bandOf, bandWords, consequences, JUSTIFIED, offerParameters } from '../law-words.it.ts';
import { ART_21, ART_25, finding, type Rule } from './situation.ts';

/** Days in a month, to say in which band one is today. */
const MONTH = 30.4375;

/** D-5: the parameters to tell, and where the person is. */
export const congruousOffer: Rule = ({ day, didDay }) => {
  const months = didDay === null ? null : Math.floor(daysBetween(didDay, day) / MONTH);
  const band = months === null ? null : bandOf(months, day);
  const here = band === null ? '' : ` Oggi è nella fascia: ${bandWords(band)}.`;
  return finding('D-5', 'offertaCongrua', {
    norm: ART_25,
    mark: 'V2',
    level: 'informa',
    explanation: `${offerParameters(day).join(' ')}${here}`,
  });
};

/** D-20 … D-23: what happens to who receives a benefit; D-25: to nobody else. */
export const whatHappens: Rule = ({ answers, day }) =>
  receivesBenefit(answers)
    ? [
        ...consequences(day).flatMap((explanation, index) =>
          finding(`D-${20 + index}`, 'condizionalita', {
            norm: ART_21,
            mark: 'V',
            level: 'informa',
            explanation,
          }),
        ),
        ...finding('D-24', 'condizionalita', {
          norm: 'nota MLPS 39/3374 del 4/3/2016',
          mark: 'V2',
          level: 'informa',
          explanation: JUSTIFIED,
        }),
      ]
    : [];

/** D-25: ADI and SFL have rules of their own; without a benefit there is nothing to lose in money. */
export const otherBenefits: Rule = ({ answers }) => {
  const has = answers.offertaCongrua?.sostegno ?? [];
  if (receivesBenefit(answers) || has.length === 0) return [];
  const isInclusion = has.includes('adi') || has.includes('sfl');
  return finding('D-25', 'offertaCongrua', {
    norm: isInclusion ? 'DL 48/2023 art. 8' : ART_21,
    mark: isInclusion ? 'V2' : 'M',
    level: 'informa',
    explanation: isInclusion
      ? 'Chi prende l’assegno di inclusione o il supporto formazione e lavoro ha regole sue: qui non si calcolano.'
      : 'Non prende NASpI né DIS-COLL: nessuna conseguenza sul sostegno. Gli effetti sullo stato di disoccupazione sono da verificare.',
  });
};
