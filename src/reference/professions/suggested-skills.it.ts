import { professionTableOf } from './profession-table.ts';

/** Words of our own, to type less: not a classification, so without codes. */
const LABELS = `accogliere i clienti|ascoltare e capire le richieste|assemblare pezzi|assistere persone anziane
assistere persone con disabilità|avvitare e fissare|bucare e fresare|calcolare prezzi e sconti|caricare e scaricare merci
compilare moduli e registri|condurre trattori|controllare la qualità|coordinare un gruppo|cucinare primi piatti
cucire a macchina|cucire a mano|curare il verde|disegnare con il CAD|emettere fatture|fare il conto cassa
fare inventari|fare iniezioni|fare la raccolta di frutta e ortaggi|fare preventivi|gestire agende e appuntamenti
gestire le scorte|gestire reclami|guidare il muletto|guidare furgoni|impastare e infornare|imbiancare pareti
imparare dai colleghi|installare impianti elettrici|installare impianti idraulici|insegnare a un collega
intonacare|lavorare a turni|lavorare in gruppo|lavorare in quota|lavorare in sicurezza (DPI)|leggere un disegno tecnico
mantenere la calma con il pubblico|montare mobili|movimentare carichi|negoziare con i fornitori|organizzare il proprio lavoro
parlare in pubblico|piegare e stirare|posare piastrelle|potare|preparare buste paga|preparare caffè e bevande
preparare la sala|programmare macchine CNC|programmare software|pulire ambienti di lavoro|pulire camere d’albergo
registrare la prima nota|riparare apparecchi elettrici|riparare automobili|rispettare scadenze|rispettare l’HACCP
rispondere al telefono|risolvere problemi imprevisti|saldare a filo|saldare a elettrodo|scrivere e-mail di lavoro
scrivere relazioni|servire ai tavoli|sistemare la merce sugli scaffali|smistare pacchi|tagliare i capelli
tagliare e disossare carni|tenere in ordine il magazzino|tradurre|usare fogli di calcolo|usare il computer (base)
usare il palmare di magazzino|usare la posta elettronica|usare programmi di grafica|usare programmi gestionali
usare un registratore di cassa|vendere al banco|vendere per telefono`;

/** Until the administrator imports a classification, the field suggests words and accepts any others. */
export const suggestedSkills = professionTableOf(
  LABELS.split(/[|\n]/).map((label) => ({ profession: { code: null, label }, otherLabels: [] })),
  'Suggerimenti senza codice: per i codici importare il file di ESCO',
);
