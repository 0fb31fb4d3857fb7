import { Json } from '../../../kernel/json.ts';
import { pattoPaths } from '../../../domain/patto.ts';
import { isoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { signedHash } from '../../../interview/signature.ts';
import type { PersonData } from '../../../interview/testing/person-data.ts';
import { scenario, type Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';

export const today = isoDate('2026-11-24');

const ACT = '01930000-0000-7000-8000-0000000c000';

/** After B and C: a DID, a profile, what she looks for, three acts of search. */
export const oriented: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501N',
  birthDate: '1990-05-03',
  birthplace: 'H501',
  phone: '333 010 45 27',
  address: 'via Appia 12, Roma',
  language: 'it',
  privacyNotice: true,
  comune: 'H501',
  did: 'si',
  didDate: '2026-11-03',
  benefits: ['nessuno'],
  profilingIndex: '0,6443',
  profilingDate: '2026-11-03',
  profileSummary: 'Sa vendere e accogliere i clienti. Punta a lavorare come commessa.',
  profileDate: '2026-11-17',
  wantedProfessions: [
    { row: `${ACT}9`, professione: { code: null, label: 'commessa' }, priorita: '1' },
  ],
  wantedHours: ['tempoPieno'],
  reachKm: 20,
  reachMeans: 'auto',
  searchActs: [
    {
      row: `${ACT}1`,
      atto: 'aggiornareCv',
      quanto: 1,
      ogni: 'unaVolta',
      entro: '2026-12-08',
      prova: 'copia',
    },
    { row: `${ACT}2`, atto: 'candidature', quanto: 4, ogni: 'mese', prova: 'elenco' },
    {
      row: `${ACT}3`,
      atto: 'portali',
      quanto: 1,
      ogni: 'unaVolta',
      entro: '2026-12-08',
      prova: 'colloquio',
    },
  ],
};

/** The same, receiving NASpI. */
export const recipient: PersonData = { ...oriented, benefits: ['naspi'] };

export interface Setting {
  readonly person?: PersonData | null;
  readonly today?: IsoDate;
}

export type Given = Readonly<Record<string, Json>>;

export const session = ({ person = oriented, today: day = today }: Setting = {}): Scenario =>
  scenario(interview, { person, today: day });

export function answers(held: Scenario, given: Given): Scenario {
  for (const [path, value] of Object.entries(given)) held.answer(path, value);
  return held;
}

/** Signs on what stands there now. */
export function sign(held: Scenario, how: Given = { how: 'carta' }): Scenario {
  const binds = signedHash(held.view.steps, 'riepilogoFirma');
  const at = `${held.today}T10:42`;
  held.answer('riepilogoFirma.firmaPersona', { ...how, at, binds });
  if (how['how'] === 'rifiuta') return held;
  return held.answer('riepilogoFirma.firmaOperatore', { how: 'carta', at, binds });
}

export const ACTIVITY = { servizio: 'F1' } as const;

export const yes: Given = {
  'disponibilita.laboratori': true,
  'disponibilita.formazione': true,
  'disponibilita.offerteCongrue': true,
};

/** From the preliminary checks to the page of the signature, with what is given changed. */
export function upToSignature(given: Given = {}, setting: Setting = {}): Scenario {
  const held = session(setting).next();
  held.next().answer('verifichePreliminari.lavoroInvariato', true);
  held.nextUntil('attivita').addRow('attivita.righe', ACTIVITY);
  answers(held, { ...yes, 'offertaCongrua.spiegata': true });
  answers(held, given).nextUntil('offertaCongrua').next();
  if (held.at === 'condizionalita') {
    answers(held, { 'condizionalita.spiegata': true, 'condizionalita.compresa': 'haCapito' });
    held.next();
  }
  return held.answer('riepilogoFirma.letto', 'insieme');
}

/** The plain case of d.md §7, up to the page before *Concludi*. */
export const plainCase = (given: Given = {}, setting: Setting = {}): Scenario => {
  const held = upToSignature(given, setting);
  return sign(held).nextUntil('riepilogo');
};

let sessions = 0;

/** What the person's stream holds after an interview, for the next one: every session is a stream of its own. */
export function afterwards(
  { personState, device }: Scenario,
  before: PersonData = oriented,
): PersonData {
  sessions += 1;
  const own = device.stream;
  const earlier = own.slice(0, -4) + String(9000 + sessions);
  const kept: PersonData = {};
  for (const datum of ['patto', 'pattoStatus', 'pattoNextCheck', 'pattoAbsences'] as const) {
    const value = personState?.answers.get(pattoPaths[datum])?.values[0].value;
    if (value === undefined) continue;
    // Ids of streams and rows are made anew in each scenario: here they are those of an earlier one.
    const text = JSON.stringify(value)
      .replaceAll(own, earlier)
      .replaceAll('-0000000a', '-0000000e');
    kept[datum] = Json.parse(JSON.parse(text));
  }
  return { ...before, ...kept };
}

export const levels = (held: Scenario, rule: string): readonly string[] =>
  held.results(rule).map(({ level }) => level);
