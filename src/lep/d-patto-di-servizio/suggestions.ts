import { addDays, addMonths, isIsoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { lawDay } from '../../interview/held.ts';
import { offerApertura } from '../../interview/blocks/apertura-offers.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum, knownRows, knownText } from '../../interview/fascicolo.ts';
import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import {
  changesStatus,
  isAbsent,
  isBlocked,
  isSigned,
  refusesAvailability,
  refusesToSign,
} from './conditions.ts';
import { balanceSteps } from './balance-steps.ts';
import { findPatto } from '../../domain/standing-patto.ts';
import { agreedAnswers, absencesBefore, standingPatto } from './standing-patto.ts';
import { steps, type PattoSteps } from './steps.ts';
import { agreedActs, blockedWords } from './suggested-words.it.ts';

type D = Known<PattoSteps>;
type Offers = Answers<PattoSteps>;

/** Months that a patto lasts when the office does not say otherwise (d.md, `durataPatto`). */
const MONTHS = 12;

/** Answers already known, from the last patto, the orientation and the Scheda. Nothing is ever accepted for the person. */
export function suggest(known: D): Offers {
  const last = agreedAnswers(findPatto(known.person)?.agreed ?? {});
  return {
    apertura: offerApertura(known),
    operazione: operazione(known),
    verifichePreliminari: preliminary(known),
    rinvio: isBlocked(known.answers) ? { perche: blockedWords(known.answers) } : {},
    responsabile: { ...responsible(known), ...last.responsabile },
    profilo: { ...last.profilo, ...profile(known) },
    obiettivo: { ...objective(known), ...last.obiettivo },
    attiRicerca: { ...acts(known), ...last.attiRicerca },
    contatti: {
      ...contacts(known),
      ...withoutDates(last.contatti),
      ...firstCheck(known, last.contatti),
    },
    attivita: activities(known, last),
    offertaCongrua: benefits(known),
    riepilogoFirma: signing(known),
    esitoAppuntamento: { dataAppuntamento: known.today, ...benefits(known) },
    assenza: absence(known),
    verifica: check(known, last),
    statoPatto: { data: lawDay(known.answers, known.today) },
    chiusura: { esito: outcome(known.answers) },
  };
}

function operazione(known: D): Offers['operazione'] {
  if (standingPatto(known) === null) return { operazione: 'stipula' };
  const next = knownText(known.person, 'pattoNextCheck');
  return next !== '' && next <= known.today ? { operazione: 'verifica' } : {};
}

function preliminary({ person }: D): Offers['verifichePreliminari'] {
  const dataDid = steps.verifichePreliminari.shape.dataDid.safeParse(
    knownDatum(person, 'didDate'),
  ).data;
  if (knownText(person, 'did') !== 'si' || dataDid === undefined) return {};
  return { didAttiva: 'si', dataDid, pattoAltroCpi: 'no' };
}

function responsible({ place }: D): Offers['responsabile'] {
  const contact = [place.office, place.phone, place.email].filter(Boolean).join(', ').slice(0, 300);
  const { operator } = place;
  return {
    ...(operator === '' ? {} : { responsabile: operator.slice(0, 120) }),
    ...(contact === '' ? {} : { contattiResponsabile: contact }),
    impegniCpi: ['segnalareOfferte', 'orientamento'],
  };
}

function profile({ person }: D): Offers['profilo'] {
  const { shape } = steps.profilo;
  const indice = shape.indice.safeParse(knownDatum(person, 'profilingIndex')).data;
  const indiceData = shape.indiceData.safeParse(knownDatum(person, 'profilingDate')).data;
  const quadro = shape.quadro.safeParse(knownDatum(person, 'profileSummary')).data;
  const percorso = shape.percorso.safeParse(knownDatum(person, 'profileProgramme')).data;
  return {
    indiceStato: indice === undefined ? 'inAttesa' : 'ricevuto',
    ...(indice === undefined ? {} : { indice, indiceData }),
    ...(quadro === undefined ? {} : { quadro }),
    ...(percorso === undefined ? {} : { percorso }),
  };
}

/** A datum as a question takes it; undefined when it would refuse it. */
const taken = <T>(
  schema: { readonly safeParse: (value: unknown) => { readonly data?: T } },
  value: unknown,
): T | undefined => schema.safeParse(value).data;

function objective({ person }: D): Offers['obiettivo'] {
  const { shape } = steps.obiettivo;
  const jobs = knownRows(person, 'wantedProfessions').map(({ row, professione, priorita }) => ({
    row,
    professione,
    priorita,
  }));
  const obiettivi = jobs.flatMap((one, index) => {
    const priorita = one.priorita ?? (['1', '2', '3'] as const)[index];
    return taken(shape.obiettivi, [{ ...one, priorita }]) ?? [];
  });
  const contratti = taken(shape.contratti, knownDatum(person, 'wantedContracts'));
  const daQuando = taken(shape.daQuando, knownDatum(person, 'availableFrom'));
  return {
    ...(obiettivi.length === 0
      ? {}
      : {
          obiettivi: obiettivi.slice(0, 3),
          settoriConcordati: obiettivi
            .slice(0, 3)
            .map(({ professione }) => professione.label)
            .join(', ')
            .slice(0, 300),
        }),
    orario: taken(shape.orario, knownDatum(person, 'wantedHours')),
    ...(contratti === undefined ? {} : { contratti }),
    mezzo: taken(shape.mezzo, knownDatum(person, 'reachMeans')),
    raggioKm: taken(shape.raggioKm, knownDatum(person, 'reachKm')),
    ...(daQuando === undefined ? {} : { daQuando }),
  };
}

const PROOFS: Readonly<Record<string, string>> = { elenco: 'registroRicerca' };

/** Acts proposed at the orientation: as many cells as it said, the proof in the words of the patto. */
function acts({ person }: D): Offers['attiRicerca'] {
  const columns = steps.attiRicerca.shape.atti.element.shape;
  const rows = knownRows(person, 'searchActs').flatMap(({ row, ...cells }) => {
    const prova = PROOFS[String(cells['prova'])] ?? cells['prova'];
    const given = { quanto: 1, ogni: 'unaVolta', ...cells, prova };
    const read = Object.entries(columns).flatMap(([column, schema]) => {
      const value = taken<unknown>(schema, given[column as keyof typeof given]);
      return value === undefined || column === 'row' ? [] : [[column, value] as const];
    });
    return read.some(([column]) => column === 'atto') ? [{ row, ...Object.fromEntries(read) }] : [];
  });
  if (rows.length === 0) return {};
  return { atti: rows as NonNullable<NonNullable<Offers['attiRicerca']>['atti']> };
}

/** What was agreed, and in an update the steps that the specialist orientation left for it. */
function activities({ answers, person, today }: D, last: Offers): Offers['attivita'] {
  const before = last.attivita ?? {};
  if (answers.operazione?.operazione !== 'aggiornamento') return before;
  const agreed = openRows(before.righe);
  const known = new Set(agreed.map(({ row }) => row));
  const added = balanceSteps(person)
    .filter(({ id, entro }) => !known.has(id) && entro >= today)
    .map(({ id, passo, entro }) => ({
      row: id,
      contenuto: passo.slice(0, 100),
      dal: today,
      al: entro,
      obbligatoria: false,
    }));
  if (added.length === 0) return before;
  return {
    ...before,
    righe: [...agreed, ...added] as unknown as NonNullable<Offers['attivita']>['righe'],
  };
}

function contacts({ person }: D): Offers['contatti'] {
  const address = steps.contatti.shape.recapitoComunicazioni.safeParse(
    knownDatum(person, 'certifiedEmail') ?? knownDatum(person, 'address'),
  ).data;
  return {
    frequenza: 'mese',
    canale: 'presenza',
    modalitaConvocazione: ['concordataOra'],
    ...(address === undefined ? {} : { recapitoComunicazioni: address }),
  };
}

const withoutDates = (contatti: Offers['contatti']): Offers['contatti'] => ({
  ...contatti,
  primaVerifica: undefined,
  oraVerifica: undefined,
});

/** As far away as the contacts are. */
function firstCheck({ answers, today }: D, last: Offers['contatti']): Offers['contatti'] {
  const frequency = answers.contatti?.frequenza ?? last?.frequenza ?? 'mese';
  const day = lawDay(answers, today);
  return frequency === 'altro' ? {} : { primaVerifica: afterContact(day, frequency) };
}

const afterContact = (
  day: IsoDate,
  frequency: 'quindiciGiorni' | 'mese' | 'dueMesi' | 'treMesi',
): IsoDate => {
  if (frequency === 'quindiciGiorni') return addDays(day, 15);
  return addMonths(day, { mese: 1, dueMesi: 2, treMesi: 3 }[frequency]);
};

type Benefit = NonNullable<NonNullable<Offers['offertaCongrua']>['sostegno']>[number];

/** Of the benefits that the fascicolo knows, those that change something here. */
function benefits({ person }: D): { readonly sostegno?: Benefit[] } {
  const known = knownDatum(person, 'benefits');
  const all: readonly unknown[] = Array.isArray(known) ? known : [];
  const claimed = all.map((one) => (one === 'naspiChiesta' ? 'naspi' : one));
  const sostegno = taken(steps.offertaCongrua.shape.sostegno, [...new Set(claimed)]);
  return sostegno === undefined ? {} : { sostegno };
}

function signing({ answers, today }: D): Offers['riepilogoFirma'] {
  const dal = lawDay(answers, today);
  const from = answers.riepilogoFirma?.dal;
  const start = from !== undefined && isIsoDate(from) ? from : dal;
  return {
    dal,
    al: addDays(addMonths(start, MONTHS), -1),
    quandoFirma: 'ora',
    copia: 'carta',
  };
}

/** The count proposed: absences of the same kind decided before, and this one. */
function absence(known: D): Offers['assenza'] {
  const kind = known.answers.assenza?.tipoObbligo;
  if (kind === undefined) return {};
  const before = absencesBefore(known).filter((one) => one.kind === kind);
  return { numeroEvento: Math.min(20, before.length + 1) };
}

function check(known: D, last: Offers): Offers['verifica'] {
  const { frequenza } = last.contatti ?? {};
  const day = lawDay(known.answers, known.today);
  const attiVerificati = openRows(last.attiRicerca?.atti).map((act) => ({
    row: act.row ?? '',
    atto: agreedActs(act),
  }));
  const activities = openRows(last.attivita?.righe).map(({ row = '', contenuto = '' }) => ({
    row,
    attivita: contenuto,
  }));
  return {
    ...(attiVerificati.length === 0
      ? {}
      : { attiVerificati: attiVerificati as NonNullable<Offers['verifica']>['attiVerificati'] }),
    ...(activities.length === 0
      ? {}
      : {
          attivitaVerificate: activities as NonNullable<Offers['verifica']>['attivitaVerificate'],
        }),
    ...(frequenza === undefined || frequenza === 'altro'
      ? {}
      : { prossimaVerifica: afterContact(day, frequenza) }),
  };
}

function outcome(answers: Offers): NonNullable<Offers['chiusura']>['esito'] {
  if (changesStatus(answers)) return 'statoCambiato';
  const operation = answers.operazione?.operazione;
  if (operation !== 'verifica' && operation !== 'aggiornamento' && isBlocked(answers)) {
    return 'rinviato';
  }
  if (refusesAvailability(answers) || refusesToSign(answers)) return 'nonSottoscritto';
  if (isSigned(answers)) return 'sottoscritto';
  return isAbsent(answers) || operation === 'verifica' ? 'verificato' : 'sottoscritto';
}
