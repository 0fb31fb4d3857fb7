import type { Answer, ActivityDone } from '../../interview/commands.ts';
import type { Known } from '../../interview/definition.ts';
import type { Filling } from '../../interview/filling.ts';
import { serviziWords } from '../../interview/blocks/chiusura.it.ts';
import { openRows } from '../../interview/open-rows.ts';
import { SignatureAnswer } from '../../interview/signature-answer.ts';
import { lawDay } from '../../interview/held.ts';
import { addDays, addMonths, isIsoDate } from '../../kernel/iso-date.ts';
import type { PattoSteps } from './steps.ts';

type D = Known<PattoSteps>;

const KEYS = [
  'individuazionePrestazioni',
  'stipulaPatto',
  'aggiornamentoPatto',
  'verificaPeriodica',
] as const;
type Key = (typeof KEYS)[number];

/** The activities of the decree that an answer says to be done; the rest, with why not. */
const recorded = (
  done: readonly Key[],
  reasons: Readonly<Partial<Record<Key, string>>>,
  otherwise: string,
): readonly ActivityDone[] =>
  KEYS.map((activity) =>
    done.includes(activity)
      ? { activity, status: 'svolta' }
      : { activity, status: 'nonApplicabile', reason: reasons[activity] ?? otherwise },
  );

const IS_NEW = { aggiornamentoPatto: 'È un patto nuovo', verificaPeriodica: 'Alla data fissata' };

/** What one answer of D fills in: the checklist of the decree, and the usual cells of an activity. */
export function fills(known: D, given: Answer): Filling | undefined {
  const activities = activitiesAfter(known, given);
  const answers = cellsOf(known, given);
  if (activities.length === 0 && answers.length === 0) return undefined;
  return { activities, answers, rows: [], removed: [] };
}

function activitiesAfter({ answers }: D, { path, value }: Answer): readonly ActivityDone[] {
  if (value === null) return [];
  switch (path) {
    case 'riepilogoFirma.firmaPersona':
      return afterSigning(answers, value);
    case 'nonSottoscritto.motivo':
      return recorded(['individuazionePrestazioni'], {}, 'Il patto non è stato firmato');
    case 'rinvio.spiegato':
      return recorded([], {}, 'Oggi il patto non si poteva fare');
    case 'verifica.giudizio':
      return recorded(['verificaPeriodica'], {}, 'Oggi si è fatta la verifica');
    case 'assenza.decisione':
      return recorded(['verificaPeriodica'], {}, 'La persona non è venuta');
    case 'statoPatto.motivo':
      return recorded(['aggiornamentoPatto'], {}, 'Oggi è cambiato lo stato del patto');
    default:
      return [];
  }
}

function afterSigning(answers: D['answers'], value: unknown): readonly ActivityDone[] {
  const how = SignatureAnswer.safeParse(value).data?.how ?? 'rifiuta';
  if (how === 'rifiuta') return [];
  const operation = answers.operazione?.operazione;
  if (operation === 'stipula' || operation === 'rinnovo') {
    return recorded(['individuazionePrestazioni', 'stipulaPatto'], IS_NEW, '');
  }
  const checked = operation === 'verifica' ? (['verificaPeriodica'] as const) : [];
  return recorded(
    ['individuazionePrestazioni', 'aggiornamentoPatto', ...checked],
    { stipulaPatto: 'Il patto c’era già', verificaPeriodica: 'Alla data fissata' },
    '',
  );
}

const SERVICE_CELL = /^attivita\.righe#([^.]+)\.servizio$/;

/** Months that an activity lasts when nobody says otherwise; the person and the operator correct it. */
const MONTHS = 6;

function cellsOf({ answers, today }: D, { path, value }: Answer): readonly Answer[] {
  const row = SERVICE_CELL.exec(path)?.[1];
  if (row === undefined || typeof value !== 'string' || !(value in serviziWords)) return [];
  const given = openRows(answers.attivita?.righe).find((one) => one.row === row);
  const from = lawDay(answers, today);
  const end = answers.riepilogoFirma?.al;
  const to = end !== undefined && isIsoDate(end) ? end : addDays(addMonths(from, MONTHS), -1);
  const [, name = ''] = serviziWords[value as keyof typeof serviziWords].split(' · ');
  const offered = { contenuto: name, dal: from, al: to, obbligatoria: true };
  return Object.entries(offered).flatMap(([column, cell]) =>
    given?.[column as keyof typeof offered] === undefined
      ? [{ path: `attivita.righe#${row}.${column}`, value: cell }]
      : [],
  );
}
