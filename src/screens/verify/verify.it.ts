import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Verifica di un documento',
  sub: 'Per sapere se un documento stampato da Sportello è arrivato al centro.',
  form: 'Dati del documento',
  number: 'Numero',
  numberHint: 'In alto sul documento: per esempio 2026/MF-07/0044',
  hash: 'Impronta',
  hashHint: 'I quattro gruppi vicino al codice QR: per esempio 9C41 7AE0 52BD 18F3',
  badNumber: 'Manca il numero del documento.',
  badHash: 'L’impronta ha 16 cifre o lettere dalla A alla F.',
  linkBroken: 'Il link non è completo.',
  linkBrokenTodo: 'Scriva qui il numero e l’impronta che legge sul documento.',
  verify: 'Verifica',
  another: 'Verifica un altro documento',
  asking: 'Chiedo al centro…',
  outcome: 'Esito',
  receivedTitle: 'Il centro ha ricevuto questo documento.',
  receivedText:
    'Numero e impronta sono quelli di un documento registrato. Controlli che siano gli stessi stampati sul foglio che ha in mano.',
  unknownTitle: 'Il centro non conosce questo documento.',
  unknownText:
    'Se è stato fatto da poco o senza rete, può non essere ancora arrivato: riprovi tra qualche giorno. Se resta così, chieda al centro per l’impiego che lo ha rilasciato.',
  offlineTitle: 'Non è stato possibile chiedere al centro.',
  offlineText: 'Questo non dice nulla sul documento. Controlli la rete e riprovi.',
  retry: 'Riprova',
  privacy:
    'La verifica chiede solo numero e impronta: non mostra chi è la persona né che cosa c’è scritto.',
} as const satisfies Catalogue;

export const verifyWords = translator(italian);
