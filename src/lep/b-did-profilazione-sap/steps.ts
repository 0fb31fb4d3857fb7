import { z } from 'zod';
import { apertura } from '../../interview/blocks/apertura.ts';
import { chiusuraStep } from '../../interview/blocks/chiusura.ts';
import * as q from '../../interview/question.ts';
import { declarationWays } from '../../interview/signature-answer.ts';
import { allegatoB } from './allegato-b.ts';
import { didSteps } from './steps/did.ts';
import { personaSteps } from './steps/persona.ts';
import { schedaSteps } from './steps/scheda.ts';

/** What the person declares and signs; a declaration, so the operator may attest an impediment. */
const dichiarazione = z.object({
  attivita: q.activities(allegatoB.activities),
  veridicita: q.yesNo(),
  firmaPersona: q.signature(declarationWays),
  firmaOperatore: q.signature(['disegnata', 'carta']).optional(),
});

const chiusura = chiusuraStep([
  'didProfiloSap',
  'soloSap',
  'didNonPossibile',
  'trasferimentoChiesto',
  'requisitiMancanti',
  'rinuncia',
  'apertaPerErrore',
]);

/** The steps of service B, in the order of the chart; the words are in `messages.it.ts`. */
export const steps = {
  apertura,
  ...personaSteps,
  ...didSteps,
  ...schedaSteps,
  dichiarazione,
  chiusura,
};

export type DidSteps = typeof steps;
