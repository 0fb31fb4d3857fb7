import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  title: 'Metta Sportello tra i programmi di questo dispositivo.',
  why: 'Si apre più in fretta, anche senza rete, e il browser protegge meglio i dati.',
  whyByHand:
    'Si apre più in fretta, anche senza rete, e i dati restano. Nel browser tocchi Condividi, poi «Aggiungi alla schermata Home».',
  install: 'Installa Sportello',
  notNow: 'No, grazie',
  share: 'Nel browser tocchi il pulsante Condividi (un quadrato con una freccia in su).',
  addToHome: 'Scelga «Aggiungi alla schermata Home», poi «Aggiungi».',
  openFromHome:
    'Da ora apra Sportello da lì e acceda di nuovo. Prima, però, sincronizzi: il lavoro non inviato resta nel browser.',
} as const satisfies Catalogue;

export const installWords = translator(italian);
