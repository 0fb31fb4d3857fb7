import type { Proposal, RuleResult } from '../../interview/rule.ts';
import { steps } from '../../lep/a-accoglienza/steps.ts';
import { isLongDeclared } from './situation.ts';
import type { Given, Visit } from './visit.ts';

/* Where the person goes next, and how the interview ends. */

type Destinazione = NonNullable<Given['destinazione']>;
type Row = NonNullable<Destinazione['proposte']>[number];

const MOST_PROPOSALS = 3;
/** Among the second and third proposals, how many are accepted. */
const ACCEPTED_PERCENT = 80;

export function destinazione(
  visit: Visit,
  soFar: Given,
  findings: readonly RuleResult[],
): Destinazione {
  const { chance } = visit;
  const rows = rowsOf(visit, proposalsOf(visit, soFar, findings));
  const compreso = chance.weighted([
    [80, 'haCapito'],
    [16, 'inParteRispiegato'],
    [4, 'daRisentire'],
  ] as const);
  if (rows.length === 0) {
    return { nessunaProsecuzione: true, motivoNessuna: 'soloInformazione', compreso };
  }
  return {
    proposte: rows,
    ...(visit.appointment === null ? {} : contact(visit)),
    compreso,
  };
}

function proposalsOf(
  { situation, day, mustPropose, appointment }: Visit,
  { offerte }: Given,
  findings: readonly RuleResult[],
): readonly Proposal[] {
  const own = (service: string, reason: string): Proposal => ({ service, reason, by: null });
  const isCandidate =
    offerte?.offerteViste?.some(({ azione }) => azione === 'candidatura') ?? false;
  const all = [
    ...findings.flatMap(({ proposes }) => proposes ?? []).filter(isHere),
    ...(isCandidate ? [own('F3', 'si candida a un’offerta')] : []),
    ...(isLongDeclared(situation, day) ? [own('F1', 'in cerca da oltre sei mesi')] : []),
  ];
  const distinct = all.filter(
    ({ service }, index) => all.findIndex((other) => other.service === service) === index,
  );
  if (distinct.length === 0 && appointment === null && !mustPropose) {
    return findings.flatMap(({ proposes }) => proposes ?? []);
  }
  if (distinct.length === 0 && mustPropose) return [own('C', 'orientamento di base')];
  return distinct.slice(0, MOST_PROPOSALS);
}

/** In this office: with another there is no appointment to give. */
const isHere = ({ service }: Proposal): boolean => service !== 'altroEnte';

const { servizio } = steps.destinazione.shape.proposte.unwrap().element.shape;

const rowsOf = ({ chance, appointment }: Visit, proposals: readonly Proposal[]): Row[] =>
  proposals.map(({ service, reason }, index) => ({
    row: '',
    servizio: servizio.parse(service),
    motivo: reason,
    accettata: index === 0 || chance.happens(ACCEPTED_PERCENT),
    ...(index === 0 && appointment !== null
      ? { quando: appointment.date, ora: appointment.time }
      : {}),
  }));

const contact = ({ chance, person }: Visit): Destinazione => ({
  recapito: person.phone ?? person.email ?? 'Passa lei allo sportello',
  promemoria:
    person.phone === null ? 'carta' : chance.oneOf(['sms', 'sms', 'carta', 'no'] as const),
});

export function chiusura({ chance }: Visit, soFar: Given): NonNullable<Given['chiusura']> {
  const isOver = soFar.destinazione?.nessunaProsecuzione === true;
  return {
    esito: isOver ? 'nessunaProsecuzione' : 'reindirizzata',
    ...(chance.happens(12) ? { note: chance.oneOf(NOTES) } : {}),
    ...(chance.happens(30) ? { soddisfazione: chance.between(3, 5) } : {}),
  };
}

const NOTES = [
  'Preferisce essere chiamata al mattino (nota di prova).',
  'Porta il curriculum aggiornato al prossimo incontro (nota di prova).',
  'Ha l’auto e la patente B (nota di prova).',
] as const;
