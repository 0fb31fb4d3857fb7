import { translator } from '../../i18n/messages.ts';

/** Words of an interview that is open in another tab too. */
export const seatWords = translator({
  readTitle: 'Questo colloquio è aperto in un’altra scheda.',
  readText:
    'Qui può leggerlo. Per scrivere qui, prenda il controllo: l’altra scheda salva ciò che c’è e passa in lettura.',
  asking: 'L’altra scheda sta salvando.',
  take: 'Prendi il controllo',
});
