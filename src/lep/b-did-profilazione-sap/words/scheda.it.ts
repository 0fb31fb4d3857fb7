import { experienceKindWords } from '../../../interview/blocks/esperienza.it.ts';
import { lingueWords } from '../../../interview/blocks/lingue.ts';
import { educationWords } from '../../../reference/education/education-levels.it.ts';
import { regionWords } from '../../../reference/regions/regions.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { DidSteps } from '../steps.ts';

export const closingWords = {
  stato: {
    label: 'Com’è questa sezione?',
    options: {
      aggiornata: 'Aggiornata oggi',
      confermata: 'Nulla da aggiungere: confermata',
      laPersonaCompleta: 'La completa la persona',
      daCompletare: 'Da completare',
    },
  },
  completareEntro: { label: 'Da completare entro il' },
} as const;

const cefr = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' } as const;

const contratti = {
  indeterminato: 'Indeterminato',
  determinato: 'Determinato',
  apprendistato: 'Apprendistato',
  somministrato: 'Somministrato',
  intermittente: 'Intermittente',
} as const;

type Curriculari = 'esperienze' | 'istruzione' | 'competenzeLinguistiche' | 'abilitazioni';

export const schedaWords: Pick<InterviewWords<DidSteps>, Curriculari> = {
  esperienze: {
    title: 'Esperienze di lavoro',
    short: 'esperienze di lavoro',
    norm: 'Scheda, sezione 4',
    lead: 'Conta ogni esperienza. Chi non ha tutti i dati la scrive lo stesso.',
    questions: {
      righe: {
        label: 'Esperienze',
        columns: {
          tipoEsperienza: {
            label: 'Che tipo di esperienza?',
            options: { ...experienceKindWords, cura: 'Cura della famiglia' },
          },
          professione: { label: 'Che lavoro faceva?' },
          datore: { label: 'Datore di lavoro' },
          dal: { label: 'Dal' },
          al: { label: 'Al', hint: 'Vuoto se dura ancora.' },
          contratto: {
            label: 'Contratto',
            options: {
              ...contratti,
              collaborazione: 'Collaborazione',
              occasionale: 'Occasionale',
              altro: 'Altro',
            },
          },
          orario: {
            label: 'Orario',
            options: {
              FT: 'Tempo pieno (FT)',
              PT: 'Tempo parziale (PT)',
              LT: 'Codice LT',
              LN: 'Codice LN',
              WE: 'Codice WE',
              OS: 'Codice OS',
              TL: 'Codice TL',
              Q1: 'Codice Q1',
            },
          },
          mansioni: { label: 'Che cosa faceva?' },
          luogo: { label: 'Dove? Comune o Paese' },
          luogoIndirizzo: { label: 'Indirizzo del posto di lavoro' },
          particolarita: {
            label: 'Era…',
            options: {
              legge68: 'assunzione L. 68/1999',
              mobilita: 'lavoratore in mobilità',
              stagionale: 'lavoro stagionale',
              agricoltura: 'lavoro agricolo',
            },
          },
          finePeriodoFormativo: { label: 'Fine del periodo formativo (apprendistato)' },
          datoreCodiceFiscale: { label: 'Codice fiscale del datore' },
          datoreAteco: { label: 'Codice ATECO del datore' },
          datoreIndirizzo: { label: 'Indirizzo del datore' },
          utilizzatrice: { label: 'Azienda utilizzatrice (somministrazione)' },
          utilizzatriceCodiceFiscale: { label: 'Codice fiscale dell’utilizzatrice' },
          contrattoCodice: {
            label: 'Codice del contratto',
            hint: 'Quello della comunicazione obbligatoria, se c’è.',
          },
          fonte: {
            label: 'Da dove lo sappiamo?',
            options: {
              comunicazione: 'Comunicazione obbligatoria',
              documento: 'Documento visto',
              dichiarato: 'Lo dice la persona',
            },
          },
        },
      },
      ...closingWords,
    },
  },
  istruzione: {
    title: 'Istruzione e formazione',
    short: 'istruzione e formazione',
    norm: 'Scheda, sezione 5',
    questions: {
      titoli: {
        label: 'Titoli di studio',
        columns: {
          livello: { label: 'Titolo', options: educationWords },
          corso: { label: 'Quale?', hint: 'Per esempio: perito meccanico.' },
          esito: {
            label: 'Com’è andata?',
            options: { preso: 'Preso', lasciato: 'Lasciato', inCorso: 'In corso' },
          },
          anno: {
            label: 'Anno',
            hint: 'In cui l’ha preso; se l’ha lasciato o è in corso, l’ultimo frequentato.',
          },
          voto: { label: 'Voto' },
          luogo: { label: 'Dove? Comune o Paese' },
          riconosciuto: { label: 'È riconosciuto in Italia?' },
          riconoscimento: { label: 'Con quale documento?' },
        },
      },
      corsi: {
        label: 'Corsi di formazione',
        columns: {
          titolo: { label: 'Corso' },
          ente: { label: 'Ente' },
          regione: { label: 'Regione', options: regionWords },
          durata: { label: 'Durata' },
          durataTipo: {
            label: 'Ore, giorni, mesi o anni?',
            options: { O: 'Ore', G: 'Giorni', M: 'Mesi', A: 'Anni' },
          },
          attestato: {
            label: 'Attestato',
            options: {
              frequenza: 'Frequenza',
              qualifica: 'Qualifica',
              specializzazione: 'Specializzazione',
              abilitazione: 'Abilitazione',
              nessuno: 'Nessuno',
              altro: 'Altro',
            },
          },
          stage: { label: 'C’era uno stage?' },
          stageAzienda: { label: 'In quale azienda?' },
        },
      },
      ...closingWords,
    },
  },
  competenzeLinguistiche: {
    title: 'Lingue e computer',
    short: 'lingue e computer',
    norm: 'Scheda, sezione 5',
    questions: {
      italiano: {
        label: 'Come parla l’italiano?',
        options: { madrelingua: 'Madrelingua', ...cefr, nessuno: 'Per niente' },
      },
      lingue: {
        label: 'Altre lingue',
        hint: 'Livelli europei, da A1 (base) a C2. Nella SAP servono tutti e tre.',
        columns: {
          lingua: { label: 'Lingua', options: lingueWords },
          altraLingua: { label: 'Se è un’altra, quale?' },
          letto: { label: 'Legge', options: cefr },
          scritto: { label: 'Scrive', options: cefr },
          parlato: { label: 'Parla', options: cefr },
          certificato: { label: 'Certificato' },
          comeAppresa: {
            label: 'Come l’ha imparata?',
            options: {
              madrelingua: 'In famiglia',
              scuola: 'A scuola',
              corso: 'Con un corso',
              lavoro: 'Lavorando',
              estero: 'Vivendo all’estero',
              daSola: 'Da sola',
            },
          },
        },
      },
      informatica: {
        label: 'Computer',
        columns: {
          conoscenza: { label: 'Che cosa sa usare?' },
          grado: { label: 'Quanto?', options: { '1': 'Base', '2': 'Specialistica' } },
          specifiche: { label: 'In particolare' },
        },
      },
      ...closingWords,
    },
  },
  abilitazioni: {
    title: 'Patenti e abilitazioni',
    short: 'patenti e abilitazioni',
    norm: 'Scheda, sezione 5',
    questions: {
      patenti: {
        label: 'Patenti di guida',
        columns: {
          patente: {
            label: 'Patente',
            options: {
              AM: 'AM',
              A1: 'A1',
              A2: 'A2',
              A: 'A',
              B: 'B',
              BE: 'BE',
              C1: 'C1',
              C: 'C',
              CE: 'CE',
              D1: 'D1',
              D: 'D',
              DE: 'DE',
              CQC: 'CQC',
            },
          },
          scadenza: { label: 'Scade il' },
        },
      },
      patentini: {
        label: 'Patentini e abilitazioni',
        hint: 'Per esempio: muletto, fitosanitari, gru, alimentarista.',
        columns: { abilitazione: { label: 'Abilitazione' }, scadenza: { label: 'Scade il' } },
      },
      albi: {
        label: 'Albi e ordini',
        columns: { albo: { label: 'Albo' }, numero: { label: 'Numero' } },
      },
      mezzoProprio: { label: 'Ha un mezzo suo?' },
      ...closingWords,
    },
  },
};
