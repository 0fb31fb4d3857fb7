import type { InterviewWords } from '../../../interview/words.ts';
import type { obiettivoSteps } from '../steps/obiettivo.ts';

export const DISTANCES = {
  '0': 'Poco o niente',
  '1': 'In parte',
  '2': 'Quanto basta',
} as const;

export const obiettivoWords: InterviewWords<typeof obiettivoSteps> = {
  obiettivo: {
    title: 'Dove vuole arrivare',
    short: 'dove vuole arrivare',
    questions: {
      bersagli: {
        label: 'Lavori a cui punta',
        hint: 'Da uno a tre.',
        columns: {
          professione: { label: 'Lavoro' },
          motivo: { label: 'Perché questo' },
          priorita: { label: 'Priorità', options: { '1': 'Prima', '2': 'Seconda', '3': 'Terza' } },
          mercato: { label: 'Che cosa si sa del lavoro qui', hint: 'Con la fonte e la data.' },
          requisiti: {
            label: 'Che cosa serve per forza',
            hint: 'Un titolo, un albo, una patente.',
          },
          conTurni: { label: 'Si lavora a turni?' },
        },
      },
      tipoObiettivo: {
        label: 'Dove porta?',
        options: {
          inserimento: 'Primo inserimento',
          reinserimento: 'Rientro al lavoro',
          qualificazione: 'Qualificazione',
          riqualificazione: 'Riqualificazione',
          autoimpiego: 'Lavoro in proprio',
        },
      },
      realismo: {
        label: 'Quanto è vicino?',
        options: {
          subito: 'Subito',
          seiMesi: 'Entro sei mesi',
          dueAnni: 'Entro due anni',
          daVerificare: 'Da verificare',
        },
      },
      daVerificareCon: { label: 'Con chi si verifica?' },
    },
  },
  autoimpiego: {
    title: 'Lavorare in proprio',
    short: 'lavorare in proprio',
    questions: {
      idea: { label: 'L’idea' },
      passiFatti: { label: 'Che cosa ha già fatto' },
    },
  },
  gap: {
    title: 'Che cosa manca',
    short: 'che cosa manca',
    norm: 'Allegato B, E: individuazione dei gap di competenza da colmare',
    lead: 'Per ogni lavoro a cui punta: che cosa serve, quanto ne ha, come si colma.',
    questions: {
      richieste: {
        label: 'Che cosa serve',
        columns: {
          bersaglio: { label: 'Per quale lavoro' },
          competenza: { label: 'Che cosa serve' },
          fonte: {
            label: 'Chi lo dice',
            options: {
              annunci: 'Annunci della zona',
              repertorio: 'Un repertorio',
              impresa: 'Un’impresa',
              persona: 'La persona',
            },
          },
          peso: {
            label: 'Quanto conta',
            options: { essenziale: 'Essenziale', utile: 'Utile' },
          },
          distanza: {
            label: 'Quanto ne ha',
            hint: 'La proposta viene dalle competenze scritte.',
            options: DISTANCES,
          },
          motivoDistanza: { label: 'Perché si corregge la proposta' },
          comeColmare: {
            label: 'Come si colma',
            options: {
              corso: 'Un corso',
              tirocinio: 'Affiancamento o tirocinio',
              daSola: 'Da sola',
              validazione: 'Facendola riconoscere',
              patente: 'Patente o albo',
              assistenza: 'Con un aiuto',
              altro: 'Altro',
            },
          },
          nota: { label: 'Nota' },
        },
      },
      sintesiGap: { label: 'Che cosa ne diciamo insieme' },
    },
  },
  validazione: {
    title: 'Far riconoscere quello che sa',
    short: 'far riconoscere quello che sa',
    norm: 'Allegato B, E: informazione sulla certificazione · D.Lgs. 13/2013',
    lead: 'Il testo da leggere è quello dell’ufficio.',
    questions: {
      informata: {
        label: 'Le ho spiegato come si fanno riconoscere le competenze',
        hint: 'Individuazione, validazione, certificazione: che cosa sono e chi le fa.',
      },
      competenzeCandidate: { label: 'Quali si potrebbero far riconoscere' },
      entiTitolati: {
        label: 'A chi rivolgersi',
        columns: {
          ente: { label: 'Ente' },
          contatto: { label: 'Contatto' },
          costo: { label: 'Costo, se si sa' },
        },
      },
      interesse: { label: 'Le interessa?', options: { si: 'Sì', no: 'No', poi: 'Più avanti' } },
      documentiUtili: {
        label: 'Documenti utili che ha',
        options: {
          contratti: 'Contratti',
          foto: 'Foto o prodotti',
          referenze: 'Referenze',
          attestati: 'Attestati',
          altro: 'Altro',
        },
      },
      dossier: { label: 'Ha cominciato a raccoglierli in un dossier?' },
    },
  },
};
