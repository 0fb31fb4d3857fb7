import { apertura } from '../../interview/blocks/apertura.ts';
import { chiusuraStep } from '../../interview/blocks/chiusura.ts';
import { ascoltoSteps } from './steps/ascolto.ts';
import { profiloSteps } from './steps/profilo.ts';
import { progettoSteps } from './steps/progetto.ts';

const chiusura = chiusuraStep(['vaAlPatto', 'rinviata', 'abbandono']);

/** The steps of service C, in the order of the chart; the words are in `messages.it.ts`. */
export const steps = { apertura, ...ascoltoSteps, ...progettoSteps, ...profiloSteps, chiusura };

export type OrientamentoSteps = typeof steps;
