import type { InterviewWords } from '../../../interview/words.ts';
import type { accordoSteps } from '../steps/accordo.ts';

export const accordoWords: InterviewWords<typeof accordoSteps> = {
  invio: {
    title: 'Da dove arriva',
    short: 'da dove arriva',
    lead: 'Quello che è già scritto altrove non si chiede di nuovo.',
    questions: {
      inviatoDa: {
        label: 'Chi l’ha indirizzata qui?',
        options: {
          patto: 'Il patto di servizio',
          orientamentoBase: 'L’orientamento di base',
          spontanea: 'È venuta da sé',
          servizi: 'Altri servizi',
          collocamentoMirato: 'Il collocamento mirato',
        },
      },
      motivoInvio: { label: 'Perché ora?' },
      pattoAttivo: {
        label: 'Ha un patto di servizio attivo?',
        hint: 'Se c’è, alla fine si propone di aggiornarlo.',
      },
      bilancioPrecedente: {
        label: 'Giorno dell’ultimo bilancio',
        hint: 'Se ne ha già uno, anche fatto altrove. Vuoto se non c’è.',
      },
    },
  },
  accordo: {
    title: 'L’accordo di partenza',
    short: 'accordo di partenza',
    norm: 'Allegato B, E: tipologia di esigenza espressa',
    questions: {
      esigenza: {
        label: 'Che cosa le serve?',
        options: {
          strada: 'Scegliere una strada',
          valorizzare: 'Valorizzare l’esperienza',
          cambiareSettore: 'Cambiare settore',
          rientrare: 'Rientrare al lavoro',
          qualificarmi: 'Qualificarsi',
          riqualificarmi: 'Riqualificarsi',
          proprio: 'Mettersi in proprio',
          riconoscere: 'Far riconoscere quello che sa fare',
        },
      },
      attese: { label: 'Che cosa si aspetta alla fine?', hint: 'Con le sue parole.' },
      formato: {
        label: 'Come lavorate?',
        options: {
          individuale: 'Da soli',
          piccoloGruppo: 'Piccolo gruppo e colloqui da soli',
          distanza: 'Da soli, a distanza',
        },
      },
      ampiezza: {
        label: 'Quanto a fondo?',
        options: {
          breve: 'Breve: uno o due incontri',
          completo: 'Bilancio completo',
          counseling: 'Bilancio e counseling',
        },
      },
      incontriPrevisti: { label: 'Quanti incontri?' },
      orePreviste: { label: 'Quante ore in tutto?' },
      calendario: {
        label: 'Date proposte',
        columns: {
          data: { label: 'Giorno' },
          ora: { label: 'Ora' },
          sede: { label: 'Dove', hint: 'La sede, o il link se è a distanza.' },
        },
      },
      regole: {
        label: 'Le ho spiegato che cosa si scrive e chi lo legge',
        hint: 'Il documento è suo. Nessuno lo vede se lei non vuole.',
      },
      adesione: { label: 'Vuole fare questo percorso?' },
    },
  },
  nonAvviato: {
    title: 'Il percorso non comincia',
    short: 'perché non comincia',
    questions: {
      motivo: {
        label: 'Perché no?',
        options: {
          nonInteressa: 'Non le interessa',
          tempi: 'Non ha tempo ora',
          haTrovatoLavoro: 'Ha trovato lavoro',
          altroServizio: 'Le serve un altro servizio',
          altro: 'Altro',
        },
      },
      dettaglio: { label: 'Che cosa ha detto' },
      conseguenzeSpiegate: {
        label: 'Le ho spiegato che cosa può succedere',
        hint: 'Se il percorso era nel patto, la decisione si prende lì.',
      },
    },
  },
  incontri: {
    title: 'Gli incontri',
    short: 'incontri',
    lead: 'Una riga per ogni incontro, anche mancato. Si torna qui ogni volta.',
    questions: {
      registro: {
        label: 'Registro degli incontri',
        columns: {
          data: { label: 'Giorno' },
          dalle: { label: 'Dalle' },
          alle: { label: 'Alle' },
          fase: {
            label: 'Su che cosa',
            options: {
              accoglienza: 'Accoglienza',
              storia: 'Storia',
              competenze: 'Competenze',
              progetto: 'Progetto',
              restituzione: 'Restituzione',
              counseling: 'Counseling',
            },
          },
          come: {
            label: 'Come',
            options: {
              presenza: 'In presenza',
              remoto: 'Video',
              telefono: 'Telefono',
              gruppo: 'In gruppo',
            },
          },
          presenza: {
            label: 'C’era?',
            options: {
              P: 'Presente',
              AG: 'Assente giustificata',
              AI: 'Assente senza motivo',
              AN: 'Annullato',
            },
          },
          consulente: { label: 'Con chi' },
          compiti: { label: 'Che cosa prepara per la prossima volta' },
        },
      },
    },
  },
};
