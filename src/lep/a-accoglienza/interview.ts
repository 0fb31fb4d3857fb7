import { attestazioni } from '../../interview/blocks/attestazione.ts';
import { noticeGiven } from '../../interview/blocks/privacy-notice.ts';
import { defineInterview } from '../../interview/definition.ts';
import { ChartPin } from '../../domain/fact.ts';
import { accoglienza } from './chart.ts';
import { conclude } from './conclusion.ts';
import { asked, required } from './conditions.ts';
import { schedaPrimaInformazione } from './document.ts';
import { words } from './messages.it.ts';
import { fillFromPackage } from './package.ts';
import published from './published.json' with { type: 'json' };
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { suggest } from './suggestions.ts';

/** Service A, whole: what `service.ts` loads when somebody opens one. */
export const interview = defineInterview({
  service: 'A',
  pin: ChartPin.parse(published.at(-1)),
  chart: accoglienza,
  steps,
  words,
  asked,
  required,
  suggest,
  toPerson: {
    'apertura.lingua': 'language',
    'apertura.informativaPrivacy': 'privacyNotice',
    'motivo.richiesta': 'request',
    'situazione.condizione': 'condition',
    'situazione.did': 'did',
    'situazione.dataDid': 'didDate',
    'situazione.sostegno': 'benefits',
    'situazione.dataDomandaSostegno': 'benefitDate',
    'situazione.comuneDomicilio': 'comune',
  },
  alsoToPerson: noticeGiven,
  fills: fillFromPackage,
  rules,
  proposals: {
    path: 'destinazione.proposte',
    column: 'servizio',
    row: ({ service, reason }) => ({ servizio: service, motivo: reason, accettata: true }),
  },
  conclude,
  documents: [schedaPrimaInformazione, ...attestazioni],
});
