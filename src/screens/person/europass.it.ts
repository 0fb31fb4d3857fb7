import { translator } from '../../i18n/messages.ts';

export const europassWords = translator({
  title: 'Curriculum Europass',
  lead: 'Un file con esperienze, studi e lingue della scheda. Delle competenze ci sono solo quelle che la persona ha scelto di mostrare.',
  xml: 'Scarica in XML',
  json: 'Scarica in JSON',
  failed: 'Il file non si è potuto preparare. Non si è perso niente: riprovi.',
});
