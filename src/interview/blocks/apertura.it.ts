import type { StepWords } from '../words.ts';
import type { apertura } from './apertura.ts';
import { lingueWords } from './lingue.ts';

export const aperturaWords: StepWords<typeof apertura> = {
  title: 'Persona e appuntamento',
  short: 'persona e appuntamento',
  questions: {
    persona: {
      label: 'Chi è la persona?',
      hint: 'Si può dare informazioni anche senza identificarla.',
    },
    dataOra: { label: 'Quando?' },
    motivoRetrodatazione: {
      label: 'Perché registra un giorno passato?',
      hint: 'Resta scritto accanto alla data.',
    },
    modalita: {
      label: 'Come vi parlate?',
      options: {
        presenza: 'In presenza',
        telefono: 'Telefono',
        remoto: 'Video',
        gruppo: 'Gruppo',
        autonomo: 'Da sola',
      },
    },
    luogo: { label: 'Dove?', hint: 'La sede o lo sportello in cui siete.' },
    identificazione: {
      label: 'Come l’ha riconosciuta?',
      options: {
        documento: 'Documento visto',
        giaNota: 'Già nota a me',
        spidCie: 'SPID o CIE',
        domande: 'Domande di controllo',
        nonIdentificata: 'Non riconosciuta',
      },
    },
    documentoVisto: {
      label: 'Quale documento?',
      hint: 'Tipo, numero e scadenza. Per esempio: carta d’identità CA00000AA, 12/2030.',
    },
    motivoNonIdentificata: { label: 'Perché non è stata riconosciuta?' },
    lingua: { label: 'In che lingua vi parlate?', options: lingueWords },
    mediazione: {
      label: 'C’è un interprete o un mediatore?',
      options: {
        no: 'No',
        mediatore: 'Mediatore',
        interpreteLis: 'Interprete LIS',
        familiare: 'Familiare',
        amico: 'Amico',
      },
    },
    presenti: {
      label: 'Chi altro è presente?',
      columns: {
        nome: { label: 'Nome' },
        ruolo: {
          label: 'Ruolo',
          options: {
            accompagnatore: 'Accompagnatore',
            genitore: 'Genitore',
            tutore: 'Tutore',
            amministratoreDiSostegno: 'Amministratore di sostegno',
            mediatore: 'Mediatore',
            assistenteSociale: 'Assistente sociale',
          },
        },
      },
    },
    esigenzeComunicazione: {
      label: 'Serve qualcosa per comunicare meglio?',
      options: {
        caratteriGrandi: 'Caratteri grandi',
        letturaFacile: 'Lettura facile',
        lis: 'Lingua dei segni (LIS)',
        pause: 'Pause',
        letturaAdAltaVoce: 'Lettura ad alta voce',
      },
    },
    informativaPrivacy: {
      label: 'Ha ricevuto l’informativa privacy?',
      hint: 'Si consegna prima di scrivere dati personali. Si chiede di nuovo solo se cambia.',
    },
  },
};
