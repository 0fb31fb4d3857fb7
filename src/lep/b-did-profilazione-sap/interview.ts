import { ChartPin } from '../../domain/fact.ts';
import { nextStepProposals } from '../../interview/blocks/chiusura.ts';
import { defineInterview } from '../../interview/definition.ts';
import { didProfilazioneSap } from './chart.ts';
import { conclude } from './conclusion.ts';
import { asked, required } from './conditions.ts';
import {
  attestazioneProfilazione,
  hasDidToTell,
  hasProfile,
  ricevutaDid,
} from './documents/did.ts';
import { schedaAnagraficaProfessionale } from './documents/scheda.ts';
import { words } from './messages.it.ts';
import published from './published.json' with { type: 'json' };
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { suggest } from './suggestions.ts';
import { alsoToPerson, toPerson } from './to-person.ts';

/** Service B, whole: what `service.ts` loads when somebody opens one. */
export const interview = defineInterview({
  service: 'B',
  pin: ChartPin.parse(published.at(-1)),
  chart: didProfilazioneSap,
  steps,
  words,
  asked,
  required,
  suggest,
  toPerson,
  alsoToPerson,
  rules,
  proposals: nextStepProposals,
  conclude,
  documents: [
    {
      kind: 'schedaAnagraficaProfessionale',
      title: 'Scheda Anagrafica e Professionale',
      issue: 'atConclusion',
      when: (known) => conclude(known).event === '10',
      render: schedaAnagraficaProfessionale,
    },
    {
      kind: 'ricevutaDid',
      title: 'Ricevuta della DID',
      issue: 'onRequest',
      when: hasDidToTell,
      reads: ['accesso', 'identita', 'lavoroOggi', 'did'],
      render: ricevutaDid,
    },
    {
      kind: 'attestazioneProfilazione',
      title: 'Attestazione di profilazione',
      issue: 'onRequest',
      when: hasProfile,
      reads: ['identita', 'profilazione', 'indice'],
      render: attestazioneProfilazione,
    },
  ],
});
