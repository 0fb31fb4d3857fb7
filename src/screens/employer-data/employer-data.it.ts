import type { ContactRole, EmployerForm, EmployerNature } from '../../domain/employer.ts';
import { translator } from '../../i18n/messages.ts';

/** Words of the data of an employer: labels, choices, what is wrong with them. */
export const employerWords = translator({
  name: 'Denominazione',
  codiceFiscale: 'Codice fiscale',
  partitaIva: 'Partita IVA',
  country: 'Paese della sede legale',
  foreignCode: 'Codice dell’impresa nel suo Paese',
  form: 'Forma giuridica',
  nature: 'Che cos’è',
  activity: 'Che cosa fa',
  agreement: 'Contratto collettivo applicato',
  workers: 'Quanti dipendenti ha',
  workersDate: 'Dipendenti contati il giorno',
  phone: 'Telefono',
  email: 'E-mail',
  pec: 'PEC',
  website: 'Sito',
  noName: 'Impresa senza nome',
  noCode: 'codice assente',
  // Tables
  seats: 'Sedi',
  contacts: 'Persone dell’impresa',
  seatName: 'Nome della sede',
  comune: 'Comune',
  address: 'Indirizzo',
  contactName: 'Nome e cognome',
  role: 'Ruolo',
  person: 'È anche nel registro delle persone',
  delega: 'Delega: per che cosa',
  delegaFrom: 'Delega dal',
  delegaTo: 'Delega al',
  // Faults
  badNumber: 'Qui va un numero intero, senza virgole né lettere.',
  badNumberTodo: 'Scriva quanti sono, per esempio 12.',
  upsideDown: 'La delega finisce prima di cominciare.',
  upsideDownTodo: 'Controlli i due giorni.',
});

export const natureWords: Readonly<Record<EmployerNature, string>> = {
  privata: 'Impresa privata',
  pubblica: 'Pubblica amministrazione',
  entePubblicoEconomico: 'Ente pubblico economico',
  professionista: 'Professionista o studio',
};

export const formWords: Readonly<Record<EmployerForm, string>> = {
  impresaIndividuale: 'Impresa individuale',
  liberoProfessionista: 'Libero professionista',
  ss: 'Società semplice',
  snc: 'Società in nome collettivo (s.n.c.)',
  sas: 'Società in accomandita semplice (s.a.s.)',
  srl: 'Società a responsabilità limitata (s.r.l.)',
  srls: 'S.r.l. semplificata',
  spa: 'Società per azioni (s.p.a.)',
  sapa: 'Società in accomandita per azioni',
  cooperativa: 'Cooperativa',
  consorzio: 'Consorzio',
  associazione: 'Associazione',
  fondazione: 'Fondazione',
  ente: 'Ente pubblico',
  altra: 'Altra',
};

export const roleWords: Readonly<Record<ContactRole, string>> = {
  titolare: 'Titolare',
  legaleRappresentante: 'Legale rappresentante',
  personale: 'Ufficio del personale',
  tutor: 'Tutor di tirocinio',
  dipendente: 'Altro dipendente',
  consulente: 'Consulente del lavoro',
  intermediario: 'Intermediario o associazione',
  altro: 'Altro',
};
