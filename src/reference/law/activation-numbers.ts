import { isoDate } from '../../kernel/iso-date.ts';
import type { DatedSeries } from './dated-value.ts';

const DECREE_IN_FORCE = isoDate('2015-09-24');

/** Days, from the claim for NASpI or DIS-COLL (which counts as DID), to contact the CPI. */
export const benefitContactDays: DatedSeries<number> = [
  {
    value: 15,
    norm: 'D.Lgs. 150/2015, art. 21',
    from: DECREE_IN_FORCE,
    to: null,
    mark: 'V',
    source: 'law.md, Numbers; art. 21',
  },
];

/** Days, from the DID, to contact the CPI and sign the patto. */
export const didContactDays: DatedSeries<number> = [
  {
    value: 30,
    norm: 'D.Lgs. 150/2015, art. 20',
    from: DECREE_IN_FORCE,
    to: null,
    mark: 'V',
    source: 'law.md, Numbers; art. 20',
  },
];

/** Days, from the DID, after which a person not convened may turn to the national agency. */
export const didConvocationDays: DatedSeries<number> = [
  {
    value: 60,
    norm: 'D.Lgs. 150/2015, art. 20',
    from: DECREE_IN_FORCE,
    to: null,
    mark: 'V',
    source: 'law.md, Numbers; art. 20',
  },
];

/** Years of age to make a DID and sign a patto; at 15 only orientation. */
export const minimumAgeForDid: DatedSeries<number> = [
  {
    value: 16,
    norm: 'Circ. MLPS 7/2025',
    from: null,
    to: null,
    mark: 'V2',
    source: 'services/a.md §9: mondolavorosrl.it, fiscal-focus.it, fiscoetasse.com',
  },
];

/** Days, for who receives NASpI, to enter SIISL and sign the PAD. */
export const siislAccessDays: DatedSeries<number> = [
  {
    value: 15,
    norm: 'INPS, messaggio 4011/2024',
    from: isoDate('2024-11-24'),
    to: null,
    mark: 'V2',
    source: 'services/a.md §9: eutekne.info, brocardi.it',
  },
];

/** Days before the end of a residence permit from which the operator is warned: a default setting. */
export const permitWarningDays: DatedSeries<number> = [
  {
    value: 60,
    norm: 'Impostazione dell’ufficio',
    from: null,
    to: null,
    mark: 'P',
    source: 'services/a.md §0.5',
  },
];
