import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Comandi del colloquio',
  hint: 'Si usano da tastiera o premendoli qui.',
  keysTitle: 'Tutti i comandi',
  next: 'Avanti, o concludi dal riepilogo',
  back: 'Passo indietro',
  nextQuestion: 'Domanda dopo',
  previousQuestion: 'Domanda prima',
  review: 'Vai al riepilogo',
  notes: 'Note',
  leave: 'Sospendi',
  pause: 'Sospendi e scrivi perché',
  print: 'Stampa il riepilogo',
  help: 'Mostra i comandi',
  goesOn: 'avanti',
  questionAfter: 'prossima domanda',
  commands: 'comandi',

  notesCount: 'Note ({n})',
  notesTitle: 'Note del colloquio',
  noNotes: 'Ancora nessuna nota.',
  note: 'Nuova nota',
  noteHint: 'Resta nella pratica, con il suo nome. Non va nei documenti.',
  noteMissing: 'Scriva la nota.',
  saveNote: 'Aggiungi la nota',
  noteBy: '{who}, {when}',

  pauseTitle: 'Sospendi il colloquio',
  pauseText: 'Quello che ha scritto è già salvato. Il colloquio torna fra le scadenze.',
  pauseReason: 'Perché lo sospende?',
  pauseReasonHint: 'Per esempio: manca un documento.',
  pauseMissing: 'Scriva perché: serve a chi lo riprende.',
  resumeOn: 'Quando riprende?',
  pastDay: 'Questo giorno è già passato.',
  savePause: 'Sospendi',
  pausedTitle: 'Era stato sospeso.',
  paused: '{reason} ({who}, {when}).',
  pausedUntil: 'Riprende il {day}.',

  changedTitle: 'Cosa è cambiato dall’ultima volta',
  changedBy: '{what}: {who}, {when}',
  changedMore: { one: 'e un altro dato della persona', other: 'e altri {n} dati della persona' },

  printTitle: 'Riepilogo: {service}',
  printDraft: 'Bozza di lavoro del {day}: non è un documento.',
} as const satisfies Catalogue;

export const toolWords = translator(italian);
