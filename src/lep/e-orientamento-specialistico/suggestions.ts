import { minuteOf } from '../../kernel/time-of-day.ts';
import { findPatto, findPattoStatus, isInForce } from '../../domain/standing-patto.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { offerApertura } from '../../interview/blocks/apertura-offers.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum, knownRows, knownText, suggestFromPerson } from '../../interview/fascicolo.ts';
import { lawDay } from '../../interview/held.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import { doesNotJoin } from './conditions.ts';
import { offeredDistance, skillsOf } from './distance.ts';
import { minutesHeld } from './meetings.ts';
import { rowsPicked, skillRows, stepRows, targetRows } from './picked.ts';
import { steps, type SpecialisticoSteps } from './steps.ts';
import { toPerson } from './to-person.ts';

type E = Known<SpecialisticoSteps>;
type Offers = Answers<SpecialisticoSteps>;

/** Answers already known, or that follow from those given: offered to be confirmed. */
export function suggest(known: E): Offers {
  const fromFile = suggestFromPerson({ steps, toPerson }, known.person) as Offers;
  return {
    apertura: offerApertura(known),
    invio: invio(known),
    accordo: accordo(known),
    incontri: firstMeeting(known),
    storia: fromFile.storia,
    competenze: fromFile.competenze?.righe ? fromFile.competenze : skillsOfC(known),
    obiettivo: targets(known),
    gap: gap(known),
    validazione: candidates(known),
    progetto: fromFile.progetto,
    aggiornamentoPatto: patto(known),
    chiusura: closing(known),
  };
}

/** A patto that stands: signed, and not over since. */
const standsPatto = (person: StreamState | null): boolean =>
  findPatto(person) !== null && isInForce(findPattoStatus(person));

function invio({ person, answers, today }: E): Offers['invio'] {
  const { shape } = steps.invio;
  const isBound = standsPatto(person);
  // The day of this very bilancio is not one before it.
  const before = shape.bilancioPrecedente.safeParse(knownDatum(person, 'balanceDate')).data;
  const isOriented = knownText(person, 'profileDate') !== '';
  return {
    inviatoDa: isBound ? 'patto' : isOriented ? 'orientamentoBase' : undefined,
    motivoInvio: shape.motivoInvio.safeParse(knownText(person, 'profileSummary').slice(0, 500))
      .data,
    pattoAttivo: isBound,
    ...(before !== undefined && before < lawDay(answers, today)
      ? { bilancioPrecedente: before }
      : {}),
  };
}

/**
 * Meetings and hours by depth: the regional experiments of a whole bilancio ran 6 to 8 meetings and
 * about 16 hours (V2). To be corrected in front of the person.
 */
const PLANS = {
  breve: { incontriPrevisti: 1, orePreviste: 1 },
  completo: { incontriPrevisti: 6, orePreviste: 16 },
  counseling: { incontriPrevisti: 8, orePreviste: 18 },
} as const;

const accordo = ({ answers }: E): Offers['accordo'] => ({
  formato: answers.apertura?.modalita === 'remoto' ? 'distanza' : 'individuale',
  ...(answers.accordo?.ampiezza === undefined ? {} : PLANS[answers.accordo.ampiezza]),
});

/** The meeting that is being held: its times are those of the talk. */
function firstMeeting({ answers, place, today, time }: E): Offers['incontri'] {
  const began = answers.apertura?.dataOra;
  if (began === undefined || began.slice(0, 10) > today) return {};
  const how = answers.apertura?.modalita ?? 'presenza';
  const dalle = began.slice(11);
  const ends = began.slice(0, 10) === today && minuteOf(time) > minuteOf(dalle);
  const row = {
    row: '0000-primo-incontro',
    data: began.slice(0, 10),
    dalle,
    ...(ends ? { alle: time } : {}),
    fase: 'accoglienza',
    come: how === 'autonomo' ? 'presenza' : how,
    presenza: 'P',
    ...(place.operator === '' ? {} : { consulente: place.operator.slice(0, 120) }),
  };
  return { registro: [row] as unknown as NonNullable<Offers['incontri']>['registro'] };
}

type SkillRows = NonNullable<Offers['competenze']>['righe'];

/** The skills that orientation already wrote, in the columns of the bilancio. */
function skillsOfC({ person }: E): Offers['competenze'] {
  const { shape } = steps.competenze.shape.righe.element;
  const righe = knownRows(person, 'skills').flatMap(({ row, ...cells }) => {
    const given = {
      competenza: shape.competenza.safeParse(cells['competenza']).data,
      livello: shape.livello.safeParse(cells['livello']).data,
      recente: shape.recente.safeParse(cells['anno']).data,
      prova: shape.prova.safeParse([cells['prova']]).data,
      spendibile: cells['daSpendere'] === true ? 'si' : undefined,
    };
    const kept = Object.entries(given).filter(([, cell]) => cell !== undefined);
    return given.competenza === undefined ? [] : [{ row, ...Object.fromEntries(kept) }];
  });
  return righe.length === 0 ? {} : { righe: righe as unknown as SkillRows };
}

const PRIORITIES = ['1', '2', '3'] as const;

function targets({ person }: E): Offers['obiettivo'] {
  const { shape } = steps.obiettivo.shape.bersagli.element;
  const bersagli = knownRows(person, 'wantedProfessions')
    .slice(0, PRIORITIES.length)
    .flatMap(({ row, professione, priorita, perche }, index) => {
      const job = shape.professione.safeParse(professione).data;
      const motivo = shape.motivo.safeParse(perche).data;
      if (job === undefined) return [];
      const rank = shape.priorita.safeParse(priorita).data ?? PRIORITIES[index];
      return [{ row, professione: job, priorita: rank, ...(motivo ? { motivo } : {}) }];
    });
  if (bersagli.length === 0) return {};
  return { bersagli: bersagli as unknown as NonNullable<Offers['obiettivo']>['bersagli'] };
}

/** For each requirement: its target when there is one alone, and the distance that the skills say. */
function gap({ answers, today }: E): Offers['gap'] {
  const all = targetRows(answers);
  const richieste = openRows(answers.gap?.richieste).flatMap(({ row, competenza }) => {
    if (row === undefined) return [];
    const cells = {
      ...(all.length === 1 ? { bersaglio: all } : {}),
      ...(competenza === undefined
        ? {}
        : { distanza: offeredDistance(answers, competenza.label, today) }),
    };
    return Object.keys(cells).length === 0 ? [] : [{ row, ...cells }];
  });
  if (richieste.length === 0) return {};
  return { richieste: richieste as unknown as NonNullable<Offers['gap']>['richieste'] };
}

/** Skills learned outside a contract and a school. */
function candidates({ answers }: E): Offers['validazione'] {
  const outside = new Set(openRows(answers.storia?.extra).map(({ row }) => row));
  const learned = new Set(
    skillsOf(answers)
      .filter(({ origine }) => [...rowsPicked(origine)].some((row) => outside.has(row)))
      .map(({ row }) => row),
  );
  const competenzeCandidate = skillRows(answers).filter(({ row }) => learned.has(row));
  return competenzeCandidate.length === 0 ? {} : { competenzeCandidate: [...competenzeCandidate] };
}

function patto({ answers }: E): Offers['aggiornamentoPatto'] {
  const passi = stepRows(answers);
  return {
    proponiAggiornamento: true,
    ...(passi.length === 0 ? {} : { passiPerIlPatto: [...passi] }),
  };
}

function closing({ answers }: E): Offers['chiusura'] {
  if (doesNotJoin(answers)) return { esito: 'nonAvviato' };
  const hours = Math.ceil(minutesHeld(answers) / 60);
  return { esito: 'conProgetto', ...(hours > 0 ? { durataOre: Math.min(hours, 999) } : {}) };
}
