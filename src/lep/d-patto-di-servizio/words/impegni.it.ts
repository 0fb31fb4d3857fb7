import type { InterviewWords } from '../../../interview/words.ts';
import { serviziWords } from '../../../interview/blocks/chiusura.it.ts';
import { allegatoB } from '../allegato-b.ts';
import type { impegniSteps } from '../steps/impegni.ts';

/** The three availabilities, in the words of the decree. */
const [, , , , , , , laboratori, formazione, offerte] = allegatoB.description;
const afterLetter = (text: string): string => text.replace(/^(?:[abc]\) )+/, '');

export const availabilityTexts = {
  laboratori: afterLetter(laboratori),
  formazione: afterLetter(formazione),
  offerteCongrue: afterLetter(offerte),
} as const;

export const impegniWords: InterviewWords<typeof impegniSteps> = {
  obiettivo: {
    title: 'Che lavoro cerca',
    short: 'che lavoro cerca',
    questions: {
      obiettivi: {
        label: 'Lavori cercati',
        hint: 'Da uno a tre.',
        columns: {
          professione: { label: 'Lavoro' },
          priorita: { label: 'Priorità', options: { '1': 'Prima', '2': 'Seconda', '3': 'Terza' } },
        },
      },
      settoriConcordati: {
        label: 'In quali settori un’offerta è coerente?',
        hint: 'Servirà per dire se un’offerta è congrua.',
      },
      orario: {
        label: 'Con quale orario?',
        options: {
          tempoPieno: 'Tempo pieno',
          partTimeMattina: 'Part time di mattina',
          partTimePomeriggio: 'Part time di pomeriggio',
          turni: 'A turni',
        },
      },
      contratti: {
        label: 'Con quale contratto?',
        options: {
          indeterminato: 'Indeterminato',
          determinato: 'Determinato',
          apprendistato: 'Apprendistato',
          somministrato: 'Somministrato',
          intermittente: 'Intermittente',
          tirocinio: 'Tirocinio',
          autonomo: 'Autonomo',
        },
      },
      mezzo: {
        label: 'Come si sposta?',
        options: {
          auto: 'Auto',
          motociclo: 'Motociclo',
          mezziPubblici: 'Mezzi pubblici',
          bicicletta: 'Bicicletta',
          piedi: 'A piedi',
        },
      },
      raggioKm: { label: 'Fino a quanti chilometri da casa?' },
      daQuando: { label: 'Da quando può cominciare?' },
      limitiDichiarati: {
        label: 'Impedimenti da tenere in conto',
        hint: 'Senza diagnosi né dettagli di famiglia: si stampa nel patto.',
      },
    },
  },
  attiRicerca: {
    title: 'Che cosa farà la persona',
    short: 'che cosa farà',
    norm: 'art. 20 c. 2 lett. c) ed e) D.Lgs. 150/2015',
    lead: 'Ogni impegno con i suoi tempi e con il modo di mostrarlo.',
    questions: {
      atti: {
        label: 'Impegni di ricerca',
        columns: {
          atto: {
            label: 'Cosa farò',
            options: {
              aggiornareCv: 'Aggiornare il curriculum',
              portali: 'Iscriversi ai portali di lavoro',
              candidature: 'Mandare candidature',
              agenzie: 'Iscriversi alle agenzie per il lavoro',
              autocandidature: 'Proporsi alle imprese',
              laboratorio: 'Partecipare a un laboratorio',
              visiteImprese: 'Visitare imprese',
              corso: 'Frequentare un corso',
              altro: 'Altro',
            },
          },
          descrizione: { label: 'In particolare' },
          quanto: { label: 'Quante volte' },
          ogni: {
            label: 'Ogni quanto',
            options: { settimana: 'Ogni settimana', mese: 'Ogni mese', unaVolta: 'Una volta' },
          },
          entro: { label: 'Entro il' },
          prova: {
            label: 'Come lo dimostro',
            options: {
              registroRicerca: 'Elenco delle ricerche fatte',
              mailInviate: 'Mail inviate',
              ricevutaPortale: 'Ricevuta del portale',
              schermata: 'Schermata',
              firmaAzienda: 'Firma dell’azienda',
              copia: 'Copia del documento',
              attestato: 'Attestato',
              colloquio: 'Lo racconto al colloquio',
              autodichiarazione: 'Autodichiarazione',
            },
          },
        },
      },
    },
  },
  contatti: {
    title: 'Ogni quanto ci sentiamo',
    short: 'contatti',
    norm: 'art. 20 c. 2 lett. d) D.Lgs. 150/2015',
    questions: {
      frequenza: {
        label: 'Ogni quanto ci sentiamo?',
        options: {
          quindiciGiorni: 'Ogni 15 giorni',
          mese: 'Ogni mese',
          dueMesi: 'Ogni 2 mesi',
          treMesi: 'Ogni 3 mesi',
          altro: 'Altro',
        },
      },
      frequenzaAltro: { label: 'Ogni quanto, e perché' },
      canale: {
        label: 'Come?',
        options: { presenza: 'In presenza', telefono: 'Al telefono', video: 'In video' },
      },
      primaVerifica: {
        label: 'Prima verifica',
        hint: 'Diventa un appuntamento in agenda.',
      },
      oraVerifica: { label: 'Ora' },
      modalitaConvocazione: {
        label: 'Come la convochiamo?',
        hint: 'Quali valgono per le conseguenze lo decide l’ufficio: da verificare.',
        options: {
          concordataOra: 'Data concordata ora nel patto',
          pec: 'PEC',
          raccomandata: 'Raccomandata',
          aMano: 'A mano',
          sms: 'SMS',
          email: 'E-mail',
        },
      },
      recapitoComunicazioni: { label: 'Dove le scriviamo?' },
    },
  },
  attivita: {
    title: 'Le attività concordate',
    short: 'attività',
    norm: 'Allegato B, D: individuazione delle prestazioni',
    lead: 'Ogni riga diventa una proposta nel percorso della persona.',
    questions: {
      nessunaPerOra: { label: 'Nessuna attività per ora?' },
      motivoNessuna: { label: 'Perché nessuna?' },
      righe: {
        label: 'Attività',
        columns: {
          servizio: { label: 'Servizio o misura', options: serviziWords },
          contenuto: { label: 'In cosa consiste' },
          ente: { label: 'Con chi' },
          dal: { label: 'Dal' },
          al: { label: 'Al' },
          durata: { label: 'Durata', hint: 'Con la sua unità, o niente.' },
          unita: { label: 'Unità', options: { O: 'Ore', G: 'Giorni', M: 'Mesi', A: 'Anni' } },
          obbligatoria: { label: 'È un impegno?' },
        },
      },
    },
  },
  disponibilita: {
    title: 'La disponibilità',
    short: 'disponibilità',
    norm: 'art. 20 c. 3 D.Lgs. 150/2015',
    lead: 'Si legge e si chiede. Non c’è niente di già segnato.',
    questions: {
      laboratori: {
        label: 'a) È disponibile a laboratori e orientamento?',
        hint: availabilityTexts.laboratori,
      },
      formazione: {
        label: 'b) È disponibile a formazione o altre iniziative?',
        hint: availabilityTexts.formazione,
      },
      offerteCongrue: {
        label: 'c) È disponibile ad accettare congrue offerte di lavoro?',
        hint: availabilityTexts.offerteCongrue,
      },
      motivoNo: { label: 'Perché no?' },
    },
  },
};
