import { translator } from '../../i18n/messages.ts';

export const readingWords = translator({
  title: 'Chi ha letto',
  nobody: 'Nessuno ha ancora aperto questo fascicolo.',
  who: 'Chi',
  when: 'Quando',
  device: 'Dove',
  note: 'Chi riapre il fascicolo entro mezz’ora non compare di nuovo.',
});
