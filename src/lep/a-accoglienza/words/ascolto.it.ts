import type { InterviewWords } from '../../../interview/words.ts';
import type { AccoglienzaSteps } from '../steps.ts';

export const ascoltoWords: Pick<
  InterviewWords<AccoglienzaSteps>,
  'motivo' | 'consegnaImpresa' | 'situazione'
> = {
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
};
