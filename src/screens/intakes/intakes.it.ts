import { translator } from '../../i18n/messages.ts';
import type { IntakeNeed } from '../../domain/intake.ts';

export const words = translator({
  title: 'Richieste dal chiosco',
  receive: 'Accogli',
  receiveNamed: 'Accogli {name}',
  code: 'codice {code}',
  close: 'Chiudi',
  contact: 'Contatto',
  needs: 'Di che cosa ha bisogno',
  words: 'Con le sue parole',
  left: 'Lasciata',
  language: 'Lingua',
  who: 'Chi è?',
  isThis: 'È questa persona',
  nobody: 'Nessuna persona dell’ufficio ha un nome simile.',
  register: 'Registra prima la persona',
  anonymous: 'Accogli senza fascicolo',
  archive: 'Archivia senza colloquio',
  reason: 'Perché non serve un colloquio?',
  reasonHint: 'Per esempio: richiesta doppia, prova',
  missingReason: 'Scriva il motivo.',
  italian: 'italiano',
  english: 'inglese',
});

export const needWords: Readonly<Record<IntakeNeed, string>> = {
  cercareLavoro: 'cercare lavoro',
  perditaLavoro: 'ha perso il lavoro',
  iscrizioneDid: 'iscriversi, fare la DID',
  naspi: 'NASpI',
  formazione: 'formazione',
  tirocinio: 'tirocinio',
  collocamentoMirato: 'collocamento mirato',
  lavoroEstero: 'lavoro all’estero',
  mettersiInProprio: 'mettersi in proprio',
  curriculum: 'curriculum',
  altro: 'altro',
};
