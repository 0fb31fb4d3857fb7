import { chiusuraQuestions } from '../../../interview/blocks/chiusura.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { progettoSteps } from '../steps/progetto.ts';

export const progettoWords: InterviewWords<typeof progettoSteps> = {
  progetto: {
    title: 'Il progetto',
    short: 'progetto',
    questions: {
      scopo: { label: 'L’obiettivo in una frase', hint: 'Si rilegge ad alta voce.' },
      passi: {
        label: 'I passi',
        columns: {
          passo: { label: 'Passo' },
          come: { label: 'Come' },
          entro: { label: 'Entro' },
          chiAiuta: { label: 'Chi aiuta' },
          comeSo: { label: 'Come so che è fatto' },
        },
      },
      ostacoli: {
        label: 'Se qualcosa va storto',
        columns: {
          ostacolo: { label: 'Se…' },
          cosaFaccio: { label: 'Allora…' },
        },
      },
      alternativa: { label: 'Il piano B' },
      motivazione: { label: 'Quanto ci crede?' },
    },
  },
  counseling: {
    title: 'Counseling',
    short: 'counseling',
    norm: 'Allegato B, E: counseling',
    lead: 'Non è una terapia. Qui non si scrive il racconto: solo quello che lei vuole lasciare.',
    questions: {
      tema: {
        label: 'Di che cosa si è parlato?',
        options: {
          perditaLavoro: 'La perdita del lavoro',
          scelta: 'Una scelta',
          pauraColloqui: 'La paura dei colloqui',
          conflitto: 'Un conflitto',
          cambioVita: 'Un cambio di vita',
        },
      },
      incontriCounseling: { label: 'Quanti incontri' },
      limitiSpiegati: { label: 'Le ho spiegato che cosa è e che cosa non è' },
      esito: { label: 'Che cosa resta scritto', hint: 'Si concorda insieme, parola per parola.' },
      invioAltri: { label: 'Si propone di sentire anche…', hint: 'Per esempio il consultorio.' },
      adesioneInvio: { label: 'È d’accordo a essere messa in contatto?' },
    },
  },
  restituzione: {
    title: 'Si rilegge e si firma',
    short: 'restituzione e firma',
    lead: 'Il bilancio è della persona. Non è una certificazione di competenze.',
    questions: {
      documentoLetto: {
        label: 'Come l’avete letto?',
        options: { letto: 'Letto', ascoltato: 'Ascoltato', tradotto: 'Tradotto' },
      },
      correzioni: { label: 'Che cosa cambia la persona' },
      visibilitaCv: {
        label: 'Competenze per il curriculum e le imprese',
        hint: 'Se non sceglie niente, nessuno le vede.',
      },
      visibilitaFascicolo: {
        label: 'Righe per il fascicolo elettronico',
        hint: 'Se non sceglie niente, non esce niente.',
      },
      cvAggiornato: { label: 'Il curriculum è stato aggiornato?' },
      cvVisto: { label: 'Il curriculum visto' },
      firmaPersona: { label: 'Firma della persona' },
      firmaConsulente: { label: 'Firma del consulente' },
    },
  },
  aggiornamentoPatto: {
    title: 'Il patto si aggiorna',
    short: 'aggiornamento del patto',
    norm: 'Allegato B, E: aggiornamento del Patto di servizio personalizzato',
    questions: {
      proponiAggiornamento: {
        label: 'Si propone di aggiornare il patto?',
        hint: 'Si apre un aggiornamento da firmare: il patto di oggi resta com’è.',
      },
      passiPerIlPatto: { label: 'Quali passi entrano nel patto' },
    },
  },
  chiusura: {
    title: 'Chiusura',
    short: 'chiusura',
    questions: {
      esito: {
        label: 'Come si è concluso?',
        options: {
          conProgetto: 'Con un progetto',
          senzaProgetto: 'Senza un progetto',
          proseguiCounseling: 'Prosegue con il counseling',
          haTrovatoLavoro: 'Ha trovato lavoro',
          abbandono: 'La persona ha smesso',
          nonAvviato: 'Non è cominciato',
          requisitiMancanti: 'Mancavano i requisiti',
          altroServizio: 'Rimandata a un altro servizio',
        },
      },
      ...chiusuraQuestions,
      motivoSenzaProgetto: { label: 'Perché senza un progetto?' },
      codiceSap: {
        label: 'Codice per la SAP',
        hint: 'Il decreto ne dà due e non dice quale è il bilancio: lo sceglie l’ufficio.',
        options: { A03: 'A03', A06: 'A06' },
      },
      durataOre: { label: 'Ore in tutto', hint: 'La proposta viene dagli incontri.' },
      attivita: {
        label: 'Attività dell’Allegato B',
        hint: 'Quelle non fatte si segnano non applicabili, con il motivo.',
      },
    },
  },
};
