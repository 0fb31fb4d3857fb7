import { chiusuraQuestions } from '../../../interview/blocks/chiusura.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { OrientamentoSteps } from '../steps.ts';

type Profilo =
  'profiloQualitativo' | 'approfondimento' | 'assegno' | 'attiRicerca' | 'sintesi' | 'chiusura';

export const profiloWords: Pick<InterviewWords<OrientamentoSteps>, Profilo> = {
  profiloQualitativo: {
    title: 'Profilo qualitativo',
    short: 'profilo qualitativo',
    norm: 'Allegato B, C: profilazione qualitativa',
    lead: 'Ascolti, poi valutate insieme. Nessun numero riassume una persona.',
    questions: {
      strumento: { label: 'Strumento' },
      parlaDelicate: {
        label: 'Vuole parlare anche di casa, reddito, salute e famiglia?',
        hint: 'Solo con il suo sì. Se dice no, quelle domande non si fanno e non pesano.',
      },
      giudizi: { label: 'Le aree' },
      livelloOccupabilita: {
        label: 'Quanto è vicina al lavoro, secondo lei che la ascolta?',
        hint: 'Da 1, lontana, a 5, vicina. È un giudizio suo, non un calcolo.',
      },
      motivazioneLivello: { label: 'Perché questo livello?' },
      indice: {
        label: 'Indice di profilazione quantitativa',
        hint: 'Quello ricevuto dal nodo nazionale: non si calcola qui.',
      },
      indiceData: { label: 'Indice del' },
      discordanza: {
        label: 'L’indice e il suo giudizio dicono cose diverse: perché?',
        hint: 'Si stampa accanto ai due.',
      },
      percorso: { label: 'Percorso', hint: 'Se un programma è in corso.' },
      condivisoConPersona: { label: 'Ha letto il profilo insieme alla persona?' },
      disaccordo: {
        label: 'Su che cosa non è d’accordo?',
        hint: 'Con le sue parole: si stampa nella scheda.',
      },
      approfondisci: { label: 'Serve un approfondimento?' },
    },
  },
  approfondimento: {
    title: 'Approfondimento',
    short: 'l’approfondimento',
    lead: 'Solo con il suo sì. Un no non lascia traccia nella scheda stampata.',
    questions: {
      ambiti: {
        label: 'Di che cosa vuole parlare?',
        options: {
          casa: 'Casa',
          salute: 'Salute',
          dipendenze: 'Dipendenze',
          giustizia: 'Giustizia',
          violenza: 'Violenza',
          debiti: 'Debiti',
          isolamento: 'Isolamento',
          lingua: 'Lingua',
          cura: 'Cura di altri',
        },
      },
      adesioneRete: {
        label: 'Con chi possiamo parlare?',
        hint: 'Un ente alla volta. Può cambiare idea quando vuole.',
        columns: {
          ente: { label: 'Ente' },
          adesione: { label: 'Dice sì?' },
          data: { label: 'Detto il' },
        },
      },
      propostaN: { label: 'Vuole essere seguita anche dai servizi del territorio?' },
      propostaM1: { label: 'Vuole iscriversi al collocamento mirato?' },
    },
  },
  assegno: {
    title: 'Assegno di ricollocazione',
    short: 'assegno di ricollocazione',
    norm: 'Allegato B, C; art. 23 D.Lgs. 150/2015',
    questions: {
      mesiNaspi: { label: 'Da quanti mesi prende la NASpI?' },
      mesiNonSo: { label: 'Non lo sa?' },
      informato: { label: 'Le ha parlato dell’assegno di ricollocazione?' },
      interesse: {
        label: 'Le interessa?',
        options: { si: 'Sì', no: 'No', ciPensa: 'Ci pensa' },
      },
    },
  },
  attiRicerca: {
    title: 'Che cosa farà per cercare',
    short: 'che cosa farà per cercare',
    norm: 'Allegato B, C: atti di ricerca attiva',
    lead: 'Da qui parte il patto di servizio.',
    questions: {
      atti: {
        label: 'Atti di ricerca',
        columns: {
          atto: {
            label: 'Che cosa',
            options: {
              aggiornareCv: 'Aggiornare il curriculum',
              portali: 'Iscriversi ai portali e al SIISL',
              candidature: 'Candidarsi alle offerte',
              agenzie: 'Andare alle agenzie per il lavoro',
              autocandidature: 'Proporsi alle imprese',
              laboratorio: 'Prepararsi al colloquio',
              visiteImprese: 'Visitare imprese',
              corso: 'Seguire un corso',
              altro: 'Altro',
            },
          },
          descrizione: { label: 'In breve' },
          quanto: { label: 'Quante volte' },
          ogni: {
            label: 'Ogni quanto',
            options: { settimana: 'A settimana', mese: 'Al mese', unaVolta: 'Una volta' },
          },
          entro: { label: 'Entro il' },
          prova: {
            label: 'Come lo mostra',
            options: {
              copia: 'Copia',
              elenco: 'Elenco',
              attestato: 'Attestato',
              colloquio: 'Lo racconta',
            },
          },
        },
      },
    },
  },
  sintesi: {
    title: 'Il quadro',
    short: 'il quadro',
    questions: {
      quadro: {
        label: 'Il quadro, in parole semplici',
        hint: 'È già scritto dalle risposte: lo corregga. Le cose delicate restano fuori.',
      },
      puntiForza: { label: 'Punti di forza' },
      daFare: { label: 'Che cosa costruire' },
      attivita: { label: 'Attività svolte' },
      durata: { label: 'Quanti minuti è durato?' },
    },
  },
  chiusura: {
    title: 'Chiusura',
    short: 'chiusura',
    questions: {
      esito: {
        label: 'Com’è andata?',
        options: {
          vaAlPatto: 'Orientata, va al patto',
          rinviata: 'Orientata, rinviata a un altro servizio',
          abbandono: 'Ha lasciato prima della fine',
        },
      },
      ...chiusuraQuestions,
    },
  },
};
