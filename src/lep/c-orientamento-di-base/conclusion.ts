import { acceptedNextSteps } from '../../interview/blocks/chiusura.ts';
import type { Conclusion, Known } from '../../interview/definition.ts';
import { allegatoB } from './allegato-b.ts';
import { isOnlyInformation } from './conditions.ts';
import type { OrientamentoSteps } from './steps.ts';

const [{ code: A01 }] = allegatoB.sap;

/**
 * How service C ends (c.md §6): A01 with event 10; 05 when the person left; 07 when it was only a
 * piece of information, which service A then records under its own code.
 */
export function conclude({ answers }: Known<OrientamentoSteps>): Conclusion {
  if (isOnlyInformation(answers)) {
    const welcome = { row: 'nonErogata', service: 'A', date: null, time: null };
    return { event: '07', sap: null, proposals: [welcome] };
  }
  return {
    event: answers.chiusura?.esito === 'abbandono' ? '05' : '10',
    sap: A01,
    proposals: acceptedNextSteps(answers.chiusura?.prossimiPassi),
  };
}
