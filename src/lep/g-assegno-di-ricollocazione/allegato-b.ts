import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'G',
  title: 'Supporto all’inserimento o reinserimento lavorativo (assegno di ricollocazione)',
  norms: ['D.Lgs. 150/2015 art. 18, co. 1, lett. f) e art. 23'],
  activities: [
    {
      key: 'rilascioAssegno',
      text: 'Rilascio dell’assegno di ricollocazione e verifica dei requisiti;',
    },
    {
      key: 'programmaPersonalizzato',
      text: 'definizione di un programma personalizzato per la ricerca attiva di lavoro tarato sul profilo professionale e di occupabilità della persona e della relativa area;',
    },
    {
      key: 'profiliProfessionali',
      text: 'individuazione dei profili professionali che il soggetto potrebbe ricoprire, anche in seguito ad un percorso di riqualificazione mirata;',
    },
    {
      key: 'metodiRicercaAttiva',
      text: 'trasferimento di metodi di ricerca attiva e assistenza nelle diverse fasi della ricerca (elaborazione del CV finalizzata ad una specifica vacancy, assistenza alla preselezione, ecc.);',
    },
    {
      key: 'strumentiECanali',
      text: 'assistenza nell’utilizzo dei principali strumenti informatici e canali di reclutamento e selezione, anche on line;',
    },
    { key: 'incontriVerifica', text: 'incontri periodici di verifica delle attività concordate;' },
    { key: 'scoutingOpportunita', text: 'scouting delle opportunità occupazionale;' },
    {
      key: 'promozioneProfili',
      text: 'promozione dei profili, delle competenze e della professionalità dei soggetti presso il sistema imprenditoriale;',
    },
    { key: 'preselezione', text: 'preselezione;' },
    {
      key: 'tipologiaContrattuale',
      text: 'assistenza al sistema della Domanda nell’individuazione della tipologia contrattuale più funzionale;',
    },
    {
      key: 'registrazioneEsiti',
      text: 'registrazione degli esiti della selezione sul sistema informativo unitario.',
    },
  ],
  description: [
    'Rilascio dell’assegno di ricollocazione;',
    'Assistenza alla persona e tutoraggio mediante assegno di ricollocazione. Servizio che mira ad assistere in modo continuativo nella ricerca di lavoro il percettore di NASPI, la cui disoccupazione ecceda i 4 mesi, in tutte le attività necessarie alla sua ricollocazione, attraverso lo svolgimento di un primo appuntamento con assegnazione di un tutor e la definizione e condivisione di un programma personalizzato per la ricerca attiva di lavoro;',
    "Ricerca intensiva di opportunità occupazionali mediante l'utilizzo dell'assegno di ricollocazione. Servizio finalizzato alla ricollocazione dei percettori di NASPI, la cui disoccupazione ecceda i 4 mesi, a cui sia stato rilasciato l’assegno, attraverso una specifica attività di supporto nell'avvio e ingresso nel mondo del lavoro mediante la promozione del profilo professionale del titolare dell’AdR verso i potenziali datori di lavoro, lo scouting delle imprese, la selezione delle principali vacancies, l’assistenza alla preselezione, sino alle prime fasi di inserimento in azienda).",
  ],
  output: [
    'programma per la ricerca attiva condiviso; tutor assegnato; offerta di lavoro congrua.',
  ],
  outcome: [
    'persona inserita in un programma, attivata nella ricerca del lavoro, affiancata da tutor e ricollocata.',
  ],
  sap: [{ code: 'B03', text: null }],
} as const satisfies AllegatoBEntry;
