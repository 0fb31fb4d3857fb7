import type { InterviewWords } from '../../../interview/words.ts';
import type { DidSteps } from '../steps.ts';

type Persona = 'accesso' | 'identita' | 'soggiorno' | 'recapiti' | 'richiestaTrasferimento';

export const personaWords: Pick<InterviewWords<DidSteps>, Persona> = {
  accesso: {
    title: 'Che cosa facciamo oggi',
    short: 'che cosa facciamo oggi',
    questions: {
      operazione: {
        label: 'Che cosa facciamo oggi?',
        options: {
          didESap: 'DID, profilazione e scheda',
          soloSap: 'Solo la scheda',
          soloProfilazione: 'Un nuovo indice di profilazione',
          correzione: 'Correzione della scheda',
          trasferimento: 'Trasferimento da un altro CPI',
        },
      },
      cpiTitolare: {
        label: 'Chi ha la SAP e la DID di questa persona?',
        options: {
          questo: 'Questo CPI',
          altro: 'Un altro CPI',
          nessuno: 'Nessuno: è nuova',
          nonSo: 'Non lo so ora',
        },
      },
      cpiAltro: { label: 'Quale CPI?' },
      strumento: {
        label: 'Come si accede alla DID?',
        options: {
          postazione: 'Postazione dell’ufficio, con aiuto',
          telefonoPersona: 'Telefono della persona',
          portale: 'Portale, con SPID o CIE',
          patronato: 'Patronato',
          trasmetteCpi: 'La trasmette il CPI',
        },
      },
    },
  },
  identita: {
    title: 'Chi è la persona',
    short: 'chi è la persona',
    norm: 'Scheda, sezione 1: dati anagrafici',
    questions: {
      codiceFiscale: {
        label: 'Codice fiscale',
        hint: 'Sedici caratteri, oppure undici cifre se è provvisorio. Senza si può fare tutto, meno l’invio.',
      },
      codiciPrecedenti: {
        label: 'Altri codici fiscali avuti',
        columns: {
          codice: { label: 'Codice' },
          dal: { label: 'Dal' },
          al: { label: 'Al' },
        },
      },
      cognome: { label: 'Cognome' },
      nome: { label: 'Nome' },
      nomeScelto: {
        label: 'Come vuole essere chiamata?',
        hint: 'Solo per lo schermo e le lettere: nella scheda resta il nome del documento.',
      },
      sesso: { label: 'Sesso sui documenti', options: { M: 'Maschio', F: 'Femmina' } },
      dataNascita: { label: 'Data di nascita' },
      luogoNascita: { label: 'Dove è nata?', hint: 'Comune italiano o Paese estero.' },
      cittadinanzaGruppo: {
        label: 'Cittadinanza',
        options: { italiana: 'Italiana', ue: 'Di un Paese UE', extraUe: 'Di un Paese fuori UE' },
      },
      cittadinanza: { label: 'Di quale Paese?' },
      altraCittadinanza: { label: 'Ha anche un’altra cittadinanza?', hint: 'Non va nella SAP.' },
      documenti: {
        label: 'Documento visto',
        columns: {
          tipo: {
            label: 'Tipo',
            options: {
              cartaIdentita: 'Carta d’identità',
              passaporto: 'Passaporto',
              patente: 'Patente',
              permessoSoggiorno: 'Permesso di soggiorno',
              altro: 'Altro',
            },
          },
          numero: { label: 'Numero' },
          ente: { label: 'Rilasciato da' },
          scadenza: { label: 'Scade il' },
        },
      },
      statoCivile: {
        label: 'Stato civile',
        options: {
          celibeNubile: 'Celibe o nubile',
          coniugato: 'Coniugata o coniugato',
          unitoCivilmente: 'In unione civile',
          separato: 'Separata o separato',
          divorziato: 'Divorziata o divorziato',
          vedovo: 'Vedova o vedovo',
        },
      },
    },
  },
  soggiorno: {
    title: 'Titolo di soggiorno',
    short: 'titolo di soggiorno',
    norm: 'Scheda, sezione 1: cittadini stranieri',
    questions: {
      titolo: {
        label: 'Che titolo ha?',
        options: {
          permesso: 'Permesso di soggiorno',
          inRinnovo: 'Permesso in rinnovo',
          inAttesa: 'In attesa del primo rilascio',
          cartaPermanente: 'Carta permanente',
          altroProvvedimento: 'Altro provvedimento',
          ceLungoPeriodo: 'Permesso UE di lungo periodo',
        },
      },
      numero: {
        label: 'Numero',
        hint: 'Se è in rinnovo: il numero della ricevuta dell’ufficio postale.',
      },
      motivo: {
        label: 'Per quale motivo?',
        options: {
          lavoroSubordinato: 'Lavoro dipendente',
          lavoroStagionale: 'Lavoro stagionale',
          lavoroAutonomo: 'Lavoro autonomo',
          attesaOccupazione: 'Attesa occupazione',
          famiglia: 'Famiglia',
          studio: 'Studio o tirocinio',
          asilo: 'Asilo',
          protezioneSussidiaria: 'Protezione sussidiaria',
          protezioneSpeciale: 'Protezione speciale',
          protezioneTemporanea: 'Protezione temporanea',
          richiestaAsilo: 'Richiesta di asilo',
          lungoPeriodo: 'Lungo periodo',
          casiSpeciali: 'Casi speciali',
          curaMedica: 'Cure mediche',
          altro: 'Altro',
        },
      },
      motivoAltro: { label: 'Quale motivo?', hint: 'Come è scritto sul titolo.' },
      scadenza: {
        label: 'Scade il',
        hint: 'Se è in rinnovo, la scadenza di prima. Per un altro provvedimento, la sua data.',
      },
      lavoroConsentito: {
        label: 'Il titolo permette di lavorare?',
        options: {
          si: 'Sì',
          no: 'No',
          conLimiti: 'Sì, con limiti',
          daVerificare: 'Da verificare',
        },
      },
      inItaliaDal: { label: 'Da quando è in Italia?' },
      ultimoMantenimento: {
        label: 'Ultimo mantenimento dell’iscrizione',
        hint: 'Solo se la data è già in archivio.',
      },
    },
  },
  recapiti: {
    title: 'Dove abita e come si contatta',
    short: 'dove abita e come si contatta',
    norm: 'Scheda, sezione 1: residenza, domicilio e recapiti',
    questions: {
      senzaResidenza: {
        label: 'È senza residenza?',
        hint: 'Una persona senza dimora può indicare un domicilio scelto: un ente, un amico.',
      },
      residenzaComune: { label: 'Comune di residenza' },
      residenzaCap: { label: 'CAP della residenza' },
      residenzaIndirizzo: { label: 'Via e numero della residenza' },
      residenzaLocalita: { label: 'Località o frazione della residenza' },
      domicilioUguale: { label: 'Abita lì?' },
      domicilioComune: {
        label: 'Comune in cui abita',
        hint: 'Decide qual è il suo CPI. Vale anche un istituto, un ente, la casa di un amico.',
      },
      domicilioCap: { label: 'CAP di dove abita' },
      domicilioIndirizzo: { label: 'Via e numero di dove abita' },
      domicilioLocalita: { label: 'Località o frazione di dove abita' },
      cellulare: { label: 'Cellulare' },
      telefono: { label: 'Telefono fisso' },
      email: { label: 'E-mail' },
      pec: { label: 'PEC' },
      recapitoPreferito: {
        label: 'Come preferisce essere contattata?',
        options: {
          sms: 'SMS',
          chiamata: 'Chiamata',
          email: 'E-mail',
          pec: 'PEC',
          lettera: 'Lettera',
        },
      },
      recapitoRiservato: {
        label: 'I recapiti sono riservati?',
        hint: 'Se sì, non compaiono negli elenchi e nelle stampe.',
      },
      domicilioPatto: {
        label: 'A quale indirizzo mandiamo le comunicazioni?',
        options: { residenza: 'Residenza', domicilio: 'Dove abita', altro: 'Un altro indirizzo' },
      },
      domicilioPattoAltro: { label: 'Quale indirizzo?' },
    },
  },
  richiestaTrasferimento: {
    title: 'Richiesta di trasferimento',
    short: 'richiesta di trasferimento',
    lead: 'La DID e la scheda passano a questo CPI. Non se ne fanno di nuove.',
    questions: {
      daCpi: { label: 'Da quale CPI?' },
      motivo: {
        label: 'Perché?',
        options: {
          cambioResidenza: 'Ha cambiato residenza',
          cambioDomicilio: 'Ha cambiato domicilio',
          sceltaPersona: 'Lo chiede la persona',
          altro: 'Altro',
        },
      },
      motivoAltro: { label: 'Quale motivo?' },
      dal: { label: 'Da quando?' },
      documento: { label: 'Documento che lo prova' },
    },
  },
};
