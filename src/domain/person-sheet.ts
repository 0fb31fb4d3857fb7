import { pattoPaths } from './patto.ts';
import { personPaths, type PersonDatum } from './person.ts';

/**
 * The Scheda Anagrafica e Professionale beyond the registry, in the person's stream: answers by
 * `section.field`, and tables cell by cell at `section.table#row.column`. Any service may read them
 * and bring them up to date; each value keeps its source and its date.
 */
export const sheetPaths = {
  // §1 anagrafica
  earlierCodes: 'anagrafica.codiciPrecedenti',
  chosenName: 'anagrafica.nomeScelto',
  citizenshipGroup: 'anagrafica.cittadinanzaGruppo',
  citizenship: 'anagrafica.cittadinanza',
  otherCitizenship: 'anagrafica.altraCittadinanza',
  identityDocuments: 'anagrafica.documenti',
  maritalStatus: 'anagrafica.statoCivile',
  /** Version of the privacy notice that was handed out. */
  privacyNoticeVersion: 'consensi.informativaVersione',
  // §2 soggiorno
  permitKind: 'soggiorno.titolo',
  permitNumber: 'soggiorno.numero',
  permitReason: 'soggiorno.motivo',
  permitExpiry: 'soggiorno.scadenza',
  permitAllowsWork: 'soggiorno.lavoroConsentito',
  arrivedInItaly: 'soggiorno.inItaliaDal',
  enrolmentKept: 'soggiorno.ultimoMantenimento',
  // §3 recapiti
  withoutResidence: 'recapiti.senzaResidenza',
  residenceComune: 'recapiti.residenzaComune',
  residencePostcode: 'recapiti.residenzaCap',
  residenceAddress: 'recapiti.residenzaIndirizzo',
  residencePlace: 'recapiti.residenzaLocalita',
  livesAtResidence: 'recapiti.domicilioUguale',
  homePostcode: 'recapiti.domicilioCap',
  homePlace: 'recapiti.domicilioLocalita',
  landline: 'recapiti.telefonoFisso',
  certifiedEmail: 'recapiti.pec',
  preferredContact: 'recapiti.recapitoPreferito',
  reservedContacts: 'recapiti.recapitoRiservato',
  noticesAddress: 'recapiti.domicilioPatto',
  // il lavoro di oggi
  workStatus: 'lavoro.stato',
  currentJobs: 'lavoro.rapporti',
  employeeIncome: 'lavoro.redditoDipendente',
  selfEmployedIncome: 'lavoro.redditoAutonomo',
  lastWorkDay: 'lavoro.dataFine',
  endReason: 'lavoro.motivoFine',
  // la famiglia, per la profilazione
  householdSize: 'famiglia.componenti',
  dependentChildren: 'famiglia.figli',
  dependentMinors: 'famiglia.figliMinori',
  // DID e profilazione
  didStatus: 'did.stato',
  profilingIndex: 'profilazione.indice',
  profilingDate: 'profilazione.data',
  profilingId: 'profilazione.identificativo',
  // §5 esperienze
  experiences: 'esperienze.righe',
  experiencesState: 'esperienze.stato',
  // §6 istruzione e formazione
  studies: 'istruzione.titoli',
  trainings: 'istruzione.corsi',
  studiesState: 'istruzione.stato',
  // §7 lingue e informatica
  italianLevel: 'lingue.italiano',
  languages: 'lingue.righe',
  computing: 'informatica.righe',
  languagesState: 'lingue.stato',
  // §8 abilitazioni
  licences: 'abilitazioni.patenti',
  permits: 'abilitazioni.patentini',
  registers: 'abilitazioni.albi',
  ownVehicle: 'abilitazioni.mezzoProprio',
  licencesState: 'abilitazioni.stato',
  // §9 disponibilità
  wantedProfessions: 'disponibilita.professioni',
  wantedHours: 'disponibilita.orario',
  wantedContracts: 'disponibilita.contratti',
  wantedShifts: 'disponibilita.turni',
  reachKm: 'disponibilita.raggioKm',
  reachMinutes: 'disponibilita.raggioMinuti',
  reachMeans: 'disponibilita.mezzo',
  businessTrips: 'disponibilita.trasferte',
  relocation: 'disponibilita.trasferimento',
  workAbroad: 'disponibilita.estero',
  agileWork: 'disponibilita.lavoroAgile',
  availableFrom: 'disponibilita.daQuando',
  expectedPay: 'disponibilita.retribuzione',
  curriculumPublished: 'disponibilita.curriculumPubblicabile',
  curriculumTo: 'disponibilita.curriculumA',
  availabilityState: 'disponibilita.stato',
  // what she asked for at the last welcome, in her words (A)
  request: 'situazione.richiesta',
  // orientamento di base (C)
  skills: 'orientamento.competenze',
  searchActs: 'orientamento.atti',
  profileSummary: 'orientamento.quadro',
  profileDate: 'orientamento.data',
  profileProgramme: 'orientamento.percorso',
  // bilancio delle competenze (E)
  extraExperiences: 'bilancio.extra',
  balanceSkills: 'bilancio.competenze',
  balanceSteps: 'bilancio.passi',
  balanceDate: 'bilancio.data',
  balanceAim: 'bilancio.scopo',
  balanceShown: 'bilancio.visibilita',
  // patto di servizio (D)
  ...pattoPaths,
  // §4 stato e liste
  registryStatus: 'amministrativi.statoOccupazionale',
  registryCondition: 'amministrativi.condizione',
  category297: 'amministrativi.categoria297',
  seniorityMonths: 'amministrativi.anzianitaMesi',
  unemploymentDate: 'amministrativi.ingressoData',
  unemploymentEntry: 'amministrativi.ingressoTipo',
  specialLists: 'amministrativi.liste',
  trainingDuty: 'amministrativi.obbligoFormativo',
  protectedCategory: 'amministrativi.categorieProtette',
  isee: 'amministrativi.isee',
  iseeDate: 'amministrativi.iseeData',
  administrativeState: 'amministrativi.stato',
} as const;

export type SheetDatum = keyof typeof sheetPaths;

/** Every datum of a person that outlives the prestazione that asked for it. */
export type FascicoloDatum = PersonDatum | SheetDatum;

export const fascicoloPaths: Readonly<Record<FascicoloDatum, string>> = {
  ...personPaths,
  ...sheetPaths,
};
