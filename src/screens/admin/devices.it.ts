import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  devices: 'Dispositivi dell’ufficio',
  thisOne: '{name} (questo dispositivo)',
  number: 'numero {number}',
  since: 'dal {day}',
  revoked: 'revocato: non entra più',
  facts: {
    one: '{n} scrittura ricevuta',
    other: '{n} scritture ricevute',
  },
  foot: 'Un dispositivo si aggiunge da solo, la prima volta che un operatore accede.',
  unknown: 'I dispositivi si vedono con la rete.',
  unknownTodo: 'Ora il centro non risponde: riprovi più tardi.',
  rename: 'Rinomina',
  renameTitle: 'Nome di «{name}»',
  name: 'Nome',
  nameHint: 'Breve, che dica dove sta. Per esempio: Sportello di Pievebella',
  nameMissing: 'Scriva un nome.',
  saveName: 'Salva il nome',
  cancel: 'Lascia stare',
  revoke: 'Revoca',
  revokeTitle: 'Revocare «{name}»?',
  revokeLead:
    'Non leggerà più i dati dell’ufficio e si blocca appena ritrova la rete. Ciò che ha scritto e non inviato si può ancora recuperare. Non si torna indietro.',
  revokeYes: 'Revoca il dispositivo',
  revokeNo: 'Lo tengo',
} as const satisfies Catalogue;

export const deviceWords = translator(italian);
