import { addDays, findIsoDate, type IsoDate } from '../kernel/iso-date.ts';
import { groupBy } from '../kernel/group-by.ts';
import { valueOn, type DatedSeries } from '../reference/law/dated-value.ts';
import * as numbers from '../reference/law/activation-numbers.ts';
import {
  isHeldBy,
  type DeadlineNorm,
  type DeadlineView,
  type Found,
  type OfficeLines,
} from './deadline.ts';
import type { PersonSummary, PrestazioneSummary } from './summary.ts';

/** How far ahead a term is shown, days; the end of a patto earlier (choices of the product). */
const AHEAD = 7;
const AHEAD_OF_END = 30;
/** D-14: days after the check was due from which it comes first (d.md, P). */
export const LATE_CHECK_DAYS = 15;

/** What the law and the patti set, person by person. */
export function lawDeadlines(
  { people, prestazioni }: OfficeLines,
  view: DeadlineView,
): readonly Found[] {
  const byPerson = groupBy(prestazioni, ({ person }) => person);
  return people.flatMap((person) => {
    // Most people have neither: nothing is made for them.
    if (person.patto === null && person.didDate === null && person.benefitDate === null) return [];
    const own = byPerson.get(person.stream) ?? [];
    return person.patto === null
      ? beforePatto(person, own, view)
      : ofPatto(person, person.patto, { own, view });
  });
}

const D_CODES = ['D', 'M3'];

/** D-10, D-17: what is due from the DID, or from the claim that counts as one, until a patto is signed. */
function beforePatto(
  person: PersonSummary,
  own: readonly PrestazioneSummary[],
  view: DeadlineView,
): readonly Found[] {
  const term = contactTerm(person);
  if (term === null) return [];
  const isInHand = own.some(
    ({ service, event }) => D_CODES.includes(service) && (event === '02' || event === '09'),
  );
  if (isInHand) return [];
  const common = { person, own, view };
  const convened = own.some(
    ({ openedAt, appointments }) =>
      openedAt >= Date.parse(term.from) || appointments.some(({ date }) => date >= term.from),
  );
  const convocation = dueFrom(numbers.didConvocationDays, term.from);
  if (!convened && convocation !== null && convocation.due < view.today) {
    return [found('convocazione', convocation, common)];
  }
  return term.due <= addDays(view.today, AHEAD) ? [found('patto', term, common)] : [];
}

interface Term {
  readonly from: IsoDate;
  readonly due: IsoDate;
  readonly norm: DeadlineNorm;
}

function dueFrom(series: DatedSeries<number>, from: IsoDate): Term | null {
  const days = valueOn(series, from);
  return days === null
    ? null
    : { from, due: addDays(from, days.value), norm: { text: days.norm, mark: days.mark } };
}

/** The first of the terms of art. 20 (from the DID) and art. 21 (from the claim). */
function contactTerm({ didDate, benefitDate }: PersonSummary): Term | null {
  const did = findIsoDate(didDate);
  const claim = findIsoDate(benefitDate);
  const terms = [
    did === null ? null : dueFrom(numbers.didContactDays, did),
    claim === null ? null : dueFrom(numbers.benefitContactDays, claim),
  ];
  return (
    terms.filter((term) => term !== null).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null
  );
}

interface Around {
  readonly own: readonly PrestazioneSummary[];
  readonly view: DeadlineView;
}

const PATTO_NORM: DeadlineNorm = { text: 'D.Lgs. 150/2015, art. 20', mark: 'V' };
const SUSPENSION_NORM: DeadlineNorm = { text: 'D.Lgs. 150/2015, art. 19', mark: 'V' };

function ofPatto(
  person: PersonSummary,
  patto: NonNullable<PersonSummary['patto']>,
  { own, view }: Around,
): readonly Found[] {
  const common = { person, own, view, responsible: patto.responsible };
  if (patto.status === 'sospeso') {
    const resumes = findIsoDate(patto.resumes);
    if (resumes === null || resumes > addDays(view.today, AHEAD)) return [];
    return [found('ripresa', { due: resumes, norm: SUSPENSION_NORM }, common)];
  }
  if (patto.status !== null && patto.status !== 'attivo') return [];
  const check = findIsoDate(patto.nextCheck);
  if (check !== null && check <= addDays(view.today, AHEAD)) {
    const isFirst = addDays(check, LATE_CHECK_DAYS) < view.today;
    return [{ ...found('verifica', { due: check, norm: PATTO_NORM }, common), isFirst }];
  }
  const end = findIsoDate(patto.until);
  if (end === null || end > addDays(view.today, AHEAD_OF_END)) return [];
  return [found('finePatto', { due: end, norm: PATTO_NORM }, common)];
}

interface About extends Around {
  readonly person: PersonSummary;
  /** Name of the operator who follows the patto. */
  readonly responsible?: string | null;
}

function found(
  kind: 'convocazione' | 'patto' | 'verifica' | 'finePatto' | 'ripresa',
  { due, norm }: Omit<Term, 'from'>,
  { person, own, view, responsible = null }: About,
): Found {
  return {
    id: `${kind} ${person.stream} ${due}`,
    kind,
    stream: person.stream,
    person: person.stream,
    service: 'D',
    due,
    norm,
    isMine:
      responsible === null
        ? own.some((one) => isHeldBy(one, view.operator.id))
        : responsible === view.operator.name,
    isFirst: false,
    prestazione: proposedPatto(own),
    appointment: null,
    count: 0,
    reason: null,
  };
}

/** A patto already proposed or begun: it goes on, no second one is opened. */
const proposedPatto = (own: readonly PrestazioneSummary[]): PrestazioneSummary | null =>
  own.find(
    ({ service, event }) =>
      D_CODES.includes(service) && (event === null || ['01', '02', '09'].includes(event)),
  ) ?? null;
