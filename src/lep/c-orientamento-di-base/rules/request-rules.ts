import { addMonths, findIsoDate } from '../../../kernel/iso-date.ts';
import { knownDatum, knownRows } from '../../../interview/fascicolo.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import { instrumentOn } from '../../../domain/instrument-versions.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { DECREE, finding, type Rule } from './situation.ts';

/** C-0: an orientation is somebody's. */
export const personNeeded: Rule = ({ answers }) =>
  answers.apertura?.persona === 'anonima'
    ? finding('C-0', 'apertura', {
        ...OWN,
        level: 'blocca',
        explanation: 'L’orientamento è di una persona: scelga chi è.',
      })
    : [];

/** C-1: the first talk is individual; otherwise the reason is written. */
export const individualFirst: Rule = ({ answers, lastProfile }) =>
  answers.apertura?.modalita === 'gruppo' && lastProfile === null
    ? finding('C-1', 'apertura', {
        ...DECREE,
        level: 'motiva',
        explanation: 'Il primo orientamento è un colloquio individuale: perché in gruppo?',
      })
    : [];

/** C-2: without a Scheda, B comes first; C can be held all the same. */
export const schedaFirst: Rule = ({ person, answers }) => {
  const isThere =
    knownRows(person, 'experiences').length > 0 ||
    knownDatum(person, 'experiencesState') !== undefined;
  if (isThere && answers.storia?.sapConfermata !== 'nonCe') return [];
  return finding('C-2', 'storia', {
    ...DECREE,
    level: 'avvisa',
    explanation:
      'La scheda anagrafica e professionale non c’è: si propone B. L’orientamento può andare avanti.',
    proposes: [propose('B', 'scheda anagrafica e professionale')],
  });
};

/** C-7: a disability that the person declares leads to the targeted placement. */
export const disability: Rule = ({ answers }) =>
  answers.domanda?.disabilita === true
    ? finding('C-7', 'domanda', {
        norm: 'L. 68/1999 art. 1; Allegato B, M1 e M2',
        mark: 'V',
        level: 'informa',
        explanation:
          'Può iscriversi al collocamento mirato: l’iscrizione è separata dalla DID. Per lei c’è l’orientamento M2, con i servizi del territorio.',
        proposes: [
          propose('M1', 'collocamento mirato (L. 68/1999)'),
          propose('M2', 'orientamento nel collocamento mirato'),
        ],
      })
    : [];

/** C-11: a profile that is old, or with work in between, is made again; the old one stays. */
export const oldProfile: Rule = ({ lastProfile, person, place, day }) => {
  if (lastProfile === null) return [];
  const months = instrumentOn(place.settings.instruments, day).content.validMonths;
  const isOld = addMonths(lastProfile, months) < day;
  const workedSince = knownRows(person, 'experiences').some(({ dal }) => {
    const began = findIsoDate(dal);
    return began !== null && began > lastProfile;
  });
  const when = `Il profilo del ${italianDate(lastProfile)}`;
  return finding('C-11', 'domanda', {
    ...OWN,
    level: 'informa',
    explanation: explanationOf({ when, isOld, workedSince, months }),
  });
};

function explanationOf({
  when,
  isOld,
  workedSince,
  months,
}: {
  readonly when: string;
  readonly isOld: boolean;
  readonly workedSince: boolean;
  readonly months: number;
}): string {
  if (isOld) return `${when} ha più di ${months} mesi: se ne fa uno nuovo, quello resta.`;
  if (workedSince)
    return `${when} è di prima dell’ultimo lavoro: se ne fa uno nuovo, quello resta.`;
  return `${when} è ancora buono: se ne fa uno nuovo solo se serve.`;
}
