import { translator } from '../i18n/messages.ts';

/** How a person, a stream or its state is told on one line. */
export const lineWords = translator({
  inProgress: 'Colloquio in corso',
  suspended: 'Colloquio sospeso',
  proposed: 'Proposta {service}',
  welcomed: 'Accoglienza conclusa',
  concluded: 'Concluso {service}',
  nothing: 'Nessuna prestazione',
  closed: 'chiusa',
  unidentified: 'Persona non identificata',
  file: 'Fascicolo',
  namelessEmployer: 'Impresa senza nome',
  employer: 'Impresa',
  settings: 'Impostazioni',
  transfer: 'Trasferimento',
  office: 'Ufficio',
  prestazione: 'Prestazione',
  colleague: 'un collega',
});
