import { translator } from '../../i18n/messages.ts';

export const unknownWords = translator({
  title: 'Pagina non trovata',
  backToToday: 'Torna a Oggi',
  text: 'L’indirizzo non porta a nessuna pagina di Sportello. I dati non c’entrano: sono al loro posto.',
});
