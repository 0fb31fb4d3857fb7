import type { InterviewWords } from '../../../interview/words.ts';
import type { inizioSteps } from '../steps/inizio.ts';

export const inizioWords: InterviewWords<typeof inizioSteps> = {
  operazione: {
    title: 'Che cosa facciamo oggi',
    short: 'che cosa facciamo oggi',
    questions: {
      operazione: {
        label: 'Cosa facciamo oggi?',
        options: {
          stipula: 'Un nuovo patto',
          rinnovo: 'Il rinnovo del patto',
          aggiornamento: 'Cambiamo il patto',
          verifica: 'La verifica',
          sospensione: 'Sospendiamo il patto',
          ripresa: 'Riprendiamo il patto',
          trasferimento: 'Passa a un altro CPI',
          chiusuraPatto: 'Chiudiamo il patto',
        },
      },
    },
  },
  verifichePreliminari: {
    title: 'Prima di cominciare',
    short: 'controlli',
    norm: 'artt. 19, 20 D.Lgs. 150/2015',
    lead: 'Serve per sapere se il patto si può fare oggi.',
    questions: {
      didAttiva: {
        label: 'C’è una DID attiva?',
        hint: 'Senza rete scelga «Da verificare»: il patto si firma con riserva.',
        options: { si: 'Sì', no: 'No', daVerificare: 'Da verificare' },
      },
      dataDid: { label: 'Data della DID', hint: 'Con la NASpI: il giorno della domanda.' },
      pattoAltroCpi: {
        label: 'C’è un patto con un altro CPI?',
        options: { no: 'No', si: 'Sì', daVerificare: 'Da verificare' },
      },
      qualeCpi: { label: 'Con quale CPI?' },
      lavoroInvariato: {
        label: 'La situazione di lavoro è la stessa della DID?',
        hint: 'Se no, si corregge nel servizio B.',
      },
      programma: { label: 'Programma' },
    },
  },
  rinvio: {
    title: 'Oggi il patto non si può fare',
    short: 'perché non si può',
    lead: 'Alla persona si dice perché, e dove andare.',
    questions: {
      perche: { label: 'Perché' },
      spiegato: { label: 'Gliel’ho spiegato' },
    },
  },
  responsabile: {
    title: 'Chi la segue',
    short: 'chi la segue',
    norm: 'art. 20 c. 2 lett. a) D.Lgs. 150/2015',
    questions: {
      responsabile: { label: 'Responsabile delle attività' },
      sostituto: { label: 'E se non c’è?' },
      contattiResponsabile: {
        label: 'Come si contatta',
        hint: 'Sede, telefono, e-mail, orari.',
      },
      impegniCpi: {
        label: 'Che cosa fa il Centro',
        options: {
          segnalareOfferte: 'Segnala offerte di lavoro',
          preselezione: 'Propone la persona alle imprese che cercano',
          orientamento: 'La orienta',
          invioFormazione: 'La avvia alla formazione',
          accompagnamento: 'La accompagna nella ricerca',
          tutoraggio: 'Le dà un tutor',
        },
      },
    },
  },
  profilo: {
    title: 'Il profilo di occupabilità',
    short: 'profilo',
    norm: 'art. 20 c. 2 lett. b) D.Lgs. 150/2015',
    questions: {
      indiceStato: {
        label: 'C’è l’indice di profilazione?',
        hint: 'Lo dà il nodo nazionale. Qui non si calcola.',
        options: { ricevuto: 'Sì', inAttesa: 'In attesa' },
      },
      indice: { label: 'Indice', hint: 'Da 0 a 1, per esempio 0,6443.' },
      indiceData: { label: 'Data dell’indice' },
      quadro: {
        label: 'Il profilo, in parole',
        hint: 'Si stampa nel patto: niente salute, famiglia o altre cose delicate.',
      },
      percorso: { label: 'Percorso' },
    },
  },
};
