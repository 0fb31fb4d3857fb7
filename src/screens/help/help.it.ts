import { translator, type Catalogue } from '../../i18n/messages.ts';

export interface HelpTopic {
  /** The page, by its title. */
  readonly title: string;
  /** Paths of the page. */
  readonly at: RegExp;
  readonly about: string;
  readonly hows: readonly { readonly how: string; readonly answer: string }[];
}

const italian = {
  title: 'Aiuto',
  sub: 'Si legge anche senza rete. Da ogni pagina: il pulsante Aiuto in alto, o il tasto ?',
  titleOf: 'Aiuto: {page}',
  all: 'Tutto l’aiuto',
  installTitle: 'Sportello tra i programmi di questo dispositivo',
} as const satisfies Catalogue;

export const helpWords = translator(italian);

const DOCUMENT: HelpTopic = {
  title: 'Documento',
  at: /^\/prestazioni\/[^/]+\/documenti/,
  about: 'Il documento come va alla persona: si legge, si firma, si stampa.',
  hows: [
    {
      how: 'Consegnarlo',
      answer: '«Stampa» lo manda alla stampante; «Scarica PDF» lo salva come file.',
    },
    {
      how: 'Se c’è un errore',
      answer:
        'Torni al colloquio, corregga ed emetta di nuovo: il documento di prima resta nella storia.',
    },
    {
      how: '«Provvisorio fino alla ricezione»',
      answer:
        'Il centro non ha ancora ricevuto il documento: la scritta sparisce da sola dopo la sincronizzazione.',
    },
  ],
};

const INTERVIEW: HelpTopic = {
  title: 'Colloquio',
  at: /^\/prestazioni/,
  about:
    'Un passo alla volta, nell’ordine della legge. Ogni risposta si salva da sola, anche senza rete.',
  hows: [
    {
      how: 'Andare avanti e indietro',
      answer:
        '«Avanti» e «Indietro», o un passo dell’elenco. Con la tastiera: Ctrl e Invio va avanti, Alt e le frecce passano da una domanda all’altra.',
    },
    {
      how: 'Interrompere',
      answer:
        '«Sospendi», oppure «Blocca» se si allontana. Ritrova lo stesso passo e la stessa parola a metà.',
    },
    {
      how: 'Chiudere',
      answer:
        'All’ultimo passo il riepilogo mostra tutto; «Concludi» chiude la prestazione e prepara il documento.',
    },
    {
      how: 'Due risposte alla stessa domanda',
      answer:
        'Un collega ha risposto su un altro dispositivo. Vede le due risposte sotto la domanda: scelga quale vale. L’altra resta nella storia.',
    },
  ],
};

/** In the order of the menu; the first whose path matches is the page's. */
const TOPICS: readonly HelpTopic[] = [
  {
    title: 'Oggi',
    at: /^\/$/,
    about:
      'La giornata dell’ufficio: appuntamenti, verifiche, colloqui lasciati a metà, cose da rivedere.',
    hows: [
      {
        how: 'Cominciare un colloquio',
        answer:
          'Tocchi l’appuntamento, oppure cerchi la persona in alto e scelga «Avvia prestazione».',
      },
      {
        how: 'Chi arriva senza documenti',
        answer: 'Usi «Accoglienza senza identificare»: potrà dire chi è più tardi.',
      },
      {
        how: 'Le icone del salvataggio',
        answer:
          '«Salvato»: è su questo dispositivo. «Ricevuto»: lo ha il centro. «Durevole»: non si perde più nemmeno se il centro ha un guasto.',
      },
    ],
  },
  {
    title: 'Persone',
    at: /^\/persone(\/nuova)?$/,
    about:
      'Tutte le persone dell’ufficio. Si cercano per nome, codice fiscale o telefono, anche senza rete.',
    hows: [
      {
        how: 'Cercare',
        answer:
          'Scriva come le viene: accenti e piccoli errori non contano. Frecce e Invio aprono la persona scelta.',
      },
      {
        how: 'Registrare una persona',
        answer:
          '«Nuova persona». Il codice fiscale compila data, sesso e luogo di nascita. Se c’è già qualcuno di simile, lo vede prima di salvare.',
      },
    ],
  },
  {
    title: 'Fascicolo',
    at: /^\/persone\//,
    about: 'Tutto ciò che l’ufficio sa di una persona: dati, percorso, documenti, appuntamenti.',
    hows: [
      {
        how: 'Correggere un dato',
        answer: 'Lo tocchi e lo riscriva. Il valore di prima resta nella storia, con chi e quando.',
      },
      {
        how: 'Cominciare un servizio',
        answer: '«Avvia prestazione» mostra i servizi possibili e, per gli altri, perché ora no.',
      },
    ],
  },
  {
    title: 'Imprese',
    at: /^\/imprese/,
    about: 'I datori di lavoro dell’ufficio: dati, contatti e note.',
    hows: [
      {
        how: 'Aggiungere un’impresa',
        answer: '«Nuova impresa». Codice fiscale e partita IVA sono controllati mentre li scrive.',
      },
    ],
  },
  {
    title: 'Agenda',
    at: /^\/agenda/,
    about: 'Appuntamenti e scadenze, per giorno.',
    hows: [
      {
        how: 'Dire com’è andato un appuntamento',
        answer:
          'Lo apra e scelga l’esito. Se la persona non è venuta, Sportello propone il passo dopo; decide sempre lei.',
      },
    ],
  },
  {
    title: 'Da rivedere',
    at: /^\/da-rivedere/,
    about: 'Ciò che solo una persona può decidere. Finché non decide, restano tutte le risposte.',
    hows: [
      {
        how: 'Due risposte diverse',
        answer: 'Guardi chi, quando e dove, poi scelga quale vale. Può annullare per 10 minuti.',
      },
      {
        how: 'Un atto modificato dopo la firma',
        answer:
          'L’atto vale per ciò che aveva visto. Lo confermi com’è, oppure apra il colloquio e lo firmi di nuovo.',
      },
      {
        how: 'Forse la stessa persona',
        answer:
          'Confronti i dati: «unisci» tiene le due storie sotto una persona sola, «tieni separate» non lo chiede più.',
      },
      {
        how: 'Messe da parte dal centro (responsabile)',
        answer:
          'Legga che cosa dice e perché è lì. «Accetta» la fa entrare per tutti; «Rifiuta» chiede un motivo. Nulla va perso.',
      },
    ],
  },
  {
    title: 'Indicatori',
    at: /^\/indicatori/,
    about:
      'Quanto lavoro ha fatto l’ufficio e in quanto tempo, con una tabella accanto a ogni grafico.',
    hows: [
      {
        how: 'Fidarsi dei numeri',
        answer:
          'Guardi «non ancora ricevute»: sono scritture di altri dispositivi che mancano al conto.',
      },
    ],
  },
  {
    title: 'Sincronizzazione',
    at: /^\/sincronizzazione/,
    about: 'Dove sono le risposte, che cosa manca e perché.',
    hows: [
      {
        how: 'Senza rete',
        answer: 'Continui a lavorare: tutto è salvato qui e parte da solo appena si può.',
      },
      {
        how: 'La rete non torna, o il dispositivo si rompe',
        answer:
          '«Esporta lavoro non inviato» prepara un file chiuso con una password. Su un altro dispositivo, «Importa da un file»: poi un responsabile lo guarda.',
      },
      {
        how: 'Lo spazio finisce',
        answer:
          'Chieda al browser di non cancellare, e liberi spazio prima del prossimo colloquio.',
      },
      {
        how: 'Nuova versione pronta',
        answer:
          'Aspetta finché non tocca «Aggiorna». Ciò che ha scritto resta com’è, anche una parola a metà.',
      },
    ],
  },
  {
    title: 'Servizi (LEP)',
    at: /^\/servizi/,
    about:
      'L’Allegato B da leggere: i servizi, le attività di ciascuno, e che cosa si può fare qui.',
    hows: [
      {
        how: 'Le lettere',
        answer: 'Sono quelle del decreto: le ritrova nei colloqui e nei documenti.',
      },
    ],
  },
  {
    title: 'Amministrazione',
    at: /^\/amministrazione/,
    about: 'Ciò che l’ufficio decide di sé, chi ci lavora, quali dispositivi, i numeri di legge.',
    hows: [
      {
        how: 'Una password dimenticata',
        answer: 'Operatori, «Nuova password»: la consegni di persona.',
      },
      {
        how: 'Chi lascia l’ufficio',
        answer:
          'Operatori, «Ruolo e accesso», «Togli l’accesso»: non entra più; ciò che ha scritto resta.',
      },
      {
        how: 'Un dispositivo perso',
        answer:
          'Dispositivi, «Revoca»: si blocca appena ritrova la rete. I dati sopra sono cifrati.',
      },
      {
        how: 'Un numero «da verificare»',
        answer: 'Legga la norma, scriva dove l’ha letta e confermi: lo vedono tutti.',
      },
    ],
  },
  DOCUMENT,
  INTERVIEW,
];

export const helpTopics = TOPICS;

/** The page's own topic; that of *Oggi* where a page has none. */
export const topicAt = (path: string): HelpTopic =>
  TOPICS.find(({ at }) => at.test(path)) ?? TOPICS[0] ?? INTERVIEW;
