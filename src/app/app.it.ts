import { translator } from '../i18n/messages.ts';

/** Around the pages: titles of the browser's tab, public pages, what went wrong with a screen. */
export const appWords = translator({
  language: 'Lingua',
  languageText:
    'La lingua delle pagine su questo dispositivo. I documenti per la persona restano in italiano.',
  offices: 'Centri per l’impiego',
  accessibility: 'Dichiarazione di accessibilità',
  privacy: 'Informativa privacy',
  legal: 'Note legali',
  demo: 'Dimostrazione: persone e dati sono inventati.',
  failed: 'Questa pagina non si è aperta',
  bug: 'C’è un errore nel programma.',
  reload: 'Ricarica',
  failedText:
    'Quello che ha scritto è salvato su questo dispositivo. Ricarichi la pagina; se succede ancora, lo dica a chi segue Sportello nel suo ufficio.',
});
