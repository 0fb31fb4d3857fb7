import type { InterviewWords } from '../../../interview/words.ts';
import type { OrientamentoSteps } from '../steps.ts';

type Progetto = 'obiettivo' | 'mercato' | 'ricerca';

export const progettoWords: Pick<InterviewWords<OrientamentoSteps>, Progetto> = {
  obiettivo: {
    title: 'Dove vuole arrivare',
    short: 'dove vuole arrivare',
    questions: {
      nonSa: {
        label: 'Non lo sa ancora?',
        hint: 'Se è così si propone l’orientamento specialistico.',
      },
      obiettivi: {
        label: 'Lavori a cui punta',
        columns: {
          professione: { label: 'Lavoro' },
          mesi: { label: 'Mesi di esperienza' },
          perche: { label: 'Perché questo' },
          distanza: {
            label: 'Quanto è lontano',
            options: { vicino: 'Vicino', daPreparare: 'Da preparare', lontano: 'Lontano' },
          },
          priorita: { label: 'Priorità', options: { '1': 'Prima', '2': 'Seconda', '3': 'Terza' } },
          conTurni: { label: 'Si lavora a turni?' },
        },
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
      turni: {
        label: 'Può lavorare…',
        options: {
          nessuno: 'In nessuno di questi orari',
          notte: 'Di notte',
          festivi: 'Nei giorni festivi',
          fineSettimana: 'Nel fine settimana',
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
      limiti: {
        label: 'Ci sono cose che non può fare?',
        hint: 'Solo quello che serve per cercare il lavoro giusto. La salute solo se vuole.',
        options: {
          cura: 'Per figli o persone da curare',
          salute: 'Per la salute',
          documenti: 'Per i documenti',
          orari: 'Per gli orari',
          altro: 'Per altro',
        },
      },
      limitiNote: { label: 'Quali?', hint: 'Senza diagnosi né dettagli di famiglia.' },
      disponibilitaFormazione: {
        label: 'È disponibile a formarsi?',
        options: {
          ancheLunga: 'Sì, anche a lungo',
          seBreve: 'Sì, se è breve',
          soloLavorando: 'Solo mentre lavora',
          no: 'No',
        },
      },
    },
  },
  mercato: {
    title: 'Il lavoro da queste parti',
    short: 'il lavoro da queste parti',
    norm: 'Allegato B, C: competenze e mercato del lavoro locale',
    lead: 'Ogni numero con la sua fonte e la sua data. Se un dato non c’è, si lascia vuoto.',
    questions: {
      letture: {
        label: 'Una lettura per ogni lavoro a cui punta',
        columns: {
          obiettivo: { label: 'Lavoro' },
          offerte: { label: 'Offerte nella zona', hint: 'Vuoto se il dato non c’è.' },
          andamento: {
            label: 'Come va da noi',
            options: { cresce: 'Cresce', stabile: 'È stabile', cala: 'Cala', nonSo: 'Non so' },
          },
          fonte: { label: 'Da dove viene il dato' },
          aggiornateAl: { label: 'Aggiornato al' },
          lettura: {
            label: 'Lo leggiamo insieme così',
            options: {
              raggiungibileOra: 'Raggiungibile ora',
              pocaPreparazione: 'Con poca preparazione',
              conRiqualificazione: 'Con una riqualificazione',
              daRipensare: 'Da ripensare',
            },
          },
        },
      },
      requisiti: {
        label: 'Che cosa chiedono di solito',
        columns: {
          competenza: { label: 'Competenza' },
          perObiettivo: { label: 'Per quale lavoro' },
          posseduta: {
            label: 'Ce l’ha?',
            options: { si: 'Sì', inParte: 'In parte', no: 'No' },
          },
        },
      },
      alternative: {
        label: 'Lavori vicini da tenere presenti',
        columns: { professione: { label: 'Lavoro' } },
      },
    },
  },
  ricerca: {
    title: 'Come cerca lavoro',
    short: 'come cerca lavoro',
    questions: {
      metodi: {
        label: 'Come cerca?',
        options: {
          annunci: 'Annunci online',
          agenzie: 'Agenzie per il lavoro',
          passaparola: 'Passaparola',
          autocandidatura: 'Si propone alle imprese',
          centro: 'Centro per l’impiego',
          social: 'Social',
          nonCerco: 'Non cerca',
        },
      },
      candidature: { label: 'Candidature nell’ultimo mese' },
      colloqui: { label: 'Colloqui nell’ultimo mese' },
      cv: {
        label: 'Ha un curriculum?',
        options: { aggiornato: 'Sì, aggiornato', vecchio: 'Sì, ma vecchio', nonCe: 'No' },
      },
      cvVisto: { label: 'Il curriculum visto' },
      autonomia: {
        label: 'Come si muove nella ricerca?',
        options: { daSola: 'Da sola', conAiuto: 'Con aiuto', accompagnata: 'Va accompagnata' },
      },
      comeAlColloquio: {
        label: 'Come si sente in un colloquio?',
        options: {
          male: 'Male',
          pocoBene: 'Poco bene',
          abbastanza: 'Abbastanza bene',
          bene: 'Bene',
        },
      },
    },
  },
};
