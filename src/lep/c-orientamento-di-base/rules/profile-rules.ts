import { hundredths } from '../../../domain/instrument-result.ts';
import { instrumentOn } from '../../../domain/instrument-versions.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { isFragile, isWeak } from '../profile.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { finding, type Rule } from './situation.ts';

/** C-6: an in-depth talk is offered; N only with the person's yes. */
export const fragility: Rule = ({ answers }) => {
  if (!isFragile(answers)) return [];
  return finding('C-6', 'profiloQualitativo', {
    norm: 'Allegato B, lettera N; soglia scelta da Sportello',
    mark: 'P',
    level: 'informa',
    explanation:
      'Qualche area è molto da costruire: si può offrire un approfondimento. Decide la persona.',
  });
};

/** C-6: the services of the territory, when the person said yes. */
export const integratedCare: Rule = ({ answers }) =>
  answers.approfondimento?.propostaN === true
    ? finding('C-6', 'approfondimento', {
        norm: 'Allegato B, lettera N',
        mark: 'V',
        level: 'informa',
        explanation: 'La persona vuole essere seguita anche dai servizi del territorio.',
        proposes: [propose('N', 'presa in carico con i servizi del territorio')],
      })
    : [];

/** C-7: who wants to enrol after the in-depth talk. */
export const targetedPlacement: Rule = ({ answers }) =>
  answers.approfondimento?.propostaM1 === true
    ? finding('C-7', 'approfondimento', {
        norm: 'L. 68/1999 art. 1; Allegato B, M1',
        mark: 'V',
        level: 'informa',
        explanation: 'La persona vuole iscriversi al collocamento mirato.',
        proposes: [propose('M1', 'collocamento mirato (L. 68/1999)')],
      })
    : [];

const LOW_LEVELS = ['nessuno', 'A1'];

/** C-8: digital or Italian to build lead to training. */
export const basics: Rule = ({ profile, person }) => {
  const digital = isWeak(profile, 'digitale');
  const italian = LOW_LEVELS.includes(knownText(person, 'italianLevel'));
  if (!digital && !italian) return [];
  const what = [italian ? 'italiano' : '', digital ? 'digitale' : ''].filter(Boolean).join(' e ');
  return finding('C-8', 'profiloQualitativo', {
    norm: 'Allegato B, lettera H; soglia scelta da Sportello',
    mark: 'P',
    level: 'informa',
    explanation: `C’è da costruire su ${what}: si propone un corso.`,
    proposes: [propose('H', `formazione di base: ${what}`)],
  });
};

/** C-9: the office has a later version; the one that was begun stays. */
export const pinnedVersion: Rule = ({ answers, place, day }) => {
  const used = answers.profiloQualitativo?.strumento;
  const now = instrumentOn(place.settings.instruments, day);
  if (used === undefined || used.hash === now.hash) return [];
  return finding('C-9', 'profiloQualitativo', {
    ...OWN,
    level: 'informa',
    explanation: `L’ufficio ha uno strumento più nuovo (${now.content.title}, versione ${now.version}). Questo profilo resta con quello con cui è cominciato.`,
  });
};

/** C-10: more than half not gathered: the profile is partial, and printed as such. */
export const partial: Rule = ({ profile }) =>
  profile !== null && profile.unanswered.length === 0 && profile.isPartial
    ? finding('C-10', 'profiloQualitativo', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Più della metà delle domande non è stata rilevata: il profilo è parziale.',
      })
    : [];

/** C-24: the level of Italian in the Scheda and the area of the profile, side by side. */
export const italianBoth: Rule = ({ profile, person }) => {
  const level = knownText(person, 'italianLevel');
  const area = profile?.areas.find(({ signal }) => signal === 'lingua');
  if (level === '' || area?.points === undefined || area.points === null) return [];
  return finding('C-24', 'profiloQualitativo', {
    ...OWN,
    level: 'informa',
    explanation: `Italiano nella scheda: ${level}. Nel profilo: ${hundredths(area.points)}.`,
  });
};
