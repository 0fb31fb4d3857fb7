import { apertura } from '../../interview/blocks/apertura.ts';
import { chiusuraStep } from '../../interview/blocks/chiusura.ts';
import * as q from '../../interview/question.ts';
import { allegatoB } from './allegato-b.ts';
import { firmaSteps } from './steps/firma.ts';
import { impegniSteps } from './steps/impegni.ts';
import { inizioSteps } from './steps/inizio.ts';
import { verificaSteps } from './steps/verifica.ts';

const chiusura = chiusuraStep([
  'sottoscritto',
  'verificato',
  'statoCambiato',
  'nonSottoscritto',
  'rinviato',
  'abbandono',
  'apertaPerErrore',
]).extend({ attivitaSvolte: q.activities(allegatoB.activities) });

/** The steps of service D; the words are in `messages.it.ts`. */
export const steps = {
  apertura,
  ...inizioSteps,
  ...verificaSteps,
  ...impegniSteps,
  ...firmaSteps,
  chiusura,
};

export type PattoSteps = typeof steps;
