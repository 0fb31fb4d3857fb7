import type { InterviewWords } from '../../interview/words.ts';
import type { AccoglienzaSteps } from './steps.ts';

const lingue = {
  it: 'italiano',
  en: 'inglese',
  fr: 'francese',
  es: 'spagnolo',
  ro: 'romeno',
  sq: 'albanese',
  uk: 'ucraino',
  ar: 'arabo',
  zh: 'cinese',
  bn: 'bengalese',
  ur: 'urdu',
  de: 'tedesco',
  sl: 'sloveno',
  altra: 'altra lingua',
} as const;

const servizi = {
  B: 'B · DID, profilazione e SAP',
  C: 'C · Orientamento di base',
  D: 'D · Patto di servizio personalizzato',
  E: 'E · Orientamento specialistico',
  F1: 'F1 · Accompagnamento al lavoro',
  F2: 'F2 · Attivazione del tirocinio',
  F3: 'F3 · Incontro domanda e offerta',
  G: 'G · Assegno di ricollocazione',
  H: 'H · Avviamento a formazione',
  I: 'I · Mobilità territoriale',
  J: 'J · Conciliazione',
  K: 'K · Avviamento a selezione nella PA',
  M1: 'M1 · Iscrizione al collocamento mirato',
  N: 'N · Presa in carico integrata',
  O: 'O · Supporto all’autoimpiego',
  P: 'P · Accoglienza per le imprese',
  altroEnte: 'Altro ente o altro CPI',
} as const;

/** The words of service A: plain Italian, one thing per sentence. */
export const words: InterviewWords<AccoglienzaSteps> = {
  apertura: {
    title: 'Persona e appuntamento',
    short: 'persona e appuntamento',
    lead: 'Controlli i dati già pronti e inizi.',
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
      lingua: { label: 'In che lingua vi parlate?', options: lingue },
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
  },
  motivo: {
    title: 'Perché è venuta',
    short: 'perché è venuta',
    questions: {
      richiestoDa: {
        label: 'Chi chiede informazioni?',
        options: {
          persona: 'La persona, per sé',
          familiare: 'Un familiare',
          operatoreAltroServizio: 'Un operatore di un altro servizio',
          impresa: 'Un’impresa',
        },
      },
      motivi: {
        label: 'Perché è qui?',
        hint: 'Scelga tutto quello che la persona ha chiesto.',
        options: {
          cercareLavoro: 'Cercare lavoro',
          perditaLavoro: 'Ha perso il lavoro',
          iscrizioneDid: 'Iscriversi, fare la DID',
          naspi: 'NASpI',
          formazione: 'Formazione',
          tirocinio: 'Tirocinio',
          collocamentoMirato: 'Collocamento mirato',
          lavoroEstero: 'Lavoro all’estero',
          mettersiInProprio: 'Mettersi in proprio',
          concorsiArt16: 'Selezioni art. 16 (PA)',
          certificatoStato: 'Certificato di stato',
          curriculum: 'Curriculum',
          convocazione: 'È stata convocata',
          ritiroDocumento: 'Ritirare un documento',
          altro: 'Altro',
        },
      },
      richiesta: {
        label: 'Con le sue parole, che cosa chiede?',
        hint: 'Aiuta chi farà l’orientamento: la persona non deve ripetere.',
      },
      canaleConoscenza: {
        label: 'Come ci ha conosciuto?',
        options: {
          passaparola: 'Passaparola',
          sito: 'Sito',
          inps: 'INPS',
          comune: 'Comune o servizi sociali',
          scuola: 'Scuola',
          siisl: 'SIISL',
          altro: 'Altro',
        },
      },
    },
  },
  consegnaImpresa: {
    title: 'Consegna ai servizi per le imprese',
    short: 'servizi per le imprese',
    lead: 'Per le imprese c’è il servizio P, Accoglienza e informazione.',
    questions: {
      impresa: { label: 'Quale impresa?' },
      referente: { label: 'Con chi parlare?' },
      recapitoImpresa: { label: 'Telefono o e-mail' },
    },
  },
  situazione: {
    title: 'Situazione di oggi',
    short: 'situazione di oggi',
    lead: 'Serve solo a capire dove indirizzarla: la scheda completa si fa con il servizio B.',
    questions: {
      condizione: {
        label: 'Oggi lavora?',
        options: {
          no: 'No',
          si: 'Sì',
          siPoco: 'Sì, ma guadagna poco',
          preavviso: 'È in preavviso di licenziamento',
          maiLavorato: 'Non ha mai lavorato',
          studente: 'Studia',
          pensionato: 'È in pensione',
          nonRisponde: 'Preferisce non rispondere',
        },
      },
      did: {
        label: 'Ha già fatto la DID?',
        hint: 'La dichiarazione di immediata disponibilità al lavoro.',
        options: { si: 'Sì', no: 'No', nonSa: 'Non sa', nonConosce: 'Non sa che cos’è' },
      },
      dataDid: { label: 'Quando ha fatto la DID?' },
      sostegno: {
        label: 'Prende o ha chiesto un sostegno?',
        options: {
          nessuno: 'Nessuno',
          naspiChiesta: 'Ha chiesto la NASpI',
          naspi: 'Prende la NASpI',
          disColl: 'DIS-COLL',
          adi: 'Assegno di inclusione',
          sfl: 'Supporto formazione e lavoro',
          cassaIntegrazione: 'Cassa integrazione',
          invalidita: 'Pensione o assegno di invalidità',
          altro: 'Altro',
          nonRisponde: 'Preferisce non rispondere',
        },
      },
      dataDomandaSostegno: {
        label: 'Quando ha fatto domanda?',
        hint: 'Da questo giorno partono i 15 giorni per contattare il CPI (art. 21).',
      },
      fasciaEta: {
        label: 'Quanti anni ha?',
        options: {
          '15': '15',
          '16-17': '16–17',
          '18-29': '18–29',
          '30-54': '30–54',
          '55+': '55 o più',
        },
      },
      comuneDomicilio: { label: 'In che comune vive?', hint: 'Scriva le prime lettere.' },
      cittadinanzaGruppo: {
        label: 'Cittadinanza',
        options: { italiana: 'Italiana', ue: 'Unione europea', extraUe: 'Fuori dall’Unione' },
      },
      segnali: {
        label: 'La persona segnala…',
        hint: 'Solo se lo dice lei. Non compare nei documenti.',
        options: {
          disabilita: 'Disabilità',
          difficoltaEconomiche: 'Difficoltà economiche gravi',
          casa: 'Problemi di casa',
          salute: 'Salute',
          violenza: 'Violenza',
          dipendenza: 'Dipendenza',
          caricoDiCura: 'Carico di cura',
          letturaItaliano: 'Non legge bene l’italiano',
        },
      },
      adesioneEquipe: {
        label: 'Vuole essere seguita anche dai servizi sociali?',
        hint: 'Se dice di no non è un rifiuto: non si scrive altro.',
      },
    },
  },
  informazioni: {
    title: 'Informazioni date',
    short: 'informazioni',
    norm: 'Attività dell’Allegato B, lettera A',
    lead: 'Segni solo quello che ha detto davvero.',
    questions: {
      attivita: { label: 'Le sei informazioni' },
      materiali: {
        label: 'Materiale consegnato',
        columns: {
          titolo: { label: 'Titolo' },
          lingua: { label: 'Lingua', options: lingue },
          versione: { label: 'Versione' },
          canale: {
            label: 'Come',
            options: { carta: 'Carta', qr: 'QR', email: 'E-mail' },
          },
        },
      },
      sistemaProfilazione: {
        label: 'Ha spiegato la profilazione e il percorso di attivazione?',
        hint: 'Lo chiede l’Allegato B.',
      },
      eures: {
        label: 'Ha parlato dell’opportunità Eures?',
        hint: 'Lavorare in un altro Paese europeo.',
        options: { si: 'Sì', nonApplicabile: 'Non applicabile' },
      },
      scelta: {
        label: 'Quale servizio di riferimento sceglie?',
        options: {
          questoCpi: 'Questo CPI',
          altroCpi: 'Un altro CPI',
          accreditato: 'Un soggetto accreditato',
          decideDopo: 'Decide dopo',
        },
      },
    },
  },
  offerte: {
    title: 'Offerte di lavoro',
    short: 'offerte di lavoro',
    lead: 'Gli strumenti con cui la persona può cercare da sola.',
    questions: {
      profiliCercati: {
        label: 'Che lavoro cerca?',
        hint: 'Fino a tre.',
        columns: { professione: { label: 'Professione' } },
      },
      areaComune: { label: 'Vicino a quale comune?' },
      areaKm: { label: 'Entro quanti chilometri?' },
      offerteViste: {
        label: 'Offerte viste insieme',
        columns: {
          codice: { label: 'Codice' },
          titolo: { label: 'Titolo' },
          azione: {
            label: 'Che cosa ne fa',
            options: { candidatura: 'Si candida', stampa: 'La porta via', nessuna: 'Niente' },
          },
        },
      },
      strumenti: {
        label: 'Strumenti mostrati',
        options: {
          portaleRegionale: 'Portale regionale',
          siisl: 'SIISL',
          cliclavoro: 'Cliclavoro',
          bacheca: 'Bacheca',
          eures: 'Eures',
        },
      },
    },
  },
  eures: {
    title: 'Eures',
    short: 'Eures',
    lead: 'Lavoro e tirocini negli altri Paesi europei.',
    questions: {
      paesi: { label: 'In quali Paesi?', columns: { paese: { label: 'Paese' } } },
      lingueParlate: {
        label: 'Quali lingue parla?',
        columns: {
          lingua: { label: 'Lingua', options: lingue },
          livello: {
            label: 'Livello',
            options: { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' },
          },
        },
      },
      consulenteEures: { label: 'Vuole incontrare il consulente Eures?' },
    },
  },
  destinazione: {
    title: 'Prossimi passi',
    short: 'prossimi passi',
    lead: 'Le proposte vengono dalle risposte. Decide lei con la persona.',
    questions: {
      proposte: {
        label: 'Dove la mandiamo?',
        columns: {
          servizio: { label: 'Servizio', options: servizi },
          motivo: { label: 'Perché' },
          quando: { label: 'Giorno' },
          ora: { label: 'Ora' },
          accettata: { label: 'La persona accetta?' },
        },
      },
      nessunaProsecuzione: { label: 'Basta così?', hint: 'Nessun altro servizio, per ora.' },
      motivoNessuna: {
        label: 'Perché si ferma qui?',
        options: {
          soloInformazione: 'Voleva solo informazioni',
          fuoriCompetenza: 'Non è di nostra competenza',
          rinuncia: 'Rinuncia',
        },
      },
      recapito: { label: 'Come la ricontattiamo?', hint: 'Cellulare o e-mail.' },
      promemoria: {
        label: 'Vuole un promemoria?',
        options: { sms: 'SMS', email: 'E-mail', carta: 'Carta', no: 'No' },
      },
      compreso: {
        label: '«Mi dice che cosa farà adesso?»',
        hint: 'Chieda alla persona di ripetere i prossimi passi con le sue parole.',
        options: {
          haCapito: 'Ha capito',
          inParteRispiegato: 'In parte, rispiegato',
          daRisentire: 'Da risentire',
        },
      },
    },
  },
  chiusura: {
    title: 'Chiusura',
    short: 'chiusura',
    questions: {
      esito: {
        label: 'Com’è andata?',
        options: {
          reindirizzata: 'Informata e reindirizzata',
          nessunaProsecuzione: 'Informata, nessuna prosecuzione',
          autoconsultazione: 'Autoconsultazione',
          altroEnte: 'Reindirizzata ad altro ente o CPI',
          andataVia: 'Se n’è andata prima della fine',
        },
      },
      note: { label: 'Note', hint: 'Le legge solo l’ufficio.' },
      soddisfazione: {
        label: 'Quanto è stato utile l’incontro?',
        hint: 'Lo dice la persona: da 1, per niente, a 5, molto.',
      },
    },
  },
};
