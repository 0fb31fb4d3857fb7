import { ChartPin } from '../../domain/fact.ts';
import { attestazioni } from '../../interview/blocks/attestazione.ts';
import { nextStepProposals } from '../../interview/blocks/chiusura.ts';
import { defineInterview } from '../../interview/definition.ts';
import { orientamentoDiBase } from './chart.ts';
import { conclude } from './conclusion.ts';
import { asked, isOnlyInformation, required } from './conditions.ts';
import { schedaOrientamento, schedaOrientamentoTerzi } from './document.ts';
import { pinInstrument } from './pin-instrument.ts';
import { words } from './messages.it.ts';
import published from './published.json' with { type: 'json' };
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { suggest } from './suggestions.ts';
import { alsoToPerson, toPerson } from './to-person.ts';

/** Service C, whole: what `service.ts` loads when somebody opens one. */
export const interview = defineInterview({
  service: 'C',
  pin: ChartPin.parse(published.at(-1)),
  chart: orientamentoDiBase,
  steps,
  words,
  asked,
  required,
  suggest,
  toPerson,
  alsoToPerson,
  fills: pinInstrument,
  rules,
  proposals: nextStepProposals,
  conclude,
  documents: [
    {
      kind: 'schedaOrientamento',
      title: 'Scheda di orientamento di base',
      issue: 'atConclusion',
      when: ({ answers }) => !isOnlyInformation(answers),
      render: schedaOrientamento,
    },
    {
      kind: 'schedaOrientamentoTerzi',
      title: 'Scheda di orientamento, copia breve',
      issue: 'onRequest',
      when: ({ answers }) => !isOnlyInformation(answers),
      render: schedaOrientamentoTerzi,
    },
    ...attestazioni,
  ],
});
