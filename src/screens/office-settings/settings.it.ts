import { translator } from '../../i18n/messages.ts';
import { lingueWords } from '../../interview/blocks/lingue.ts';
import type { InterviewWords } from '../../interview/words.ts';
import { activityTexts, type SettingsSteps } from './settings-form.ts';

export const settingsWords: InterviewWords<SettingsSteps> = {
  ufficio: {
    title: 'L’ufficio',
    questions: {
      comuni: {
        label: 'Comuni serviti',
        hint: 'Chi vive altrove viene indirizzato al suo CPI.',
        columns: { comune: { label: 'Comune' } },
      },
      luoghi: {
        label: 'Sedi e sportelli',
        hint: 'Si scelgono all’inizio di ogni colloquio in presenza.',
        columns: {
          nome: { label: 'Nome' },
          tipo: {
            label: 'Che cos’è',
            options: { sede: 'Sede', sportello: 'Sportello' },
          },
          indirizzo: { label: 'Indirizzo' },
        },
      },
      lingue: {
        label: 'Lingue dell’ufficio',
        hint: 'Quelle in cui qualcuno può lavorare, oltre all’italiano. Compaiono per prime.',
        columns: { lingua: { label: 'Lingua', options: lingueWords } },
      },
    },
  },
  territorio: {
    title: 'Altri CPI',
    questions: {
      uffici: {
        label: 'Altri centri per l’impiego',
        hint: 'Per chi vive nei loro comuni: il nome compare nel colloquio.',
        columns: { nome: { label: 'Nome' }, recapito: { label: 'Telefono o e-mail' } },
      },
      comuni: {
        label: 'Comuni di un altro CPI',
        columns: { ufficio: { label: 'CPI' }, comune: { label: 'Comune' } },
      },
    },
  },
  pacchetti: {
    title: 'Pacchetti informativi',
    questions: {
      righe: {
        label: 'Pacchetti',
        hint: 'Con un tocco l’operatore segna le informazioni e il materiale. Poi toglie quello che non ha detto.',
        columns: {
          nome: { label: 'Nome', hint: 'Breve: compare su un pulsante.' },
          attivita: { label: 'Informazioni che comprende', options: activityTexts },
        },
      },
      materiali: {
        label: 'Materiale',
        hint: 'Si consegna quello nella lingua del colloquio; se manca, quello in italiano.',
        columns: {
          pacchetto: { label: 'Pacchetto' },
          titolo: { label: 'Titolo' },
          versione: { label: 'Versione' },
          lingua: { label: 'Lingua', options: lingueWords },
          canale: { label: 'Come', options: { carta: 'Carta', qr: 'QR', email: 'E-mail' } },
          attivita: { label: 'Per quale informazione', options: activityTexts },
        },
      },
    },
  },
  informativa: {
    title: 'Informativa privacy',
    questions: {
      versione: {
        label: 'Versione in uso',
        hint: 'Quando cambia, si consegna di nuovo a chi ha la precedente.',
      },
      data: { label: 'In uso dal' },
    },
  },
  soglie: {
    title: 'Giorni e tempi',
    questions: {
      giorniPermesso: {
        label: 'Permesso di soggiorno: giorni prima della scadenza',
        hint: 'Da quel giorno il colloquio lo segnala.',
      },
      giorniSilenzio: {
        label: 'Colloquio lasciato a metà: giorni di silenzio',
        hint: 'Dopo, chi lo segue decide se chiuderlo.',
      },
      secondiChiosco: {
        label: 'Chiosco: secondi senza tocchi',
        hint: 'Dopo, lo schermo si cancella.',
      },
    },
  },
  conservazione: {
    title: 'Conservazione dei dati',
    questions: {
      anni: {
        label: 'Anni di conservazione dei fascicoli',
        hint: 'Dall’ultima prestazione. Sportello non cancella nulla da solo: il termine compare a chi decide.',
      },
      atto: {
        label: 'Atto che lo stabilisce',
        hint: 'Nessuna norma nazionale fissa un termine: scriva il piano di conservazione dell’ente.',
      },
    },
  },
  legge: {
    title: 'Numeri di legge controllati',
    questions: {
      conferme: {
        label: 'Numeri controllati dall’ufficio',
        columns: {
          valore: { label: 'Valore controllato' },
          nota: { label: 'Dove è stato letto' },
        },
      },
    },
  },
};

export const words = translator({
  saved: 'Si salva da solo, anche senza rete. Arriva a tutti gli operatori.',
  conflicts: {
    one: 'Una risposta è stata scritta in due modi diversi. Scelga quale tenere.',
    other: '{n} risposte sono state scritte in due modi diversi. Scelga quali tenere.',
  },
  addComune: 'Aggiungi un comune',
  addLanguage: 'Aggiungi una lingua',
  addOffice: 'Aggiungi un CPI',
  addPackage: 'Aggiungi un pacchetto',
  addMaterial: 'Aggiungi un materiale',
  comuniOf: 'I suoi comuni',
  remove: 'Togli',
  territory: 'Territorio',
  placesAndLanguages: 'Luoghi e lingue',
  none: 'Nessuno, per ora.',
  unnamedOffice: 'CPI senza nome',
  unnamedPackage: 'Pacchetto senza nome',
  unnamed: 'Finché manca il nome non compare nei colloqui.',
});
