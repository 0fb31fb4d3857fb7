import type { DraftFault } from '../../domain/instrument-draft.ts';
import type { Instrument } from '../../domain/instrument.ts';

/** Words of the editor: plain Italian, one thing per sentence. */
export const words = {
  title: 'Profilo qualitativo',
  lead: 'Le domande con cui l’ufficio ascolta le persone nell’orientamento di base. Una versione pubblicata non cambia più: i profili già fatti restano come sono.',
  inUse: 'In uso oggi',
  versions: 'Versioni pubblicate',
  noVersions: 'L’ufficio non ha ancora pubblicato il suo strumento: si usa l’esempio di Sportello.',
  example: 'È un esempio in parole nostre: non è un questionario ufficiale.',
  start: 'Parti dall’esempio',
  restart: 'Riparti da questa',
  restarted: 'La bozza è uguale alla versione scelta.',
  noDraft: 'Non c’è una bozza. Per scrivere il vostro strumento parta dall’esempio e lo cambi.',
  draft: 'La bozza',
  general: 'Che cos’è',
  name: 'Nome',
  author: 'Chi l’ha scritto',
  standing: 'Che strumento è',
  standings: {
    esempio: 'Un esempio',
    ufficio: 'Dell’ufficio',
    ufficiale: 'Ufficiale',
  },
  validMonths: 'Dopo quanti mesi un profilo è vecchio',
  months: 'mesi',
  asksLevel: 'L’operatore dà anche un livello di vicinanza al lavoro, da 1 a 5?',
  hasOverall: 'Calcolare anche un solo numero per tutte le aree?',
  hasOverallHint: 'Meglio di no: un numero solo dice poco di una persona.',
  results: 'Come si leggono i risultati',
  aggregation: 'Il risultato di un’area è',
  aggregations: {
    mean: 'La media',
    weightedMean: 'La media con i pesi',
    sum: 'La somma',
  },
  strength: 'Da quanti punti è un punto di forza',
  toWorkOn: 'Fino a quanti punti è da costruire',
  pointsHint: 'Con due decimali, per esempio 2,50.',
  badPoints: 'Non è un numero di punti.',
  strengthWords: 'Come si chiama un punto di forza',
  betweenWords: 'Come si chiama quello che sta in mezzo',
  toWorkOnWords: 'Come si chiama quello che è da costruire',
  answers: 'Le risposte',
  answersHint:
    'Uguali per tutte le domande, dalla più bassa alla più alta. «Non rilevato» c’è sempre.',
  answerText: 'Risposta',
  answerValue: 'Punti',
  addAnswer: 'Aggiungi una risposta',
  areas: 'Le aree e le domande',
  areaTitle: 'Nome dell’area',
  questions: 'Domande',
  questionText: 'Domanda',
  ownAnswers: 'Risposte sue',
  ownAnswersHint: 'Solo se questa domanda non usa quelle di tutte.',
  weight: 'Peso',
  areaWeight: 'Peso nel numero di tutte le aree',
  delicate: 'È un’area delicata?',
  delicateHint: 'Casa, reddito, salute, famiglia: si chiede solo con il sì della persona.',
  signal: 'Che cosa propone quando è bassa',
  signals: {
    '': 'Niente',
    lingua: 'Un corso di italiano',
    digitale: 'Un corso di digitale',
    fragilita: 'Un approfondimento',
    ricerca: 'Un laboratorio sulla ricerca',
  },
  addArea: 'Aggiungi un’area',
  addQuestion: 'Aggiungi una domanda',
  up: 'Sposta su',
  down: 'Sposta giù',
  order: 'Posto tra le aree',
  unnamed: 'Senza nome',
  publish: 'Pubblicazione',
  validFrom: 'Si usa dal giorno',
  validFromHint: 'Vuoto: da subito.',
  ready: 'La bozza è completa. Dopo la pubblicazione questa versione non cambia più.',
  notReady: 'Prima di pubblicare manca qualcosa.',
  same: 'La bozza è uguale all’ultima versione pubblicata.',
  published: 'Versione pubblicata.',
  programmes: 'Percorsi dei programmi in corso',
  programmesHint: 'I nomi che il programma dà ai suoi percorsi, con i giorni in cui valgono.',
  programmeName: 'Percorso',
  from: 'Dal',
  to: 'Al',
  addProgramme: 'Aggiungi un percorso',
  conflict: 'Due persone hanno scritto cose diverse',
  conflictTodo: 'Scelga quella giusta: l’altra resta nella storia.',
  keep: (value: string) => `Tengo «${value}»`,
  saveError: 'Non è stato salvato. Quello che ha scritto resta qui: riprovi.',
  publishVersion: (version: number) => `Pubblica la versione ${version}`,
} as const;

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `Il nostro · versione 2`. */
export const versionName = ({ version, content }: Instrument): string =>
  `${content.title} · versione ${version}`;

/** `9 aree, 22 domande · Esempio di Sportello`. */
export function versionSub({ content }: Instrument, formatDate: (day: string) => string): string {
  const questions = content.areas.reduce((sum, area) => sum + area.questions.length, 0);
  const parts = [
    counted(content.areas.length, 'area', 'aree'),
    counted(questions, 'domanda', 'domande'),
  ].join(', ');
  const since = content.validFrom === null ? '' : `dal ${formatDate(content.validFrom)}`;
  return [parts, content.author, since].filter(Boolean).join(' · ');
}

export const areaName = (title: string, questions: number): string =>
  `${title || words.unnamed} · ${counted(questions, 'domanda', 'domande')}`;

const missing = {
  title: 'Manca il nome dello strumento.',
  author: 'Manca chi l’ha scritto.',
  areas: 'Manca almeno un’area.',
  answers: 'Servono almeno due risposte.',
} as const;

const blank = {
  area: 'Un’area è senza nome.',
  question: 'Una domanda è senza testo.',
  answer: 'Una risposta è senza testo.',
} as const;

/** What the draft still lacks. */
export function faultWords(fault: DraftFault): string {
  switch (fault.kind) {
    case 'missing':
      return missing[fault.what];
    case 'emptyArea':
      return `L’area «${fault.area || words.unnamed}» non ha domande.`;
    case 'strayQuestion':
      return `La domanda «${fault.text || words.unnamed}» non è in nessuna area.`;
    case 'blankRow':
      return blank[fault.what];
    case 'sameValue':
      return `Due risposte valgono tutte e due ${fault.value} punti.`;
    case 'thresholds':
      return 'I punti di «da costruire» devono essere meno di quelli di «punto di forza».';
    case 'tooLarge':
      return 'Lo strumento è troppo lungo: tolga qualche domanda o accorci i testi.';
    case 'invalid':
      return 'Qualche testo o numero è fuori misura: controlli pesi, punti e lunghezza dei testi.';
  }
}
