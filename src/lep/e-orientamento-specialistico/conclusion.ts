import { acceptedNextSteps } from '../../interview/blocks/chiusura.ts';
import type { ClosingEvent, Conclusion, Known } from '../../interview/definition.ts';
import { doesNotJoin, isCarriedOut } from './conditions.ts';
import { planned } from './meetings.ts';
import type { SpecialisticoSteps } from './steps.ts';

type E = Known<SpecialisticoSteps>;
type Esito = NonNullable<NonNullable<E['answers']['chiusura']>['esito']>;

const LEFT: ClosingEvent = '05';

const EVENTS: Readonly<Record<Esito, ClosingEvent>> = {
  conProgetto: '10',
  senzaProgetto: '10',
  proseguiCounseling: '10',
  haTrovatoLavoro: '10',
  altroServizio: '10',
  abbandono: '05',
  nonAvviato: '05',
  requisitiMancanti: '08',
};

/**
 * How the path ends (e.md §6). Who says no after *Inizia* has left it: 04 is possible only before the
 * start (SAP standard), so it is 05.
 */
export function conclude(known: E): Conclusion {
  const { answers } = known;
  const { esito, codiceSap, prossimiPassi } = answers.chiusura ?? {};
  return {
    event: doesNotJoin(answers) ? LEFT : EVENTS[esito ?? 'conProgetto'],
    sap: isCarriedOut(answers) ? (codiceSap ?? null) : null,
    proposals: [
      ...pattoUpdate(answers),
      ...counselingAhead(known),
      ...acceptedNextSteps(prossimiPassi),
    ],
  };
}

/** E-5: an update of the patto, in the state 01, with the steps agreed. */
function pattoUpdate({ aggiornamentoPatto, chiusura }: E['answers']): Conclusion['proposals'] {
  const isWanted = aggiornamentoPatto?.proponiAggiornamento === true;
  const isThere = (chiusura?.prossimiPassi ?? []).some(
    ({ servizio, accettata }) => servizio === 'D' && accettata,
  );
  if (!isWanted || isThere) return [];
  return [{ row: 'aggiornamento-patto', service: 'D', date: null, time: null }];
}

/** Counseling that goes on is another prestazione of E, from the first date that is still ahead. */
function counselingAhead({ answers, today }: E): Conclusion['proposals'] {
  const { chiusura, accordo } = answers;
  if (chiusura?.esito !== 'proseguiCounseling') return [];
  const next = planned(accordo?.calendario).find(({ data }) => data > today);
  return [
    {
      row: 'prosegue-counseling',
      service: 'E',
      date: next?.data ?? null,
      time: next?.ora ?? null,
    },
  ];
}
