import type { InterviewWords } from '../../../interview/words.ts';
import { lingueWords } from '../../../interview/blocks/lingue.ts';
import type { AccoglienzaSteps } from '../steps.ts';

export const informazioneWords: Pick<
  InterviewWords<AccoglienzaSteps>,
  'informazioni' | 'offerte' | 'eures'
> = {
  informazioni: {
    title: 'Informazioni date',
    short: 'informazioni',
    norm: 'Attività dell’Allegato B, lettera A',
    lead: 'Segni solo quello che ha detto davvero.',
    questions: {
      pacchetto: {
        label: 'Usa un pacchetto informativo',
        hint: 'Con un tocco segna le informazioni e il materiale. Tolga quello che non ha detto.',
      },
      attivita: { label: 'Le sei informazioni' },
      materiali: {
        label: 'Materiale consegnato',
        columns: {
          titolo: { label: 'Titolo' },
          lingua: { label: 'Lingua', options: lingueWords },
          versione: { label: 'Versione' },
          canale: {
            label: 'Come',
            options: { carta: 'Carta', qr: 'QR', email: 'E-mail' },
          },
        },
      },
      sistemaProfilazione: {
        label: 'Ha spiegato la profilazione e il percorso di attivazione?',
        hint: 'Lo chiede l’Allegato B.',
      },
      eures: {
        label: 'Ha parlato dell’opportunità Eures?',
        hint: 'Lavorare in un altro Paese europeo.',
        options: { si: 'Sì', nonApplicabile: 'Non applicabile' },
      },
      scelta: {
        label: 'Quale servizio di riferimento sceglie?',
        options: {
          questoCpi: 'Questo CPI',
          altroCpi: 'Un altro CPI',
          accreditato: 'Un soggetto accreditato',
          decideDopo: 'Decide dopo',
        },
      },
    },
  },
  offerte: {
    title: 'Offerte di lavoro',
    short: 'offerte di lavoro',
    lead: 'Gli strumenti con cui la persona può cercare da sola.',
    questions: {
      profiliCercati: {
        label: 'Che lavoro cerca?',
        hint: 'Fino a tre.',
        columns: { professione: { label: 'Professione' } },
      },
      areaComune: { label: 'Vicino a quale comune?' },
      areaKm: { label: 'Entro quanti chilometri?' },
      offerteViste: {
        label: 'Offerte viste insieme',
        columns: {
          codice: { label: 'Codice' },
          titolo: { label: 'Titolo' },
          azione: {
            label: 'Che cosa ne fa',
            options: { candidatura: 'Si candida', stampa: 'La porta via', nessuna: 'Niente' },
          },
        },
      },
      strumenti: {
        label: 'Strumenti mostrati',
        options: {
          portaleRegionale: 'Portale regionale',
          siisl: 'SIISL',
          cliclavoro: 'Cliclavoro',
          bacheca: 'Bacheca',
          eures: 'Eures',
        },
      },
    },
  },
  eures: {
    title: 'Eures',
    short: 'Eures',
    lead: 'Lavoro e tirocini negli altri Paesi europei.',
    questions: {
      paesi: { label: 'In quali Paesi?', columns: { paese: { label: 'Paese' } } },
      lingueParlate: {
        label: 'Quali lingue parla?',
        columns: {
          lingua: { label: 'Lingua', options: lingueWords },
          livello: {
            label: 'Livello',
            options: { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' },
          },
        },
      },
      consulenteEures: { label: 'Vuole incontrare il consulente Eures?' },
    },
  },
};
