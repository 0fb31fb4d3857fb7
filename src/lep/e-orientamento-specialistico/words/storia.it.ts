import { experienceKindWords } from '../../../interview/blocks/esperienza.it.ts';
import { educationWords } from '../../../reference/education/education-levels.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { storiaSteps } from '../steps/storia.ts';
import { risorseWords } from './risorse.it.ts';

/** Words of a question of which only the label is needed, again and again. */
export const LEVELS = {
  conAiuto: '1 · Con aiuto',
  coseNote: '2 · Da sola, su cose note',
  daSola: '3 · Da sola, anche con imprevisti',
  loInsegna: '4 · La insegna',
} as const;

export const PROOFS = {
  attestato: 'Attestato',
  referenza: 'Referenza',
  contratto: 'Contratto',
  prodotto: 'Prodotto o foto',
  provaPratica: 'Prova pratica',
  racconto: 'Racconto dettagliato',
  nessuna: 'Nessuna',
} as const;

export const storiaWords: InterviewWords<typeof storiaSteps> = {
  storia: {
    title: 'La sua storia',
    short: 'la sua storia',
    norm: 'Allegato B, E: ri-costruzione delle esperienze',
    lead: 'La linea del tempo si compone da sola dalle righe. Un periodo vuoto non è una colpa.',
    questions: {
      esperienze: {
        label: 'Esperienze di lavoro',
        hint: 'Quelle della scheda ci sono già. Le correzioni tornano nella scheda.',
        columns: {
          tipoEsperienza: {
            label: 'Che esperienza è',
            options: experienceKindWords,
          },
          professione: { label: 'Lavoro' },
          datore: { label: 'Per chi' },
          dal: { label: 'Dal' },
          al: { label: 'Al', hint: 'Vuoto se continua.' },
          mansioni: { label: 'Che cosa faceva' },
          ruoloReale: { label: 'Che ruolo aveva davvero' },
          personeCoordinate: { label: 'Quante persone guidava' },
          strumenti: { label: 'Che cosa usava' },
          imparato: { label: 'Che cosa ha imparato' },
          finita: { label: 'Perché è finita', hint: 'Solo se vuole dirlo.' },
          soddisfazione: { label: 'Quanto le è piaciuto' },
        },
      },
      titoli: {
        label: 'Studi',
        columns: {
          livello: { label: 'Titolo', options: educationWords },
          corso: { label: 'Quale' },
          esito: {
            label: 'Com’è andata',
            options: { preso: 'Preso', lasciato: 'Lasciato', inCorso: 'In corso' },
          },
          anno: { label: 'Anno' },
          usoAncora: { label: 'Che cosa usa ancora' },
        },
      },
      corsi: {
        label: 'Corsi',
        columns: {
          titolo: { label: 'Corso' },
          ente: { label: 'Con chi' },
          usoAncora: { label: 'Che cosa usa ancora' },
        },
      },
      nessunaExtra: { label: 'Nessun’altra esperienza da raccontare?' },
      extra: {
        label: 'Altre esperienze di vita',
        hint: 'Volontariato, cura, passioni: anche qui si impara.',
        columns: {
          tipo: {
            label: 'Che esperienza è',
            options: {
              volontariato: 'Volontariato',
              cura: 'Cura',
              passione: 'Passione',
              servizioCivile: 'Servizio civile',
              migrazione: 'Cambio di paese',
              daSola: 'Imparato da sola',
            },
          },
          cosa: { label: 'Che cosa' },
          dal: { label: 'Dal' },
          al: { label: 'Al', hint: 'Vuoto se continua.' },
          imparato: { label: 'Che cosa ha imparato' },
        },
      },
      svolte: {
        label: 'Momenti di svolta',
        columns: {
          anno: { label: 'Anno' },
          cosa: { label: 'Che cosa è cambiato' },
          come: { label: 'Come l’ha affrontato' },
        },
      },
      pause: {
        label: 'Periodi senza lavoro',
        hint: 'Solo se vuole. Nel documento non si stampano.',
        columns: {
          dal: { label: 'Dal' },
          al: { label: 'Al' },
          perche: { label: 'Che cosa faceva' },
        },
      },
    },
  },
  competenze: {
    title: 'Che cosa sa fare',
    short: 'che cosa sa fare',
    norm: 'Allegato B, E: competenze maturate e spendibili',
    lead: 'Prima le attività, poi le competenze. Le sue parole non si cambiano.',
    questions: {
      attivitaSvolte: {
        label: 'Che cosa faceva, in pratica',
        columns: {
          esperienza: { label: 'In quale esperienza' },
          attivita: { label: 'Attività', hint: 'Per esempio: preparare gli ordini.' },
          strumenti: { label: 'Con che cosa' },
          frequenza: {
            label: 'Quante volte',
            options: {
              ogniGiorno: 'Ogni giorno',
              ogniSettimana: 'Ogni settimana',
              ogniTanto: 'Ogni tanto',
            },
          },
          autonomia: {
            label: 'Con quanta autonomia',
            options: { conAiuto: 'Con aiuto', daSola: 'Da sola', decideva: 'Decideva lei' },
          },
        },
      },
      righe: {
        label: 'Competenze',
        columns: {
          competenza: {
            label: 'Competenza',
            hint: 'Si cerca nell’elenco, o si scrive con le sue parole.',
          },
          tipo: {
            label: 'Tipo',
            options: {
              tecnica: 'Tecnica',
              trasversale: 'Trasversale',
              digitale: 'Digitale',
              linguistica: 'Linguistica',
              sicurezza: 'Sicurezza',
            },
          },
          origine: { label: 'Da quale esperienza viene' },
          livello: { label: 'Livello', options: LEVELS },
          recente: { label: 'Ultimo anno in cui l’ha usata' },
          prova: { label: 'Che cosa lo mostra', options: PROOFS },
          provaVista: { label: 'La prova vista' },
          spendibile: {
            label: 'La vuole spendere?',
            options: {
              si: 'Sì',
              dopoAggiornamento: 'Sì, dopo un aggiornamento',
              no: 'No',
            },
          },
          trasferibile: {
            label: 'Serve anche in altri lavori?',
            hint: 'Una competenza trasferibile si porta in un altro mestiere.',
          },
          consulente: {
            label: 'Il consulente concorda?',
            options: { si: 'Sì', inParte: 'In parte' },
          },
          consulentePerche: { label: 'Perché in parte' },
        },
      },
    },
  },
  risorse: risorseWords,
};
