/**
 * Where the registry data of a person live in the person's stream. Each is an answer of its own,
 * with source and date: two tablets that correct different data never meet.
 */
export const personPaths = {
  surname: 'anagrafica.cognome',
  name: 'anagrafica.nome',
  codiceFiscale: 'anagrafica.codiceFiscale',
  birthDate: 'anagrafica.dataNascita',
  birthplace: 'anagrafica.luogoNascita',
  sex: 'anagrafica.sesso',
  comune: 'recapiti.comuneDomicilio',
  address: 'recapiti.indirizzo',
  phone: 'recapiti.telefono',
  email: 'recapiti.email',
  language: 'recapiti.lingua',
  privacyNotice: 'consensi.informativaPrivacy',
  did: 'situazione.did',
  didDate: 'situazione.dataDid',
  condition: 'situazione.condizione',
  benefits: 'situazione.sostegno',
  benefitDate: 'situazione.dataDomandaSostegno',
} as const;

export type PersonDatum = keyof typeof personPaths;
