import type { CodiceFiscaleErrorKey } from './codice-fiscale.ts';
import type { FindingKey } from './check-against.ts';

/** `{{name}}` are the parameters of the message, as i18next writes them. Dates come as gg/mm/aaaa. */
export const codiceFiscaleMessagesIt: Readonly<Record<CodiceFiscaleErrorKey | FindingKey, string>> =
  {
    empty: 'Il codice fiscale non è stato scritto.',
    length:
      'Un codice fiscale ha 16 caratteri (11 cifre se è provvisorio): qui ce ne sono {{length}}.',
    letterExpected: 'Al carattere {{position}} ci va una lettera, non «{{found}}».',
    digitExpected:
      'Al carattere {{position}} ci va una cifra, non «{{found}}». Attenzione a O e 0, I e 1, S e 5.',
    nameLetters:
      'Le lettere «{{found}}» (dal carattere {{position}}) non possono venire da un nome: prima le consonanti, poi le vocali.',
    monthLetter:
      'La lettera del mese (carattere 9) è «{{found}}», ma può essere solo A, B, C, D, E, H, L, M, P, R, S o T.',
    impossibleDay:
      'Il giorno di nascita «{{written}}» non esiste nel mese {{month}} (per le donne al giorno si aggiunge 40).',
    checkLetter:
      'C’è un errore di battitura: per questi caratteri l’ultima lettera dovrebbe essere «{{expected}}», non «{{found}}». Ricontrollare tutto il codice sulla tessera.',
    provisionalCheckDigit:
      'C’è un errore di battitura: per queste cifre l’ultima dovrebbe essere «{{expected}}», non «{{found}}».',
    provisional:
      'È un codice provvisorio di 11 cifre: non dice nulla su nome e nascita. Va sostituito quando arriva quello definitivo.',
    surnameDiffers:
      'Il cognome «{{surname}}» darebbe {{expected}}, il codice ha {{found}}. Controllare il cognome (per le donne quello da nubile).',
    nameDiffers:
      'Il nome «{{name}}» darebbe {{expected}}, il codice ha {{found}}. Controllare il nome, e se ce n’è più d’uno.',
    birthDateDiffers: 'La data di nascita è {{expected}}, ma il codice dice {{found}}.',
    noPlausibleBirthDate: 'La data di nascita nel codice è nel futuro o di oltre 120 anni fa.',
    sexDiffers: 'Il sesso indicato è {{expected}}, ma il codice dice {{found}}.',
    birthplaceDiffers: 'Il luogo di nascita è {{expected}}, ma il codice dice {{found}}.',
    birthplaceUnknown:
      'Il luogo di nascita {{code}} non è nella nostra tabella: controllare il codice sul documento.',
    birthplaceNotYet:
      'Secondo la nostra tabella {{place}} esiste dal {{from}}, dopo la nascita ({{birthDate}}).',
    birthplaceAbolished:
      'Secondo la nostra tabella {{place}} è esistito fino al {{to}}, prima della nascita ({{birthDate}}).',
  };
