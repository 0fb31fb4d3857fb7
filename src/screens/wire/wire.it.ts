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

  stuckPanel: 'Che cosa trattiene le scritture',
  stuckLead: 'Il lavoro salvato resta su questo dispositivo finché il centro non lo conferma.',
  fenceQuarantined: {
    one: '{n} scrittura aspetta: una precedente è stata messa da parte dal centro.',
    other: '{n} scritture aspettano: una precedente è stata messa da parte dal centro.',
  },
  fenceDenied: {
    one: '{n} scrittura aspetta: il centro non la permette a chi l’ha scritta.',
    other: '{n} scritture aspettano: il centro non le permette a chi le ha scritte.',
  },
  fenceUnreadable: {
    one: '{n} scrittura aspetta: qui non si riesce più a leggerla.',
    other: '{n} scritture aspettano: qui non si riesce più a leggerle.',
  },
  fenceWaiting: 'Aspetta una scrittura di un altro dispositivo, che il centro non ha ancora.',
  retries: {
    one: 'Un tentativo non riuscito: {why} Il prossimo alle {time}.',
    other: '{n} tentativi non riusciti: {why} Il prossimo alle {time}.',
  },
  whyNetwork: 'la rete non c’è o il centro non risponde.',
  whyTimeout: 'il centro è troppo lento.',
  whySignIn: 'serve l’accesso al centro.',
  whyNotAccepted: 'il centro non accetta questo dispositivo.',
  whyServer: 'il centro ha un guasto.',
  whyTooLarge: 'una scrittura è troppo grande.',
  whyRejected: 'il centro non capisce una scrittura.',
  whyMismatch: 'la copia di qui e quella del centro non coincidono: si sta correggendo.',
  whyFull: 'qui non c’è più spazio.',
  whyOutdated: 'questa versione di Sportello è vecchia: aggiorni.',
  whyClosed: 'l’archivio di questo dispositivo si è chiuso: ricarichi la pagina.',
  damaged: {
    one: '{n} fascicolo non si legge qui: si riprende dal centro.',
    other: '{n} fascicoli non si leggono qui: si riprendono dal centro.',
  },
  revoked:
    'Questo dispositivo non legge più i dati dell’ufficio. Ciò che ha scritto si può ancora inviare: chiami il responsabile.',
  imported: {
    one: '{n} scrittura di un altro dispositivo, portata con un file, aspetta di partire.',
    other: '{n} scritture di un altro dispositivo, portate con un file, aspettano di partire.',
  },
  clockFast: 'L’orologio di questo dispositivo è avanti di {time}: lo corregga.',
  clockSlow: 'L’orologio di questo dispositivo è indietro di {time}: lo corregga.',

  filePanel: 'Portare il lavoro con un file',
  fileLead:
    'Serve se la rete non torna, o se questo dispositivo sta per rompersi. Il file è chiuso con una password.',
  filePassword: 'Password del file',
  filePasswordHint: 'Almeno 12 caratteri. La scriva su un foglio: senza, il file non si apre più.',
  openPasswordHint: 'Quella scelta quando il file è stato esportato.',
  shortFilePassword: 'La password è troppo corta: servono almeno 12 caratteri.',
  missingFilePassword: 'Scriva la password del file.',
  export: 'Esporta lavoro non inviato',
  exportFor: 'Esporta lavoro non inviato',
  makeFile: 'Prepara il file',
  nothingToExport: 'Non c’è niente da esportare: il centro ha già tutto.',
  exported: {
    one: 'Il file è pronto: contiene {n} scrittura. Resta anche su questo dispositivo.',
    other: 'Il file è pronto: contiene {n} scritture. Restano anche su questo dispositivo.',
  },
  exportFailed: 'Il file non è pronto: il lavoro resta qui. Riprovi.',
  import: 'Importa da un file',
  importFor: 'Importa il lavoro di un altro dispositivo',
  chooseWork: 'File da importare',
  chooseWorkHint: 'Il nome comincia con «sportello-lavoro-non-inviato».',
  chosenFile: 'Scelto: {name}',
  missingFile: 'Scelga prima il file.',
  fileTooBig: 'Il file è troppo grande per essere lavoro di Sportello.',
  readFile: 'Importa',
  importedWork: {
    one: 'Importata {n} scrittura di «{device}». Parte da sola con la rete; poi un responsabile la guarda.',
    other:
      'Importate {n} scritture di «{device}». Partono da sole con la rete; poi un responsabile le guarda.',
  },
  importedNothing: 'Il file non contiene scritture: non c’era niente da importare.',
  otherDevice: 'dispositivo {code}',
  importNotOurs: 'Non è un file di lavoro non inviato di questo ufficio. Ne scelga un altro.',
  importDamaged:
    'Il file è rovinato o è stato modificato: non è stato importato nulla. Lo esporti di nuovo.',
  importWrongPassword: 'La password non apre questo file. La riscriva: non è cambiato nulla.',
  importNotSaved: 'Qui non si riesce a salvare: non è stato importato nulla.',
  noRoomForFile: 'Non c’è abbastanza spazio per questo file. Liberi spazio e riprovi.',
  cancel: 'Lascia stare',

  lostTitle: {
    one: 'Il browser ha cancellato {n} scrittura non ancora inviata.',
    other: 'Il browser ha cancellato {n} scritture non ancora inviate.',
  },
  lostTodo:
    'È successo per mancanza di spazio o per una pulizia dei dati. Ciò che il centro aveva ricevuto torna da solo. Riguardi i colloqui di oggi, riscriva ciò che manca e avvisi il responsabile; poi chieda al browser di non cancellare.',
  lostRead: 'Ho letto',

  gauge: '{used} usati su {total}',
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
  whyDiskFull:
    'Su questo dispositivo non c’è più spazio. Il lavoro salvato resta qui: liberi spazio e riprovi.',
  syncBroken: 'Il programma si è fermato a metà. Il lavoro salvato resta qui: riprovi.',
} as const satisfies Catalogue;

export const wireWords = translator(italian);
