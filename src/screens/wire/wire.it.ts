import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Sincronizzazione',
  sub: 'Dove sono le risposte, e che cosa manca.',
  syncNow: 'Sincronizza ora',
  where: 'Dove sono le risposte',

  saved: 'Salvato su questo dispositivo',
  received: 'Ricevuto dal centro',
  durable: 'Durevole',
  nothingToSend: 'niente da inviare',
  toSend: {
    one: '{n} da inviare, scritto {since}',
    other: '{n} da inviare, il primo {since}',
  },
  nothingYet: 'ancora niente',
  linked: 'collegato',
  cut: 'interrotto',
  offline: 'Senza rete {since}',
  needsSignIn: 'Serve l’accesso al centro',
  refused: 'Il centro non accetta questo dispositivo',

  statePanel: 'Le risposte di questo dispositivo',
  network: 'Collegamento con il centro',
  online: 'c’è, {since}',
  unsent: 'Da inviare',
  unsentCount: { one: '{n} scrittura', other: '{n} scritture' },
  none: 'niente',
  oldest: 'La più vecchia',
  oldestAt: '{moment}, {since}',
  lastReceived: 'Ultima conferma del centro',
  lastDurable: 'Al sicuro anche se il centro ha un guasto',
  lag: 'Da ricevere dal centro',
  lagCount: { one: '{n} scrittura dei colleghi', other: '{n} scritture dei colleghi' },
  notKnown: 'non si sa ancora',

  quarantinePanel: 'Messe da parte dal centro',
  quarantineLead:
    'Il centro non le ha accettate. Restano su questo dispositivo e non bloccano le altre.',
  unknownPerson: 'Persona non identificata',

  devicePanel: 'Questo dispositivo',
  deviceName: 'Nome',
  deviceNumber: 'Numero',
  spaceUsed: 'Spazio usato da Sportello',
  spaceFree: 'Spazio libero',
  spaceUnknown: 'il browser non lo dice',
  persistence: 'Protezione dei dati',
  persistent: 'il browser non può cancellarli da solo',
  notPersistent: 'il browser potrebbe cancellarli se lo spazio finisce',
  persist: 'Chiedi al browser di non cancellare',
  persistGranted: 'Il browser ha detto di sì: i dati restano.',
  persistRefused:
    'Il browser per ora ha detto di no. Aggiunga Sportello alla schermata iniziale e riprovi.',
  lowSpace: 'Lo spazio sta per finire.',
  lowSpaceTodo: 'Liberi spazio su questo dispositivo prima del prossimo colloquio.',

  versionPanel: 'Versione',
  upToDate: 'Sportello è aggiornato.',
  updateReady: 'Nuova versione pronta.',
  updateWords: 'Le risposte salvate restano come sono.',
  update: 'Aggiorna',

  sent: { one: 'Inviata {n} scrittura.', other: 'Inviate {n} scritture.' },
  got: { one: 'Ricevuta {n} scrittura.', other: 'Ricevute {n} scritture.' },
  putAside: {
    one: '{n} scrittura è stata messa da parte dal centro: la trova in Da rivedere.',
    other: '{n} scritture sono state messe da parte dal centro: le trova in Da rivedere.',
  },
  allThere: 'Non c’era niente da inviare e niente da ricevere.',
  done: 'Sincronizzazione riuscita.',
  notDone: 'La sincronizzazione non è riuscita.',
  partly: 'La sincronizzazione si è interrotta.',
  whyOffline:
    'La rete non c’è, oppure il centro non risponde. Il lavoro resta qui e parte da solo appena si può.',
  whyNeedsSignIn: 'Il centro chiede di nuovo la password. Blocchi Sportello e rientri con la rete.',
  whyRefused:
    'Il centro non accetta questo dispositivo. Il lavoro resta qui: chiami chi segue Sportello nel suo ufficio.',
  whyBusyElsewhere: 'Un’altra scheda di Sportello sta già sincronizzando: riprovi tra poco.',
  syncBroken: 'Il programma si è fermato a metà. Il lavoro salvato resta qui: riprovi.',
} as const satisfies Catalogue;

export const wireWords = translator(italian);
