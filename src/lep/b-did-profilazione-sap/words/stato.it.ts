import { chiusuraQuestions } from '../../../interview/blocks/chiusura.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { DidSteps } from '../steps.ts';
import { closingWords } from './scheda.it.ts';

type Stato = 'disponibilita' | 'datiAmministrativi' | 'dichiarazione' | 'chiusura';

export const statoWords: Pick<InterviewWords<DidSteps>, Stato> = {
  disponibilita: {
    title: 'Che lavoro cerca',
    short: 'che lavoro cerca',
    lead: 'Si conferma nell’orientamento: qui basta quello che la persona sa già.',
    questions: {
      professioniDesiderate: {
        label: 'Che lavoro vorrebbe?',
        columns: {
          professione: { label: 'Lavoro' },
          mesi: { label: 'Mesi di esperienza' },
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
      turni: {
        label: 'Può lavorare…',
        options: {
          nessuno: 'In nessuno di questi orari',
          notte: 'Di notte',
          festivi: 'Nei giorni festivi',
          fineSettimana: 'Nel fine settimana',
        },
      },
      raggioKm: { label: 'Fino a quanti chilometri da casa?' },
      raggioMinuti: { label: 'Fino a quanti minuti da casa?' },
      mezzo: {
        label: 'Con quale mezzo?',
        options: {
          auto: 'Auto',
          motociclo: 'Motociclo',
          mezziPubblici: 'Mezzi pubblici',
          bicicletta: 'Bicicletta',
          piedi: 'A piedi',
        },
      },
      trasferte: { label: 'Accetta trasferte?' },
      trasferimento: { label: 'Accetta di trasferirsi?' },
      estero: { label: 'Accetta di lavorare all’estero?' },
      lavoroAgile: { label: 'Vuole il lavoro agile?' },
      daQuando: { label: 'Da quando può cominciare?' },
      retribuzioneAttesa: { label: 'Quanto si aspetta al mese, netto?' },
      curriculumPubblicabile: {
        label: 'Il curriculum si può far vedere ad altri?',
        hint: 'La persona può cambiare idea quando vuole.',
      },
      curriculumA: {
        label: 'A chi?',
        options: { cpi: 'Altri CPI', imprese: 'Imprese', siisl: 'SIISL e portale' },
      },
      ...closingWords,
    },
  },
  datiAmministrativi: {
    title: 'Stato in anagrafe e liste',
    short: 'stato in anagrafe e liste',
    norm: 'Scheda, sezione 2',
    lead: 'Si scrive quello che dice il sistema regionale o nazionale.',
    questions: {
      statoOccupazionale: {
        label: 'Stato in anagrafe',
        options: {
          DI: 'Disoccupata (DI)',
          IN: 'Inoccupata (IN)',
          OC: 'Occupata (OC)',
          AL: 'Altro (AL)',
        },
      },
      condizione: {
        label: 'Condizione',
        hint: 'Il codice della tabella regionale.',
        options: {
          CO: 'CO',
          SC: 'SC',
          CM: 'CM',
          CE: 'CE',
          DO: 'DO',
          SO: 'SO',
          DS: 'DS',
          CS: 'CS',
          DE: 'DE',
          PE: 'PE',
        },
      },
      categoria297: { label: 'Categoria D.Lgs. 297', hint: 'Una cifra: quella che c’è già.' },
      anzianitaMesi: { label: 'Anzianità di disoccupazione, in mesi' },
      ingressoData: { label: 'Ingresso in disoccupazione' },
      ingressoTipo: { label: 'Tipo di ingresso', options: { D: 'D', F: 'F' } },
      liste: {
        label: 'Liste speciali',
        columns: {
          lista: {
            label: 'Lista',
            options: {
              '1': 'Lista 1',
              '2': 'Lista 2',
              '3': 'Lista 3, collocamento mirato',
              '4': 'Lista 4',
              '5': 'Lista 5',
            },
          },
          dal: { label: 'Dal' },
          al: { label: 'Al' },
          differimento: { label: 'Differimento massimo' },
          provincia: { label: 'Provincia' },
        },
      },
      obbligoFormativo: {
        label: 'Obbligo formativo',
        hint: 'Il codice della tabella regionale.',
        options: { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' },
      },
      categorieProtette: {
        label: 'Categorie protette',
        hint: 'Solo se lo vuole la persona.',
        options: { C1: 'C1', C2: 'C2', C3: 'C3', C4: 'C4' },
      },
      isee: { label: 'ISEE', hint: 'Non si manda con la SAP: serve per le graduatorie.' },
      iseeData: { label: 'Data dell’ISEE' },
      ...closingWords,
    },
  },
  dichiarazione: {
    title: 'Rilettura e firma',
    short: 'rilettura e firma',
    lead: 'Rilegga con la persona la scheda: la trova anche nel riepilogo.',
    questions: {
      attivita: { label: 'Attività svolte', hint: 'Allegato B, lettera B.' },
      veridicita: {
        label: 'La persona dichiara che quello che ha detto è vero?',
        hint: 'DPR 445/2000, artt. 46 e 47 (da verificare).',
      },
      firmaPersona: { label: 'Firma della persona' },
      firmaOperatore: { label: 'Firma dell’operatore' },
    },
  },
  chiusura: {
    title: 'Chiusura',
    short: 'chiusura',
    questions: {
      esito: {
        label: 'Com’è andata?',
        options: {
          didProfiloSap: 'DID, profilazione e scheda fatte',
          soloSap: 'Solo la scheda',
          didNonPossibile: 'DID non possibile, scheda aggiornata',
          trasferimentoChiesto: 'Trasferimento chiesto',
          requisitiMancanti: 'Mancano i requisiti',
          rinuncia: 'La persona ha rinunciato',
          apertaPerErrore: 'Aperta per errore: si annulla',
        },
      },
      ...chiusuraQuestions,
    },
  },
};
