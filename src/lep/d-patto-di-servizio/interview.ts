import { ChartPin } from '../../domain/fact.ts';
import { attestazioni } from '../../interview/blocks/attestazione.ts';
import { nextStepProposals } from '../../interview/blocks/chiusura.ts';
import { defineInterview } from '../../interview/definition.ts';
import { fills } from './activities-done.it.ts';
import { pattoDiServizio } from './chart.ts';
import { conclude } from './conclusion.ts';
import { asked, required } from './conditions.ts';
import { canBeReported, checkMinutes, reportProposal, wasChecked } from './document/check.ts';
import { canBeRead, hasSigned, patto } from './document/patto.ts';
import { isStatusConfirmed, statusConfirmation } from './document/status.ts';
import { words } from './messages.it.ts';
import published from './published.json' with { type: 'json' };
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { suggest } from './suggestions.ts';
import { alsoToPerson, toPerson } from './to-person.ts';

/** Service D, whole: what `service.ts` loads when somebody opens one. */
export const interview = defineInterview({
  service: 'D',
  pin: ChartPin.parse(published.at(-1)),
  chart: pattoDiServizio,
  steps,
  words,
  asked,
  required,
  suggest,
  toPerson,
  alsoToPerson,
  fills,
  rules,
  proposals: nextStepProposals,
  conclude,
  documents: [
    {
      kind: 'pattoDiServizio',
      title: 'Patto di servizio personalizzato',
      issue: 'atConclusion',
      when: hasSigned,
      render: patto,
    },
    {
      kind: 'confermaDisoccupazione',
      title: 'Conferma dello stato di disoccupazione',
      issue: 'atConclusion',
      when: isStatusConfirmed,
      render: statusConfirmation,
    },
    {
      kind: 'verbaleVerifica',
      title: 'Verbale di verifica',
      issue: 'atConclusion',
      when: wasChecked,
      render: checkMinutes,
    },
    {
      kind: 'pattoDaFirmare',
      title: 'Patto da leggere e firmare',
      issue: 'beforeConclusion',
      when: canBeRead,
      render: patto,
    },
    {
      kind: 'propostaSegnalazione',
      title: 'Proposta di segnalazione',
      issue: 'onRequest',
      when: canBeReported,
      render: reportProposal,
    },
    ...attestazioni,
  ],
});
