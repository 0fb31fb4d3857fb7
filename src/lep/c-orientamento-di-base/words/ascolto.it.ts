import { experienceKindWords } from '../../../interview/blocks/esperienza.it.ts';
import type { InterviewWords } from '../../../interview/words.ts';
import type { OrientamentoSteps } from '../steps.ts';

type Ascolto = 'domanda' | 'nonErogata' | 'storia' | 'competenze';

const digitale = (label: string) => ({
  label,
  options: { no: 'No', conAiuto: 'Con aiuto', daSola: 'Da sola' },
});

export const ascoltoWords: Pick<InterviewWords<OrientamentoSteps>, Ascolto> = {
  domanda: {
    title: 'La domanda',
    short: 'la domanda',
    norm: 'Allegato B, C: analisi della domanda',
    questions: {
      richiesta: {
        label: 'Che cosa l’ha portata qui oggi?',
        hint: 'Con le sue parole: si stampano così.',
      },
      attesa: { label: 'Alla fine di questo colloquio, che cosa le sarebbe utile?' },
      bisogno: {
        label: 'Il bisogno, come lo leggete insieme',
        options: {
          trovareLavoro: 'Trovare subito un lavoro',
          cambiareMestiere: 'Cambiare mestiere',
          capireCosaFare: 'Capire che cosa posso fare',
          formarmi: 'Formarmi',
          primoLavoro: 'Trovare il primo lavoro',
          rientro: 'Rientrare dopo una pausa',
          conciliare: 'Conciliare lavoro e famiglia',
          mettersiInProprio: 'Mettermi in proprio',
          riconoscereTitolo: 'Far riconoscere un titolo',
          soloInformazione: 'Solo un’informazione',
        },
      },
      urgenza: {
        label: 'Quanto è urgente avere un reddito?',
        options: {
          subito: 'Subito',
          treMesi: 'Entro tre mesi',
          anno: 'Entro l’anno',
          nonEIlPunto: 'Non è il punto',
        },
      },
      ostacoli: {
        label: 'Che cosa la sta frenando?',
        options: {
          pocheOfferte: 'Poche offerte',
          eta: 'L’età',
          pocaEsperienza: 'Poca esperienza',
          titolo: 'Il titolo di studio',
          lingua: 'La lingua',
          cura: 'Figli o persone da curare',
          trasporti: 'I trasporti',
          salute: 'La salute',
          documenti: 'I documenti',
          nonSoDaDove: 'Non so da dove cominciare',
        },
      },
      ostacoliNote: { label: 'Con le sue parole' },
      sostegno: {
        label: 'Prende o ha chiesto un sostegno?',
        options: {
          nessuno: 'Nessuno',
          naspiChiesta: 'NASpI chiesta',
          naspi: 'NASpI',
          disColl: 'DIS-COLL',
          adi: 'Assegno di inclusione',
          sfl: 'Supporto formazione lavoro',
          cassaIntegrazione: 'Cassa integrazione',
          invalidita: 'Invalidità',
          altro: 'Altro',
          nonRisponde: 'Preferisce non rispondere',
        },
      },
      dataDomandaSostegno: {
        label: 'Quando ha fatto domanda?',
        hint: 'Da quel giorno si contano i termini.',
      },
      disabilita: {
        label: 'Dice di avere una disabilità?',
        hint: 'Solo se lo dice lei. Serve per proporle il collocamento mirato.',
      },
      altriServizi: {
        label: 'È seguita da altri servizi?',
        columns: {
          ente: { label: 'Ente' },
          riferimento: { label: 'Chi la segue' },
          adesione: { label: 'Possiamo parlarci?' },
          dataAdesione: { label: 'Detto il' },
        },
      },
    },
  },
  nonErogata: {
    title: 'Solo un’informazione',
    short: 'solo un’informazione',
    lead: 'L’orientamento non si conta. L’informazione resta scritta, e si propone l’accoglienza.',
    questions: {
      informazioneChiesta: { label: 'Che cosa voleva sapere?' },
      informazioneData: { label: 'Le ha risposto?' },
      note: { label: 'Note', hint: 'Le legge solo l’ufficio.' },
    },
  },
  storia: {
    title: 'La sua storia',
    short: 'la sua storia',
    lead: 'La scheda si conferma: non si riscrive.',
    questions: {
      sapConfermata: {
        label: 'La scheda anagrafica e professionale è giusta?',
        options: {
          si: 'Sì',
          correttaOggi: 'La correggo ora',
          daCompletare: 'È da completare',
          nonCe: 'Non c’è ancora',
        },
      },
      completareEntro: { label: 'Da completare entro il' },
      esperienze: {
        label: 'Esperienze di lavoro',
        hint: 'Quello che cambia qui cambia nella scheda.',
        columns: {
          tipoEsperienza: {
            label: 'Che esperienza è?',
            options: experienceKindWords,
          },
          professione: { label: 'Che lavoro faceva?' },
          datore: { label: 'Per chi?' },
          dal: { label: 'Dal' },
          al: { label: 'Al', hint: 'Vuoto se continua.' },
          mansioni: { label: 'Che cosa faceva?' },
        },
      },
      racconto: {
        label: 'Mi racconta il suo percorso?',
        hint: 'I passaggi importanti, e perché.',
      },
      lavoroPreferito: { label: 'Che cosa le è piaciuto di più?' },
      lavoroDaEvitare: { label: 'Che cosa non rifarebbe?' },
      pause: {
        label: 'Periodi senza lavoro',
        hint: 'Il motivo solo se vuole dirlo.',
        columns: {
          dal: { label: 'Dal' },
          al: { label: 'Al' },
          motivo: { label: 'Motivo' },
        },
      },
    },
  },
  competenze: {
    title: 'Che cosa sa fare',
    short: 'che cosa sa fare',
    norm: 'Allegato B, C: analisi delle competenze',
    questions: {
      competenze: {
        label: 'Competenze',
        hint: 'Almeno tre, con un anno e una prova quando ci sono.',
        columns: {
          competenza: { label: 'Sa…' },
          dove: { label: 'Dove l’ha usata' },
          anno: { label: 'L’ultima volta (anno)' },
          livello: {
            label: 'Come la usa',
            options: {
              conAiuto: '1 · con aiuto',
              coseNote: '2 · da sola, se la cosa è nota',
              daSola: '3 · da sola, sempre',
              loInsegna: '4 · la insegna',
            },
          },
          prova: {
            label: 'Come si vede',
            options: {
              attestato: 'Attestato',
              referenza: 'Referenza',
              racconto: 'Un racconto',
              nessuna: 'Nessuna prova',
            },
          },
          daSpendere: { label: 'Vuole usarla ancora?' },
        },
      },
      posta: digitale('Con telefono o computer: usa la posta?'),
      offerte: digitale('Cerca le offerte di lavoro?'),
      mandareCv: digitale('Manda un curriculum?'),
      spid: digitale('Entra con SPID o CIE?'),
      moduli: digitale('Compila moduli online?'),
      video: digitale('Fa una videochiamata?'),
      trasversali: {
        label: 'Punti di forza riconosciuti',
        hint: 'Al massimo cinque.',
        options: {
          puntualita: 'Puntualità',
          precisione: 'Precisione',
          squadra: 'Lavorare in squadra',
          autonomia: 'Lavorare da sola',
          ascolto: 'Ascolto',
          pazienza: 'Pazienza',
          energia: 'Energia',
          organizzazione: 'Organizzazione',
          imparare: 'Voglia di imparare',
          problemi: 'Risolvere problemi',
          pubblico: 'Stare con il pubblico',
          responsabilita: 'Responsabilità',
        },
      },
      daRinforzare: {
        label: 'Da rinforzare',
        columns: { competenza: { label: 'Competenza' } },
      },
    },
  },
};
