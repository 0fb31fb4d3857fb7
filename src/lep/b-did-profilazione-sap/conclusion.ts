import { acceptedNextSteps } from '../../interview/blocks/chiusura.ts';
import type { ClosingEvent, Conclusion, Known } from '../../interview/definition.ts';
import { allegatoB } from './allegato-b.ts';
import type { DidSteps } from './steps.ts';

const [{ code: A01 }] = allegatoB.sap;

/** How service B ends (b.md §6): A01 with event 10, or the event that says why it did not. */
export const conclude = ({ answers }: Known<DidSteps>): Conclusion => ({
  event: EVENTS[answers.chiusura?.esito ?? 'didProfiloSap'],
  sap: A01,
  proposals: acceptedNextSteps(answers.chiusura?.prossimiPassi),
});

type Esito = NonNullable<NonNullable<Known<DidSteps>['answers']['chiusura']>['esito']>;

const EVENTS: Readonly<Record<Esito, ClosingEvent>> = {
  didProfiloSap: '10',
  soloSap: '10',
  didNonPossibile: '10',
  trasferimentoChiesto: '10',
  requisitiMancanti: '08',
  rinuncia: '05',
  apertaPerErrore: '07',
};
