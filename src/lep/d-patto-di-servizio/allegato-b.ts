import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'D',
  title: 'Patto di servizio personalizzato',
  norms: ['D.Lgs. 150/2015 Artt. 20, 21, co. 2'],
  activities: [
    {
      key: 'individuazionePrestazioni',
      text: 'Individuazione delle prestazioni di politica attiva del lavoro per la persona;',
    },
    { key: 'stipulaPatto', text: 'stipula del Patto di servizio;' },
    { key: 'aggiornamentoPatto', text: 'aggiornamento dei contenuti del Patto di Servizio;' },
    {
      key: 'verificaPeriodica',
      text: 'verifica periodica con le persone dello stato di avanzamento delle azioni compiute e da compiere, intervenendo con azioni correttive.',
    },
  ],
  description: [
    'L’elaborazione del Patto di servizio personalizzato prevede un percorso individuale coerente rispetto alle caratteristiche personali, formative e professionali della persona e alla profilazione. Il patto di servizio personalizzato deve contenere almeno i seguenti elementi:',
    "a) l'individuazione di un responsabile delle attività;",
    "b) la definizione del profilo personale di occupabilità secondo le modalità tecniche predisposte dall'ANPAL;",
    'c) la definizione degli atti di ricerca attiva che devono essere compiuti e la tempistica degli stessi;',
    'd) la frequenza ordinaria di contatti con il responsabile delle attività;',
    'e) le modalità con cui la ricerca attiva di lavoro è dimostrata al responsabile delle attività.',
    'Nel patto deve essere, inoltre, riportata la disponibilità del richiedente alle seguenti attività:',
    'a) partecipazione a iniziative e laboratori per il rafforzamento delle competenze nella ricerca attiva di lavoro quali, in via esemplificativa, la stesura del curriculum vitae e la preparazione per sostenere colloqui di lavoro o altra iniziativa di orientamento;',
    'b) partecipazione a iniziative di carattere formativo o di riqualificazione o altra iniziativa di politica attiva o di attivazione;',
    "c) c) accettazione di congrue offerte di lavoro, come definite ai sensi dell'articolo 25 del D.Lgs. 150/2015.",
  ],
  output: [
    'sottoscrizione Patto di Servizio personalizzato e conferma dello stato di disoccupazione.',
  ],
  outcome: [
    "persona assistita nella definizione dell'obiettivo professionale, del percorso personalizzato, nell'attivazione personale alla ricerca del lavoro e rinviata a successive misure di formazione e/o accompagnamento.",
  ],
  sap: [{ code: 'A02', text: null }],
} as const satisfies AllegatoBEntry;
