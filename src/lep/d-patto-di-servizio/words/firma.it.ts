import type { InterviewWords } from '../../../interview/words.ts';
import { chiusuraQuestions } from '../../../interview/blocks/chiusura.it.ts';
import type { firmaSteps } from '../steps/firma.ts';
import type { PattoSteps } from '../steps.ts';

export const benefitOptions = {
  nessuno: 'Nessuno',
  naspi: 'NASpI',
  disColl: 'DIS-COLL',
  adi: 'Assegno di inclusione',
  sfl: 'Supporto formazione e lavoro',
  altro: 'Altro',
} as const;

export const firmaWords: InterviewWords<typeof firmaSteps> = {
  offertaCongrua: {
    title: 'Che cos’è un’offerta congrua',
    short: 'offerta congrua',
    norm: 'art. 25 D.Lgs. 150/2015, DM 10/4/2018',
    lead: 'Si spiega con parole semplici, prima di firmare.',
    questions: {
      sostegno: { label: 'Quale sostegno prende?', options: benefitOptions },
      ultimeOre: {
        label: 'Ore a settimana dell’ultimo contratto',
        hint: 'Se non lo sa, lasci vuoto.',
      },
      ultimaIndennita: { label: 'Ultima indennità del mese', hint: 'Se non lo sa, lasci vuoto.' },
      spiegata: { label: 'Gliel’ho spiegata' },
    },
  },
  condizionalita: {
    title: 'Che cosa succede se…',
    short: 'che cosa succede se',
    norm: 'art. 21 D.Lgs. 150/2015',
    lead: 'Vale per chi prende NASpI o DIS-COLL.',
    questions: {
      spiegata: { label: 'Gliel’ho spiegato' },
      compresa: {
        label: '«Me lo ridice con parole sue?»',
        options: {
          haCapito: 'Ha capito',
          rispiegato: 'L’ho rispiegato',
          serveMediatore: 'Serve un mediatore',
        },
      },
    },
  },
  riepilogoFirma: {
    title: 'Si rilegge e si firma',
    short: 'firma',
    norm: 'art. 20 D.Lgs. 150/2015',
    lead: 'La firma vale per quello che è scritto fin qui. Se poi cambia qualcosa, si firma di nuovo.',
    questions: {
      letto: {
        label: 'Come l’ha letto?',
        options: {
          daSola: 'Da sola',
          insieme: 'Insieme',
          adAltaVoce: 'Ad alta voce',
          tradotto: 'Tradotto',
        },
      },
      dal: { label: 'Vale dal' },
      al: { label: 'Fino al' },
      quandoFirma: {
        label: 'Si firma ora?',
        hint: 'Se firma dopo, il patto resta aperto.',
        options: { ora: 'Sì, ora', dopo: 'Dopo: carta o portale' },
      },
      firmaEntro: { label: 'Entro quando firma?' },
      firmaPersona: { label: 'Firma della persona' },
      firmaRappresentante: { label: 'Firma di chi la rappresenta' },
      nomeRappresentante: { label: 'Chi la rappresenta' },
      firmaOperatore: { label: 'Firma dell’operatore' },
      copia: {
        label: 'Come riceve la copia?',
        options: { carta: 'Su carta', email: 'Per e-mail', portale: 'Sul portale' },
      },
    },
  },
  nonSottoscritto: {
    title: 'Il patto non si firma',
    short: 'perché non si firma',
    lead: 'Si scrive perché. Che cosa ne segue lo decide una persona, più tardi.',
    questions: {
      motivo: {
        label: 'Perché?',
        options: {
          giaOccupata: 'Lavora già',
          pensionata: 'È in pensione',
          rifiutaDisponibilita: 'Non dà una disponibilità',
          vuolePensarci: 'Vuole pensarci',
          rifiuta: 'Rifiuta di firmare',
          altro: 'Altro',
        },
      },
      dettaglio: { label: 'Che cosa ha detto' },
      conseguenzeSpiegate: { label: 'Le ho spiegato che cosa può succedere' },
    },
  },
};

export const chiusuraWords: InterviewWords<Pick<PattoSteps, 'chiusura'>>['chiusura'] = {
  title: 'Chiusura',
  short: 'chiusura',
  questions: {
    esito: {
      label: 'Come si è concluso?',
      options: {
        sottoscritto: 'Patto firmato',
        verificato: 'Verifica fatta',
        statoCambiato: 'Stato del patto cambiato',
        nonSottoscritto: 'Patto non firmato',
        rinviato: 'Oggi il patto non si poteva fare',
        abbandono: 'La persona è andata via',
        apertaPerErrore: 'Aperta per errore',
      },
    },
    ...chiusuraQuestions,
    attivitaSvolte: {
      label: 'Attività dell’Allegato B',
      hint: 'Quelle già segnate vengono da quello che ha fatto oggi.',
    },
  },
};
