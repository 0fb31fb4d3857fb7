import type { Json } from '../../../kernel/json.ts';
import { isoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { NOT_GATHERED } from '../../../domain/instrument.ts';
import { exampleInstrument } from '../../../domain/instrument-example.it.ts';
import { instrumentResult } from '../../../domain/instrument-result.ts';
import { JudgementsAnswer, judgementPath } from '../../../interview/judgements-answer.ts';
import type { PersonData } from '../../../interview/testing/person-data.ts';
import { scenario, type Scenario } from '../../../interview/testing/scenario.ts';
import type { Place } from '../../../interview/place.ts';
import { interview } from '../interview.ts';

export const today = isoDate('2026-11-24');

/** A person the office knows, with a Scheda and a DID of three weeks ago. */
export const knownPerson: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501X',
  birthDate: '1990-05-03',
  birthplace: 'H501',
  phone: '333 010 45 27',
  language: 'it',
  privacyNotice: true,
  comune: 'H501',
  did: 'si',
  didDate: '2026-11-03',
  benefits: ['nessuno'],
  request: 'cerco lavoro in un negozio',
  experiences: [
    {
      row: '01920000-0000-7000-8000-000000000001',
      tipoEsperienza: 'contratto',
      professione: { code: null, label: 'commessa' },
      dal: '2018-03-01',
      al: '2026-09-30',
    },
  ],
  wantedHours: ['tempoPieno'],
  reachKm: 20,
  reachMeans: 'auto',
};

interface Setting {
  readonly person?: PersonData | null;
  readonly today?: IsoDate;
  readonly place?: Partial<Place>;
}

export const orientamento = (setting: Setting = {}): Scenario =>
  scenario(interview, {
    person: knownPerson,
    today,
    ...setting,
  });

const GIUDIZI = 'profiloQualitativo.giudizi';

/** One answer to each question that is asked, by area when told (`{ 'area-04': '0' }`). */
export function judge(
  held: Scenario,
  answer: string,
  byArea: Readonly<Record<string, string>> = {},
): Scenario {
  const saidYes = held.state.answers.get('profiloQualitativo.parlaDelicate')?.values[0].value;
  for (const { key, delicate, questions } of exampleInstrument.content.areas) {
    if (delicate && saidYes !== true) continue;
    for (const question of questions) {
      held.answer(judgementPath(GIUDIZI, question.key), byArea[key] ?? answer);
    }
  }
  return held;
}

export const judgeOne = (held: Scenario, question: string, answer: string): Scenario =>
  held.answer(judgementPath(GIUDIZI, question), answer);

/** The one button that leaves the rest as not gathered. */
export function leaveRest(held: Scenario): Scenario {
  const before = held.acts;
  const left = JudgementsAnswer.safeParse(held.get(GIUDIZI).value);
  const unanswered = left.success ? instrumentResult(left.data).unanswered : [];
  for (const question of unanswered) judgeOne(held, question, NOT_GATHERED);
  held.acts = before + 1;
  return held;
}

const skill = (label: string) => ({
  competenza: { code: null, label },
  livello: 'daSola',
  daSpendere: true,
});

/** The least answers that the steps up to the search want, on an open interview. */
export const answers: Readonly<Record<string, Json>> = {
  'domanda.bisogno': ['trovareLavoro'],
  'competenze.posta': 'daSola',
  'competenze.offerte': 'daSola',
  'competenze.mandareCv': 'conAiuto',
  'competenze.spid': 'daSola',
  'competenze.moduli': 'conAiuto',
  'competenze.video': 'no',
  'obiettivo.disponibilitaFormazione': 'seBreve',
  'ricerca.metodi': ['annunci', 'passaparola'],
  'ricerca.candidature': 2,
  'ricerca.colloqui': 0,
  'ricerca.cv': 'vecchio',
  'ricerca.autonomia': 'daSola',
};

/** Held up to the profile, with these answers instead of the usual ones. */
export function upToProfile(
  changed: Readonly<Record<string, Json>> = {},
  setting: Setting = {},
): Scenario {
  const held = orientamento(setting);
  for (const [path, value] of Object.entries({ ...answers, ...changed })) held.answer(path, value);
  for (const label of ['vendere al banco', 'fare il conto cassa', 'accogliere i clienti']) {
    held.addRow('competenze.competenze', skill(label));
  }
  if (changed['obiettivo.nonSa'] !== true) {
    held.addRow('obiettivo.obiettivi', {
      professione: { code: null, label: 'commessa' },
      mesi: 60,
      distanza: 'vicino',
      priorita: '1',
    });
    held.nextUntil('mercato').fill('mercato.letture', 0, { lettura: 'raggiungibileOra' });
  }
  return held.nextUntil('profiloQualitativo');
}

/** The plain case of c.md §7, up to the page before *Concludi*. */
export function plainCase(
  changed: Readonly<Record<string, Json>> = {},
  setting: Setting = {},
): Scenario {
  const held = upToProfile(changed, setting).answer('profiloQualitativo.parlaDelicate', false);
  judge(held, '2').answer('profiloQualitativo.condivisoConPersona', true);
  return held
    .nextUntil('sintesi')
    .recordAll('sintesi.attivita')
    .nextUntil('chiusura')
    .take('D')
    .nextUntil('riepilogo');
}
