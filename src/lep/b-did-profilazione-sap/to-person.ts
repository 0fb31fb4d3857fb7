import type { FascicoloDatum } from '../../domain/person-sheet.ts';
import type { DerivedData, Known } from '../../interview/definition.ts';
import type { QuestionPath } from '../../interview/steps.ts';
import type { DidSteps } from './steps.ts';

type ToPerson = { readonly [P in QuestionPath<DidSteps>]?: FascicoloDatum };

/** What the Scheda keeps, and where (b.md §2): the same map writes it and offers it again. */
export const toPerson: ToPerson = {
  'apertura.lingua': 'language',
  'apertura.informativaPrivacy': 'privacyNotice',
  'identita.codiceFiscale': 'codiceFiscale',
  'identita.codiciPrecedenti': 'earlierCodes',
  'identita.cognome': 'surname',
  'identita.nome': 'name',
  'identita.nomeScelto': 'chosenName',
  'identita.sesso': 'sex',
  'identita.dataNascita': 'birthDate',
  'identita.luogoNascita': 'birthplace',
  'identita.cittadinanzaGruppo': 'citizenshipGroup',
  'identita.cittadinanza': 'citizenship',
  'identita.altraCittadinanza': 'otherCitizenship',
  'identita.documenti': 'identityDocuments',
  'identita.statoCivile': 'maritalStatus',
  'soggiorno.titolo': 'permitKind',
  'soggiorno.numero': 'permitNumber',
  'soggiorno.motivo': 'permitReason',
  'soggiorno.scadenza': 'permitExpiry',
  'soggiorno.lavoroConsentito': 'permitAllowsWork',
  'soggiorno.inItaliaDal': 'arrivedInItaly',
  'soggiorno.ultimoMantenimento': 'enrolmentKept',
  'recapiti.senzaResidenza': 'withoutResidence',
  'recapiti.residenzaComune': 'residenceComune',
  'recapiti.residenzaCap': 'residencePostcode',
  'recapiti.residenzaIndirizzo': 'residenceAddress',
  'recapiti.residenzaLocalita': 'residencePlace',
  'recapiti.domicilioUguale': 'livesAtResidence',
  'recapiti.domicilioComune': 'comune',
  'recapiti.domicilioCap': 'homePostcode',
  'recapiti.domicilioIndirizzo': 'address',
  'recapiti.domicilioLocalita': 'homePlace',
  'recapiti.cellulare': 'phone',
  'recapiti.telefono': 'landline',
  'recapiti.email': 'email',
  'recapiti.pec': 'certifiedEmail',
  'recapiti.recapitoPreferito': 'preferredContact',
  'recapiti.recapitoRiservato': 'reservedContacts',
  'recapiti.domicilioPatto': 'noticesAddress',
  'lavoroOggi.statoLavoro': 'workStatus',
  'lavoroOggi.contratti': 'currentJobs',
  'lavoroOggi.redditoDipendente': 'employeeIncome',
  'lavoroOggi.redditoAutonomo': 'selfEmployedIncome',
  'lavoroOggi.dataFineLavoro': 'lastWorkDay',
  'lavoroOggi.motivoFine': 'endReason',
  'lavoroOggi.sostegno': 'benefits',
  'lavoroOggi.dataDomandaSostegno': 'benefitDate',
  'profilazione.componenti': 'householdSize',
  'profilazione.figli': 'dependentChildren',
  'profilazione.figliMinori': 'dependentMinors',
  'did.statoDid': 'didStatus',
  'did.dataDid': 'didDate',
  'indice.indice': 'profilingIndex',
  'indice.indiceData': 'profilingDate',
  'indice.indiceId': 'profilingId',
  'esperienze.righe': 'experiences',
  'esperienze.stato': 'experiencesState',
  'istruzione.titoli': 'studies',
  'istruzione.corsi': 'trainings',
  'istruzione.stato': 'studiesState',
  'competenzeLinguistiche.italiano': 'italianLevel',
  'competenzeLinguistiche.lingue': 'languages',
  'competenzeLinguistiche.informatica': 'computing',
  'competenzeLinguistiche.stato': 'languagesState',
  'abilitazioni.patenti': 'licences',
  'abilitazioni.patentini': 'permits',
  'abilitazioni.albi': 'registers',
  'abilitazioni.mezzoProprio': 'ownVehicle',
  'abilitazioni.stato': 'licencesState',
  'disponibilita.professioniDesiderate': 'wantedProfessions',
  'disponibilita.orario': 'wantedHours',
  'disponibilita.contratti': 'wantedContracts',
  'disponibilita.turni': 'wantedShifts',
  'disponibilita.raggioKm': 'reachKm',
  'disponibilita.raggioMinuti': 'reachMinutes',
  'disponibilita.mezzo': 'reachMeans',
  'disponibilita.trasferte': 'businessTrips',
  'disponibilita.trasferimento': 'relocation',
  'disponibilita.estero': 'workAbroad',
  'disponibilita.lavoroAgile': 'agileWork',
  'disponibilita.daQuando': 'availableFrom',
  'disponibilita.retribuzioneAttesa': 'expectedPay',
  'disponibilita.curriculumPubblicabile': 'curriculumPublished',
  'disponibilita.curriculumA': 'curriculumTo',
  'disponibilita.stato': 'availabilityState',
  'datiAmministrativi.statoOccupazionale': 'registryStatus',
  'datiAmministrativi.condizione': 'registryCondition',
  'datiAmministrativi.categoria297': 'category297',
  'datiAmministrativi.anzianitaMesi': 'seniorityMonths',
  'datiAmministrativi.ingressoData': 'unemploymentDate',
  'datiAmministrativi.ingressoTipo': 'unemploymentEntry',
  'datiAmministrativi.liste': 'specialLists',
  'datiAmministrativi.obbligoFormativo': 'trainingDuty',
  'datiAmministrativi.categorieProtette': 'protectedCategory',
  'datiAmministrativi.isee': 'isee',
  'datiAmministrativi.iseeData': 'iseeDate',
  'datiAmministrativi.stato': 'administrativeState',
};

/** What the other services ask in their own words: whether there is a DID, whether she works, where. */
export function alsoToPerson({ answers }: Known<DidSteps>, step: keyof DidSteps): DerivedData {
  if (step === 'did') return { did: wordOf(DID_WORDS, answers.did?.statoDid) };
  if (step === 'lavoroOggi')
    return {
      condition: wordOf(WORK_WORDS, answers.lavoroOggi?.statoLavoro),
    };
  return step === 'recapiti' ? homeOf(answers) : {};
}

type Given = Known<DidSteps>['answers'];
type Stato = NonNullable<NonNullable<Given['did']>['statoDid']>;
type Lavoro = NonNullable<NonNullable<Given['lavoroOggi']>['statoLavoro']>;

/** One in the queue is not there yet: nothing is said of it. */
const DID_WORDS: Readonly<Record<Stato, 'si' | 'no' | undefined>> = {
  attiva: 'si',
  sospesa: 'si',
  domandaNaspi: 'si',
  nessuna: 'no',
  revocata: 'no',
  inCoda: undefined,
};

const WORK_WORDS: Readonly<Record<Lavoro, string>> = {
  no: 'no',
  tirocinio: 'no',
  preavviso: 'preavviso',
  maiLavorato: 'maiLavorato',
  occasionale: 'siPoco',
  subordinato: 'si',
  autonomo: 'si',
  collaborazione: 'si',
};

const wordOf = <K extends string, W>(
  table: Readonly<Record<K, W>>,
  key: K | undefined,
): W | undefined => (key === undefined ? undefined : table[key]);

/** Who lives where she is registered has one address, known by both names. */
const homeOf = ({ recapiti }: Given): DerivedData =>
  recapiti?.domicilioUguale === true
    ? {
        comune: recapiti.residenzaComune,
        homePostcode: recapiti.residenzaCap,
        address: recapiti.residenzaIndirizzo,
      }
    : {};
