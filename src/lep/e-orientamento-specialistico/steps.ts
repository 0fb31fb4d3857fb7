import { apertura } from '../../interview/blocks/apertura.ts';
import { accordoSteps } from './steps/accordo.ts';
import { obiettivoSteps } from './steps/obiettivo.ts';
import { progettoSteps } from './steps/progetto.ts';
import { storiaSteps } from './steps/storia.ts';

/** The steps of service E, in the order of the chart; the words are in `messages.it.ts`. */
export const steps = {
  apertura,
  ...accordoSteps,
  ...storiaSteps,
  ...obiettivoSteps,
  ...progettoSteps,
};

export type SpecialisticoSteps = typeof steps;
