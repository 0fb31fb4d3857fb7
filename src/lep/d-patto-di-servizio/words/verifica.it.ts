import type { InterviewWords } from '../../../interview/words.ts';
import type { verificaSteps } from '../steps/verifica.ts';
import { benefitOptions } from './firma.it.ts';

const channels = {
  concordataOra: 'Data concordata nel patto',
  pec: 'PEC',
  raccomandata: 'Raccomandata',
  aMano: 'A mano',
  sms: 'SMS',
  email: 'E-mail',
} as const;

export const verificaWords: InterviewWords<typeof verificaSteps> = {
  esitoAppuntamento: {
    title: 'L’appuntamento',
    short: 'appuntamento',
    questions: {
      dataAppuntamento: { label: 'Data dell’appuntamento' },
      esito: {
        label: 'Com’è andato?',
        options: {
          P: 'È venuta',
          AG: 'Assente con un motivo',
          AI: 'Assente senza un motivo',
          AN: 'Annullato',
        },
      },
      sostegno: { label: 'Quale sostegno prende?', options: benefitOptions },
    },
  },
  assenza: {
    title: 'L’assenza',
    short: 'assenza',
    norm: 'art. 21 D.Lgs. 150/2015',
    lead: 'Il programma conta e propone. Decide una persona, e scrive perché.',
    questions: {
      convocazioni: {
        label: 'Come era stata convocata',
        columns: {
          canale: { label: 'Come', options: channels },
          data: { label: 'Quando' },
          prova: { label: 'Prova', hint: 'Ricevuta, protocollo, firma.' },
        },
      },
      giustificazione: {
        label: 'Giustificazione',
        options: {
          malattia: 'Malattia o infortunio documentati',
          servizioCivile: 'Servizio civile o richiamo',
          gravidanza: 'Gravidanza, nei periodi di legge',
          tribunale: 'Citazione in tribunale',
          motiviFamiliari: 'Gravi motivi familiari documentati',
          mobilita: 'Limitazione legale della mobilità',
          forzaMaggiore: 'Altro impedimento oggettivo o forza maggiore',
          nessuna: 'Nessuna',
        },
      },
      giustificataIl: {
        label: 'Quando ha avvisato?',
        hint: 'Entro il giorno dell’appuntamento, al più tardi il giorno dopo.',
      },
      provaGiustificazione: { label: 'Documento visto', hint: 'Senza la diagnosi.' },
      tipoObbligo: {
        label: 'Che impegno era?',
        options: {
          convocazione: 'Una convocazione',
          orientamento: 'Un’iniziativa di orientamento',
          formazione: 'Un’iniziativa di formazione',
          offerta: 'Un’offerta congrua rifiutata',
        },
      },
      decisione: {
        label: 'Decisione',
        options: {
          giustificata: 'Giustificata',
          nonGiustificata: 'Non giustificata',
          inAttesa: 'In attesa di documenti',
        },
      },
      motivazione: { label: 'Perché' },
      numeroEvento: { label: 'È la volta numero', hint: 'Lo confermi guardando l’elenco.' },
      segnalazioneInps: {
        label: 'Segnalazione all’INPS',
        hint: 'Non parte mai da sola.',
        options: {
          daFare: 'Da fare',
          bozza: 'In bozza',
          inviata: 'Inviata',
          nonDovuta: 'Non dovuta',
        },
      },
      segnalazioneNota: { label: 'Quando, o perché non è dovuta' },
      nuovaData: { label: 'Nuovo appuntamento' },
      nuovaOra: { label: 'Ora' },
    },
  },
  verifica: {
    title: 'A che punto siamo',
    short: 'verifica',
    norm: 'Allegato B, D: verifica periodica',
    questions: {
      attiVerificati: {
        label: 'Gli impegni, uno per uno',
        columns: {
          atto: { label: 'Impegno' },
          fatto: { label: 'Fatto?', options: { si: 'Sì', inParte: 'In parte', no: 'No' } },
          prova: { label: 'Prova vista' },
          note: { label: 'Note' },
        },
      },
      attivitaVerificate: {
        label: 'Le attività',
        columns: {
          attivita: { label: 'Attività' },
          stato: {
            label: 'A che punto è',
            options: {
              proposta: 'Proposta',
              inCorso: 'In corso',
              conclusa: 'Conclusa',
              interrotta: 'Interrotta',
              nonIniziata: 'Non iniziata',
            },
          },
          presenza: { label: 'Presenza' },
        },
      },
      cambiamenti: {
        label: 'Che cos’è cambiato?',
        options: {
          nulla: 'Nulla',
          lavoroBreve: 'Un lavoro breve',
          indirizzo: 'L’indirizzo',
          famiglia: 'La famiglia',
          salute: 'La salute',
          corso: 'Un corso',
          sostegnoFinito: 'Il sostegno è finito',
        },
      },
      offerteRicevute: {
        label: 'Offerte ricevute',
        hint: 'Con i dati si controlla se l’offerta è congrua, punto per punto.',
        columns: {
          fonte: { label: 'Offerta, da chi' },
          coerente: {
            label: 'Coerente con il patto?',
            options: { si: 'Sì', no: 'No', nonSo: 'Non so' },
          },
          km: { label: 'Chilometri' },
          minuti: { label: 'Minuti con i mezzi' },
          contratto: {
            label: 'Contratto',
            options: { indeterminato: 'Indeterminato', determinato: 'A termine' },
          },
          mesi: { label: 'Mesi, se a termine' },
          oreSettimana: { label: 'Ore a settimana' },
          retribuzione: { label: 'Paga del mese' },
          risposta: {
            label: 'Risposta',
            options: { accettata: 'Accettata', rifiutata: 'Rifiutata', inAttesa: 'In attesa' },
          },
          motivo: { label: 'Motivo' },
          comunicataIl: { label: 'Comunicata il' },
        },
      },
      giudizio: {
        label: 'A che punto siamo?',
        options: {
          inLinea: 'In linea',
          ritardoConMotivo: 'In ritardo, con un motivo',
          inRitardo: 'In ritardo',
          daRivedere: 'Il patto è da rivedere',
        },
      },
      statoConfermato: { label: 'Lo stato di disoccupazione è confermato?' },
      prossimaVerifica: { label: 'Prossima verifica', hint: 'Diventa un appuntamento in agenda.' },
      oraVerifica: { label: 'Ora' },
    },
  },
  azioneCorrettiva: {
    title: 'Che cosa cambiamo',
    short: 'che cosa cambiamo',
    norm: 'Allegato B, D: azioni correttive',
    questions: {
      azioni: {
        label: 'Cosa cambiamo?',
        hint: 'Se cambia il patto, si firma una nuova versione.',
        options: {
          piuSostegno: 'Più sostegno',
          atti: 'Gli impegni di ricerca',
          attivita: 'Le attività',
          scadenza: 'Una scadenza',
          obiettivo: 'L’obiettivo',
          contatti: 'I contatti',
          invioE: 'Va all’orientamento specialistico',
          invioN: 'Va alla presa in carico integrata',
          invioM1: 'Va al collocamento mirato',
        },
      },
      perche: { label: 'Perché' },
      accordo: {
        label: 'La persona è d’accordo?',
        options: { si: 'Sì', inParte: 'In parte', no: 'No' },
      },
      accordoNota: { label: 'Che cosa ne pensa' },
    },
  },
  statoPatto: {
    title: 'Lo stato del patto',
    short: 'stato del patto',
    questions: {
      motivo: {
        label: 'Perché?',
        options: {
          lavoroBreve: 'Un lavoro fino a 180 giorni',
          assegnoRicollocazione: 'Assegno di ricollocazione',
          malattiaMaternita: 'Malattia o maternità',
          trasferimento: 'Si trasferisce',
          fineSospensione: 'La sospensione è finita',
          lavoroStabile: 'Un lavoro stabile',
          rinuncia: 'Rinuncia',
          decadenza: 'Decadenza',
          decesso: 'Decesso',
          errore: 'Errore',
        },
      },
      data: { label: 'Dal' },
      ripresaPrevista: { label: 'Quando riprende?', hint: 'Diventa un appuntamento in agenda.' },
      cpiDestinazione: { label: 'A quale CPI?' },
      notaConsegna: { label: 'Note di consegna', hint: 'Le legge chi la segue dopo.' },
    },
  },
};
