import { translator } from '../../i18n/messages.ts';
import { unreachable } from '../../kernel/unreachable.ts';

/** Why nothing can be kept on this device. */
export type StorageTrouble =
  'unavailable' | 'blocked' | 'timeout' | 'outdatedBuild' | 'diskFull' | 'damaged';

export interface StorageWords {
  readonly what: string;
  /** One step each. */
  readonly todo: readonly string[];
}

export const storageMissingWords = translator({
  title: 'Sportello non può conservare i dati',
  stops:
    'Sportello si ferma qui, prima di chiederle qualcosa: quello che scrive non andrebbe al sicuro. Nulla di ciò che era già salvato è stato toccato.',
  todo: 'Che cosa fare',
  retry: 'Riprova',
});

/** What happened and what to do, before anything is typed. */
export function storageWords(trouble: StorageTrouble): StorageWords {
  switch (trouble) {
    case 'unavailable':
      return {
        what: 'Questo browser non lascia conservare i dati: succede nella navigazione privata, o se lo vieta un’impostazione.',
        todo: [
          'Apra Sportello in una finestra normale, non privata.',
          'Se non basta, aggiorni il browser o ne usi un altro.',
        ],
      };
    case 'blocked':
      return {
        what: 'Un’altra scheda tiene aperta una versione precedente di Sportello.',
        todo: ['Chiuda le altre schede di Sportello.', 'Poi riprovi qui.'],
      };
    case 'timeout':
      return {
        what: 'L’archivio di questo dispositivo non risponde.',
        todo: ['Riprovi.', 'Se non basta, chiuda il browser e lo riapra.'],
      };
    case 'outdatedBuild':
      return {
        what: 'Questa pagina è più vecchia dei dati che ci sono su questo dispositivo.',
        todo: ['Ricarichi la pagina con la rete: arriva la versione giusta.'],
      };
    case 'diskFull':
      return {
        what: 'La memoria di questo dispositivo è piena.',
        todo: ['Liberi spazio: foto, video, download.', 'Poi riprovi qui.'],
      };
    case 'damaged':
      return {
        what: 'L’archivio di questo dispositivo non si apre.',
        todo: [
          'Non cancelli i dati del browser: potrebbe esserci lavoro non inviato.',
          'Chiami chi segue Sportello nel suo ufficio.',
        ],
      };
    default:
      return unreachable(trouble);
  }
}
