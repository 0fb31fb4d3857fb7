import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Primo avvio',
  sub: 'Bastano due cose: l’ufficio e chi lo amministra.',
  office: 'Ufficio',
  officeName: 'Nome dell’ufficio',
  officeNameHint: 'Per esempio: Centro per l’impiego di Montefiore',
  officeCode: 'Sigla',
  officeCodeHint: 'Da 2 a 8 lettere o cifre. È nel numero di ogni documento e non si cambia più.',
  ente: 'Ente',
  enteHint: 'Come sta nell’intestazione: Regione Valdora · Agenzia regionale per il lavoro',
  address: 'Indirizzo',
  phone: 'Telefono',
  email: 'E-mail',
  administrator: 'Amministratore',
  administratorHint: 'Crea gli altri account. Non vede le persone.',
  name: 'Nome e cognome',
  username: 'Nome utente',
  usernameHint: 'Lettere minuscole, cifre, punto e trattino: per esempio mario.rossi',
  password: 'Password',
  passwordHint: 'Almeno 12 caratteri. Quattro parole a caso vanno bene.',
  again: 'Password, di nuovo',
  submit: 'Crea ufficio e amministratore',
  recovery: 'File di recupero',
  recoveryHint: 'Si scarica una volta sola.',
  recoveryWhy:
    'Se un operatore dimentica la password, questo file apre il lavoro non inviato rimasto sul suo tablet. Lo conservi fuori da questo dispositivo, per esempio su una chiavetta in cassaforte: chi ha il file e un tablet dell’ufficio può leggerne i dati.',
  recoveryDownload: 'Scarica il file di recupero',
  recoveryDone: 'Il file è stato scaricato. Controlli di averlo prima di continuare.',
  missingRecovery: 'Scarichi prima il file di recupero: dopo non si può più avere.',
  missing: 'Manca la risposta.',
  badCode: 'Da 2 a 8 lettere maiuscole o cifre, la prima è una lettera.',
  badUsername: 'Da 2 a 60 caratteri: lettere minuscole, cifre, punto, trattino.',
  badEmail: 'Non è un indirizzo e-mail.',
  shortPassword: {
    one: 'Manca ancora {n} carattere.',
    other: 'Mancano ancora {n} caratteri.',
  },
  different: 'Le due password sono diverse.',
} as const satisfies Catalogue;

export const setupWords = translator(italian);
