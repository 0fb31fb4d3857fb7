import { isAnonymous } from '../../interview/blocks/apertura.ts';
import { acceptedNextSteps } from '../../interview/blocks/chiusura.ts';
import type { Conclusion, Known } from '../../interview/definition.ts';
import type { AccoglienzaSteps } from './steps.ts';
import { allegatoB } from './allegato-b.ts';
import { isForFirm } from './conditions.ts';

const [{ code: A05 }] = allegatoB.sap;

/**
 * How service A ends (a.md §6): A05 with event 10; no code for an anonymous person, for
 * self-consultation or for a firm; 05 when the person left before the end.
 */
export function conclude({ answers }: Known<AccoglienzaSteps>): Conclusion {
  const esito = answers.chiusura?.esito;
  const counts = !isAnonymous(answers) && !isForFirm(answers) && esito !== 'autoconsultazione';
  return {
    event: esito === 'andataVia' ? '05' : '10',
    sap: counts ? A05 : null,
    proposals: isAnonymous(answers) ? [] : acceptedNextSteps(answers.destinazione?.proposte),
  };
}
