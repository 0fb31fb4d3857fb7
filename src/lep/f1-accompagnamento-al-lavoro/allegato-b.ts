import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'F1',
  title: 'Accompagnamento al lavoro',
  rowTitle: 'Supporto all’inserimento o reinserimento lavorativo',
  norms: ['D.Lgs. 150/2015 art. 18, co. 1, let. b), f) e g)'],
  activities: [
    {
      key: 'coaching',
      text: 'Supporto, anche motivazionale, allo sviluppo delle capacità e competenze finalizzato al raggiungimento dell’obiettivo professionale (Coaching);',
    },
    { key: 'scoutingOpportunita', text: 'Scouting delle opportunità occupazionali;' },
    {
      key: 'cvELettere',
      text: 'Supporto nella redazione del CV e delle lettere di accompagnamento;',
    },
    {
      key: 'preparazioneColloqui',
      text: 'Preparazione a un’adeguata conduzione di colloqui di lavoro;',
    },
    { key: 'autopromozione', text: 'Supporto all’autopromozione;' },
    { key: 'tutoraggio', text: 'Tutoraggio.' },
  ],
  description: [
    "Servizi che mirano a supportare la persona nella ricerca di un'opportunità di lavoro tra quelle disponibili anche attraverso laboratori di ricerca attiva. Il servizio può essere svolto in sessioni di gruppo, che riuniscano le tipologie di persone in relazione alle competenze personali o professionali.",
    "Il fine è favorire l'attivazione della persona e lo sviluppo di abilità di ricerca del lavoro, supportandola operativamente nella realizzazione del piano di ricerca attiva del lavoro e progettando le misure di inserimento lavorativo e/o formativo, garantendo il supporto nelle fasi di avvio e gestione delle esperienze di lavoro, nel rispetto della normativa in materia.",
  ],
  output: [
    'percorso di ricerca attiva concordato nel patto di servizio personalizzato;',
    'Incontri di verifica effettuati;',
    'Misura (tirocini, work experience, ecc.) attivata e assistita mediante tutoraggio.',
  ],
  outcome: [
    "persona che ricerca attivamente il lavoro ed è assistita periodicamente nella ricerca. Persona inserita in un'esperienza di lavoro.",
  ],
  sap: [
    { code: 'B02', text: null },
    { code: 'B03', text: null },
    { code: 'B04', text: null },
    { code: 'C06', text: null },
  ],
} as const satisfies AllegatoBEntry;
