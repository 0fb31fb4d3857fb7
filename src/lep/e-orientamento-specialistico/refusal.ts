import type { Answers } from '../../interview/steps.ts';
import type { SpecialisticoSteps } from './steps.ts';

/** She would not sign the bilancio: what was written stays, and she can have a copy to read. */
export const refusesToSign = ({ restituzione }: Answers<SpecialisticoSteps>): boolean =>
  restituzione?.firmaPersona?.how === 'rifiuta';
