import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'E',
  title: 'Orientamento specialistico',
  norms: [
    'D.Lgs. 150/2015 art. 18, co. 1, lett. c), d);',
    'D.Lgs. 13/2013;',
    'Accordo Stato Regioni su Orientamento 20.12.2012 e regolamentazioni regionali attuative;',
    'Accordo Stato-Regioni sui Standard minimi dei servizi e delle competenze degli operatori dell’orientamento 13.11.2014 e regolamentazioni regionali attuative.',
  ],
  activities: [
    {
      key: 'bilancioCompetenze',
      text: "Bilancio delle competenze della persona per l'individuazione dei percorsi maggiormente rispondenti alle potenzialità della persona in funzione di un percorso di inserimento o reinserimento lavorativo:",
      sub: [
        {
          key: 'ricostruzioneEsperienze',
          text: 'ri-costruzione delle esperienze formative e professionali del lavoratore;',
        },
        {
          key: 'competenzeSpendibili',
          text: 'individuazione delle competenze maturate e spendibili nel mercato del lavoro;',
        },
        { key: 'gapDaColmare', text: 'individuazione dei gap di competenza da colmare;' },
      ],
    },
    {
      key: 'colloquioIndividualizzato',
      text: 'colloquio individualizzato anche mediante piccoli gruppi;',
    },
    { key: 'counseling', text: 'counseling;' },
    {
      key: 'certificazioneCompetenze',
      text: 'informazione sul sistema e sui percorsi di valutazione/certificazione delle competenze.',
    },
  ],
  description: [
    'Servizio per rendere la persona più consapevole nella lettura approfondita del contesto, nella ricostruzione e valorizzazione della propria storia professionale e formativa, nell‘identificazione delle proprie competenze e risorse personali al fine di definire i percorsi più idonei per la collocazione o ricollocazione in relazione alla situazione del mercato del lavoro locale.',
    'In particolare, l’attività consiste in una valutazione della tipologia di esigenza espressa dalla persona e nell’individuazione delle competenze della persona per avviarlo a percorsi maggiormente rispondenti alle proprie potenzialità in funzione di un percorso di inserimento o reinserimento lavorativo, di qualificazione o riqualificazione professionale o di autoimpiego.',
  ],
  output: [
    'bilancio delle competenze spendibili sul mercato del lavoro; aggiornamento del Patto di servizio personalizzato e registrazione delle attività/misure/servizi concordati anche nell’ottica della creazione del fascicolo elettronico del lavoratore.',
  ],
  outcome: [
    "persona assistita nella definizione dell'obiettivo professionale, del percorso individuale e rinvio a misure di accompagnamento e/o formazione;",
    'persona consapevole nel progettare con i servizi il percorso più idoneo;',
    'persona attivata nella ricerca del lavoro;',
    'persona supportata nella messa in evidenza delle competenze possedute;',
    'persona indirizzata ad altro servizio; sulla base di quanto stabilito nel Patto di servizio personalizzato.',
  ],
  sap: [
    { code: 'A03', text: null },
    { code: 'A06', text: null },
  ],
} as const satisfies AllegatoBEntry;
