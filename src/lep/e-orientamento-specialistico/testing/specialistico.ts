import type { Json } from '../../../kernel/json.ts';
import { isoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { signedHash } from '../../../interview/signature.ts';
import type { PersonData } from '../../../interview/testing/person-data.ts';
import { scenario, type Scenario } from '../../../interview/testing/scenario.ts';
import { rowsOf } from '../../../interview/answers.ts';
import { shownValue } from '../../../interview/table-offers.ts';
import { interview } from '../interview.ts';

export const today = isoDate('2026-11-24');

const ROW = '01920000-0000-7000-8000-00000000000';

/** After B and C: two experiences, a diploma, two skills, a wanted job. */
export const knownPerson: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501X',
  birthDate: '1990-05-03',
  birthplace: 'H501',
  language: 'it',
  privacyNotice: true,
  profileDate: '2026-11-10',
  profileSummary: 'Sa vendere e accogliere i clienti.',
  experiences: [
    {
      row: `${ROW}1`,
      tipoEsperienza: 'contratto',
      professione: { code: null, label: 'commessa' },
      datore: 'Ferramenta Rossi',
      dal: '2018-03-01',
      al: '2023-09-30',
    },
    {
      row: `${ROW}2`,
      tipoEsperienza: 'tirocinio',
      professione: { code: null, label: 'aiuto contabile' },
      dal: '2016-01-11',
      al: '2016-06-30',
    },
  ],
  studies: [{ row: `${ROW}3`, livello: 'USG', corso: 'ragioneria', esito: 'preso', anno: '2009' }],
  skills: [
    {
      row: `${ROW}4`,
      competenza: { code: null, label: 'vendere al banco' },
      livello: 'daSola',
      anno: '2023',
      prova: 'referenza',
      daSpendere: true,
    },
  ],
  wantedProfessions: [
    { row: `${ROW}5`, professione: { code: null, label: 'magazziniera' }, priorita: '1' },
  ],
};

export const patto: Json = {
  version: 1,
  signedOn: '2026-11-12',
  from: '2026-11-12',
  to: '2027-11-11',
  prestazione: 'prestazione/01930000-0000-7000-8000-0000000000aa',
  agreed: {},
};

export type Given = Readonly<Record<string, Json>>;

interface Setting {
  readonly person?: PersonData | null;
  readonly today?: IsoDate;
}

export const opened = ({ person = knownPerson, today: day = today }: Setting = {}): Scenario =>
  scenario(interview, { person, today: day });

export function answers(held: Scenario, given: Given): Scenario {
  for (const [path, value] of Object.entries(given)) held.answer(path, value);
  return held;
}

/** Rows of a table as a `pickedRows` question keeps them. */
export const pick = (held: Scenario, table: string, index = 0): Json => {
  const row = rowsOf(shownValue(held.get(table)))[index];
  return [{ row: row?.row ?? '', label: `riga ${index + 1}` }];
};

export const skill = (label: string, cells: Given = {}): Given => ({
  competenza: { code: null, label },
  tipo: 'tecnica',
  livello: 'daSola',
  recente: '2023',
  prova: ['racconto'],
  spendibile: 'si',
  ...cells,
});

/** Agreed, met and told: up to the skills. */
export function upToSkills(given: Given = {}, setting: Setting = {}): Scenario {
  const held = opened(setting)
    .answer('apertura.dataOra', `${setting.today ?? today}T09:30`)
    .next();
  answers(held, {
    'invio.inviatoDa': 'orientamentoBase',
    'accordo.esigenza': ['cambiareSettore'],
    'accordo.attese': 'sapere che cosa posso fare',
    'accordo.ampiezza': 'breve',
    'accordo.regole': true,
    'accordo.adesione': true,
    'storia.nessunaExtra': true,
    ...given,
  });
  return held.nextUntil('competenze');
}

/** Three skills, each from the first job. */
export function withSkills(held: Scenario): Scenario {
  const origine = pick(held, 'storia.esperienze');
  held.addRow('competenze.attivitaSvolte', { esperienza: origine, attivita: 'servire i clienti' });
  for (const label of ['fare inventari', 'usare il muletto']) {
    held.addRow('competenze.righe', skill(label, { origine }));
  }
  return held.fill('competenze.righe', 0, { tipo: 'tecnica', origine });
}

/** Up to the project, with one requirement that is missing. */
export function upToProject(given: Given = {}, setting: Setting = {}): Scenario {
  const held = withSkills(upToSkills(given, setting)).nextUntil('obiettivo');
  held.fill('obiettivo.bersagli', 0, { motivo: 'è vicino a casa' });
  answers(held, { 'obiettivo.tipoObiettivo': 'riqualificazione', 'obiettivo.realismo': 'seiMesi' });
  held.nextUntil('gap').addRow('gap.richieste', {
    bersaglio: pick(held, 'obiettivo.bersagli'),
    competenza: { code: null, label: 'usare il gestionale di magazzino' },
    fonte: 'annunci',
    peso: 'essenziale',
    comeColmare: ['corso'],
  });
  held.answer('gap.sintesiGap', 'Manca il gestionale, il resto c’è.').next();
  if (held.at === 'validazione') {
    answers(held, {
      'validazione.informata': true,
      'validazione.interesse': 'poi',
      'validazione.documentiUtili': ['referenze'],
    });
    held.next();
  }
  return held;
}

/** Signs on what stands there now. */
export function sign(held: Scenario, how: Given = { how: 'carta' }): Scenario {
  const binds = signedHash(held.view.steps, 'restituzione');
  const at = `${held.today}T10:42`;
  held.answer('restituzione.firmaPersona', { ...how, at, binds });
  return how['how'] === 'rifiuta'
    ? held
    : held.answer('restituzione.firmaConsulente', { how: 'carta', at, binds });
}

export function upToSignature(given: Given = {}, setting: Setting = {}): Scenario {
  const held = upToProject(given, setting).answer('progetto.scopo', 'lavorare in magazzino');
  held.addRow('progetto.passi', {
    passo: 'iscriversi al corso di gestionale',
    entro: '2026-12-20',
    comeSo: 'ho la ricevuta',
  });
  held.answer('progetto.alternativa', 'restare nel commercio').next();
  return held.answer('restituzione.documentoLetto', 'letto');
}

/** The fast path of e.md §7, up to the page before *Concludi*. */
export function plainCase(given: Given = {}, setting: Setting = {}): Scenario {
  const held = sign(upToSignature(given, setting)).nextUntil('chiusura');
  held.answer('chiusura.codiceSap', 'A03').recordAll('chiusura.attivita');
  return held.nextUntil('riepilogo');
}

export const levels = (held: Scenario, rule: string): readonly string[] =>
  held.results(rule).map(({ level }) => level);
