import { ChartPin } from '../../domain/fact.ts';
import { attestazioni } from '../../interview/blocks/attestazione.ts';
import { nextStepProposals } from '../../interview/blocks/chiusura.ts';
import { defineInterview } from '../../interview/definition.ts';
import { orientamentoSpecialistico } from './chart.ts';
import { conclude } from './conclusion.ts';
import { asked, required } from './conditions.ts';
import { bilancio, canBeRead, hasBilancio } from './document/bilancio.ts';
import { canGoInCv, sintesiCv } from './document/cv.ts';
import { frequenza, wasAttended } from './document/frequenza.ts';
import { meetingsPlanned } from './meetings.ts';
import { words } from './messages.it.ts';
import published from './published.json' with { type: 'json' };
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { suggest } from './suggestions.ts';
import { alsoToPerson, toPerson } from './to-person.ts';

/** Service E, whole: what `service.ts` loads when somebody opens one. */
export const interview = defineInterview({
  service: 'E',
  pin: ChartPin.parse(published.at(-1)),
  chart: orientamentoSpecialistico,
  steps,
  words,
  asked,
  required,
  suggest,
  toPerson,
  alsoToPerson,
  rules,
  proposals: nextStepProposals,
  meetings: ({ answers }) => meetingsPlanned(answers),
  conclude,
  documents: [
    {
      kind: 'bilancioCompetenze',
      title: 'Bilancio delle competenze',
      issue: 'atConclusion',
      when: hasBilancio,
      render: bilancio,
    },
    {
      kind: 'bilancioDaFirmare',
      title: 'Bilancio da leggere e firmare',
      issue: 'beforeConclusion',
      when: canBeRead,
      render: bilancio,
    },
    {
      kind: 'sintesiCv',
      title: 'Competenze per il curriculum',
      issue: 'onRequest',
      when: canGoInCv,
      render: sintesiCv,
    },
    {
      kind: 'attestazioneFrequenza',
      title: 'Attestazione di frequenza',
      issue: 'onRequest',
      when: wasAttended,
      render: frequenza,
    },
    ...attestazioni,
  ],
});
