import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'H',
  title: 'Avviamento a formazione',
  norms: ['D.Lgs. 150/2015 Art. 18, co. 1, lett. e)'],
  activities: [
    {
      key: 'presentazioneOfferta',
      text: "Presentazione delle opportunità disponibili sul catalogo dell'offerta formativa presente sul territorio;",
    },
    {
      key: 'informazioneERinvio',
      text: 'informazione orientativa sulle iniziative formative proposte dal territorio in relazione a eventuali esigenze formative emerse e rinvio a soggetti erogatori di percorsi formativi.',
    },
  ],
  description: [
    "Servizio che permette di fornire alla persona gli strumenti per conoscere l'offerta formativa per l'adeguamento delle competenze, la qualificazione e riqualificazione professionale, anche ai fini dell'autoimpiego.",
  ],
  output: [
    "contatto con i soggetti erogatori delle attività formative, ai fini della qualificazione e riqualificazione professionale, dell'autoimpiego e inserimento lavorativo.",
  ],
  outcome: [
    'persona indirizzata al percorso formativo identificato nel territorio e rinvio al soggetto erogatore.',
  ],
  sap: [
    { code: 'C01', text: 'FORMAZIONE RICERCA ATTIVA DI LAVORO' },
    { code: 'C02', text: 'FORMAZIONE DI BASE' },
    { code: 'C03', text: 'FORMAZIONE COMPETENZE TRASVERSALI' },
    { code: 'C04', text: 'FORMAZIONE PER ACQUISIZIONE DIPLOMA' },
    { code: 'C05', text: 'FORMAZIONE PER ACQUISIZIONE QUALIFICA' },
  ],
} as const satisfies AllegatoBEntry;
