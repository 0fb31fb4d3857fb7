import { didOutcomeWords } from '../../../reference/did/did-outcomes.it.ts';
import { educationWords } from '../../../reference/education/education-levels.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import { DID_OUTCOMES, type DidOutcome } from '../../../reference/did/did-outcomes.ts';
import type { DidSteps } from '../steps.ts';

/** `E100 · OK` */
const outcomeOptions = Object.fromEntries(
  DID_OUTCOMES.map((code) => [code, `${code} · ${didOutcomeWords[code]}`]),
) as Readonly<Record<DidOutcome, string>>;

export const didWords: Pick<
  InterviewWords<DidSteps>,
  'lavoroOggi' | 'profilazione' | 'did' | 'indice'
> = {
  lavoroOggi: {
    title: 'Il lavoro di oggi',
    short: 'il lavoro di oggi',
    norm: 'art. 19 D.Lgs. 150/2015',
    lead: 'Serve per capire se si può fare la DID.',
    questions: {
      statoLavoro: {
        label: 'Oggi ha un lavoro?',
        options: {
          no: 'No',
          subordinato: 'Sì, dipendente',
          autonomo: 'Sì, autonomo o partita IVA',
          collaborazione: 'Sì, collaborazione',
          occasionale: 'Solo lavori occasionali',
          tirocinio: 'Un tirocinio',
          preavviso: 'È in preavviso di licenziamento',
          maiLavorato: 'Non ha mai lavorato',
        },
      },
      contratti: {
        label: 'I lavori di oggi',
        columns: {
          tipo: {
            label: 'Contratto',
            options: {
              indeterminato: 'Indeterminato',
              determinato: 'Determinato',
              apprendistato: 'Apprendistato',
              somministrato: 'Somministrato',
              intermittente: 'Intermittente',
              autonomo: 'Autonomo',
              collaborazione: 'Collaborazione',
              occasionale: 'Occasionale',
              tirocinio: 'Tirocinio',
              altro: 'Altro',
            },
          },
          dal: { label: 'Dal' },
          al: { label: 'Al' },
          oreSettimana: { label: 'Ore a settimana' },
          datore: { label: 'Datore di lavoro' },
        },
      },
      redditoDipendente: {
        label: 'Quanto pensa di guadagnare quest’anno, lordo?',
        hint: 'Da lavoro dipendente o da collaborazione. Lo dichiara la persona.',
      },
      redditoAutonomo: {
        label: 'Quanto pensa di guadagnare quest’anno con il lavoro autonomo, lordo?',
        hint: 'Lo dichiara la persona.',
      },
      oltre180Giorni: { label: 'Il contratto dura più di 180 giorni?' },
      dataFineLavoro: { label: 'Ultimo giorno di lavoro', hint: 'Anche se deve ancora arrivare.' },
      motivoFine: {
        label: 'Perché è finito?',
        options: {
          fineContratto: 'Fine del contratto',
          licenziamento: 'Licenziamento',
          dimissioni: 'Dimissioni',
          giustaCausa: 'Dimissioni per giusta causa',
          risoluzione: 'Risoluzione consensuale',
          chiusura: 'Chiusura dell’attività',
          altro: 'Altro',
        },
      },
      immediataDisponibilita: {
        label: 'È subito disponibile a lavorare e a partecipare alle misure?',
        hint: 'È il contenuto della DID. Se dice no, si fa solo la scheda.',
      },
      sostegno: {
        label: 'Prende o ha chiesto un sostegno?',
        options: {
          nessuno: 'Nessuno',
          naspiChiesta: 'NASpI chiesta',
          naspi: 'NASpI',
          disColl: 'DIS-COLL',
          adi: 'Assegno di inclusione',
          sfl: 'Supporto formazione e lavoro',
          cassaIntegrazione: 'Cassa integrazione',
          invalidita: 'Invalidità',
          altro: 'Altro',
          nonRisponde: 'Preferisce non rispondere',
        },
      },
      dataDomandaSostegno: { label: 'Quando ha fatto domanda?' },
      decadutaIl: {
        label: 'Ha perso lo stato di disoccupazione? Quando?',
        hint: 'Per esempio dopo un rifiuto o un’assenza. Se non è mai successo, lasci vuoto.',
      },
      impedimenti: {
        label: 'Ci sono impedimenti per ora?',
        hint: 'Non impediscono la DID.',
        options: {
          maternita: 'Maternità',
          malattia: 'Malattia',
          cura: 'Cura di una persona',
          studioTempoPieno: 'Studio a tempo pieno',
        },
      },
    },
  },
  profilazione: {
    title: 'Profilazione',
    short: 'profilazione',
    norm: 'Variabili della profilazione quantitativa',
    lead: 'Sono le domande da cui il nodo nazionale calcola l’indice.',
    questions: {
      presenzaItalia: {
        label: 'Da quanti anni è in Italia?',
        options: {
          sempre: 'Da sempre',
          oltreDieciAnni: 'Da più di 10 anni',
          daSeiADieciAnni: 'Da 6 a 10 anni',
          daTreACinqueAnni: 'Da 3 a 5 anni',
          menoDiTreAnni: 'Da meno di 3 anni',
        },
      },
      titoloStudio: { label: 'Titolo di studio più alto', options: educationWords },
      provincia: { label: 'Provincia in cui vive' },
      haLavorato: { label: 'Ha mai avuto un lavoro?' },
      unAnnoPrima: {
        label: 'Un anno fa che cosa faceva?',
        options: {
          lavorava: 'Lavorava',
          cercava: 'Cercava lavoro',
          studiava: 'Studiava',
          altro: 'Altro',
        },
      },
      mesiUltimoLavoro: {
        label: 'Da quanti mesi è finito l’ultimo lavoro?',
        hint: 'Meno di un mese: 0.',
      },
      ultimaPosizione: {
        label: 'Che posizione aveva?',
        options: {
          dipendenteIndeterminato: 'Dipendente a tempo indeterminato',
          dipendenteDeterminato: 'Dipendente a tempo determinato',
          apprendista: 'Apprendista',
          autonomo: 'Autonomo',
          collaboratore: 'Collaboratore',
          altro: 'Altro',
        },
      },
      mesiRicerca: { label: 'Da quanti mesi cerca lavoro?', hint: 'Meno di un mese: 0.' },
      iscrittoStudi: {
        label: 'È iscritta a scuola, all’università o a un corso?',
        options: {
          no: 'No',
          scuola: 'Scuola',
          universita: 'Università',
          corso: 'Corso di formazione',
        },
      },
      componenti: { label: 'Quante persone sono in famiglia?', hint: 'Conti anche lei.' },
      figli: { label: 'Ha figli a carico?' },
      figliMinori: { label: 'Qualcuno ha meno di 18 anni?' },
    },
  },
  did: {
    title: 'Dichiarazione di immediata disponibilità',
    short: 'DID',
    norm: 'art. 19 D.Lgs. 150/2015',
    questions: {
      statoDid: {
        label: 'A che punto è la DID?',
        options: {
          attiva: 'Attiva',
          inCoda: 'In coda: non ancora trasmessa',
          domandaNaspi: 'Vale la domanda di NASpI o DIS-COLL',
          sospesa: 'Sospesa',
          revocata: 'Revocata',
          nessuna: 'Non riuscita: nessuna DID',
        },
      },
      evento: {
        label: 'Che cosa si trasmette?',
        options: {
          I: 'I · Inserimento',
          C: 'C · Convalida',
          S: 'S · Sospensione',
          R: 'R · Revoca',
          A: 'A · Annullamento',
        },
      },
      dataDid: { label: 'Data della DID', hint: 'Con la NASpI: il giorno della domanda.' },
      dataEvento: { label: 'Data di quello che si trasmette' },
      codiceEnte: { label: 'Codice dell’ente promotore', hint: 'Undici caratteri.' },
      esitoCodice: { label: 'Che cosa ha risposto il nodo?', options: outcomeOptions },
      esitoData: { label: 'Quando ha risposto?' },
      ricevuta: { label: 'Ricevuta' },
      chiHaFatto: {
        label: 'Chi ha compilato?',
        options: {
          personaSola: 'La persona, da sola',
          personaConSupporto: 'La persona, con aiuto',
          operatore: 'L’operatore',
        },
      },
      motivoSenza: { label: 'Perché non c’è la DID?' },
    },
  },
  indice: {
    title: 'Indice di profilazione',
    short: 'indice di profilazione',
    lead: 'Si scrive quello che dà il nodo nazionale. Qui non si calcola.',
    questions: {
      indiceStato: {
        label: 'È arrivato l’indice?',
        options: {
          ricevuto: 'Sì',
          inAttesa: 'In attesa',
          errore: 'Errore E900',
          nonRichiesto: 'Non richiesto',
        },
      },
      indice: { label: 'Indice', hint: 'Da 0 a 1, per esempio 0,6443.' },
      indiceData: { label: 'Data dell’indice' },
      indiceId: { label: 'Identificativo del profilo' },
      attestazione: { label: 'Attestazione del nodo' },
      spiegato: {
        label: 'Ha spiegato alla persona che cosa misura?',
        hint: 'Misura la distanza dal lavoro: non è un voto.',
      },
    },
  },
};
