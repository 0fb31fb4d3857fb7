import { minuteOf } from '../../kernel/time-of-day.ts';
import { isIsoDate, wholeMonthsBetween } from '../../kernel/iso-date.ts';
import { instrumentOn } from '../../domain/instrument-versions.ts';
import { lawDay } from '../../interview/held.ts';
import { offerApertura } from '../../interview/blocks/apertura-offers.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum, knownRows, knownText, suggestFromPerson } from '../../interview/fascicolo.ts';
import type { Answers } from '../../interview/steps.ts';
import { receivesNaspi } from './conditions.ts';
import { isFragile } from './profile.ts';
import { steps, type OrientamentoSteps } from './steps.ts';
import { offeredActs } from './suggested-acts.ts';
import { offeredStrengths, offeredSummary, offeredToDo } from './summary.it.ts';
import { toPerson } from './to-person.ts';

type C = Known<OrientamentoSteps>;
type Offers = Answers<OrientamentoSteps>;

/** Answers already known, or that follow from those given: offered to be confirmed. */
export function suggest(known: C): Offers {
  const fromFile = suggestFromPerson({ steps, toPerson }, known.person) as Offers;
  return {
    apertura: offerApertura(known),
    domanda: { ...domanda(known), ...fromFile.domanda },
    storia: { ...fromFile.storia, ...storia(known) },
    competenze: { ...fromFile.competenze },
    obiettivo: { ...fromFile.obiettivo },
    mercato: mercato(known),
    profiloQualitativo: profilo(known),
    assegno: assegno(known),
    attiRicerca: offeredActs(known, fromFile.attiRicerca?.atti),
    sintesi: sintesi(known),
    chiusura: { esito: known.answers.obiettivo?.nonSa === true ? 'rinviata' : 'vaAlPatto' },
  };
}

/** What the person had asked for at the first welcome, in her words. */
function domanda({ person }: C): Offers['domanda'] {
  const request = steps.domanda.shape.richiesta.safeParse(knownDatum(person, 'request'));
  return request.success ? { richiesta: request.data } : {};
}

const storia = ({ person }: C): Offers['storia'] => ({
  sapConfermata: knownRows(person, 'experiences').length > 0 ? 'si' : undefined,
});

/** A row for each objective, known by the same row. */
function mercato({ answers }: C): Offers['mercato'] {
  const letture = openRows(answers.obiettivo?.obiettivi).flatMap(({ row, professione }) =>
    professione === undefined ? [] : [{ row, obiettivo: professione.label }],
  );
  if (letture.length === 0) return {};
  return { letture: letture as NonNullable<Offers['mercato']>['letture'] };
}

function profilo(known: C): Offers['profiloQualitativo'] {
  const { person, place, answers } = known;
  const shape = steps.profiloQualitativo.shape;
  const index = shape.indice.safeParse(knownDatum(person, 'profilingIndex'));
  const date = shape.indiceData.safeParse(knownDatum(person, 'profilingDate'));
  return {
    strumento: instrumentOn(place.settings.instruments, lawDay(answers, known.today)),
    indice: index.data,
    indiceData: index.success ? date.data : undefined,
    ...(isFragile(answers) ? { approfondisci: true } : {}),
  };
}

/** Whole months since the claim: what is nearest to how long the benefit lasts. */
function assegno({ answers, person, today }: C): Offers['assegno'] {
  if (!receivesNaspi(answers)) return {};
  const claimed = answers.domanda?.dataDomandaSostegno ?? knownText(person, 'benefitDate');
  if (!isIsoDate(claimed) || claimed > today) return {};
  return { mesiNaspi: Math.min(36, wholeMonthsBetween(claimed, today)) };
}

const sintesi = (known: C): Offers['sintesi'] => ({
  quadro: offeredSummary(known.answers),
  puntiForza: offeredStrengths(known.answers),
  daFare: offeredToDo(known.answers),
  durata: minutesOf(known),
});

/** Minutes since the talk began, by fives; nothing when it was held on another day. */
function minutesOf({ answers, today, time }: C): number | undefined {
  const began = answers.apertura?.dataOra;
  if (began?.slice(0, 10) !== today) return undefined;
  const minutes = minuteOf(time) - minuteOf(began.slice(11));
  return Math.min(480, Math.max(5, minutes - (minutes % 5)));
}
