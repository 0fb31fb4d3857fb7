/** Why a fact is not in the feed: a code for machines and a reason in plain Italian. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

/** Every reason, in one place: an operator reads these words on the *Da rivedere* page. */
export const refusals = {
  unreadable: {
    code: 'unreadable',
    reason: 'Il dato ricevuto non ha la forma attesa: è conservato e va controllato.',
  },
  tooDeep: {
    code: 'too_deep',
    reason: 'Il dato è annidato in modo anomalo: è messo da parte e va controllato.',
  },
  unsafeKey: {
    code: 'unsafe_key',
    reason: 'Il dato contiene un nome di campo non ammesso: è messo da parte per sicurezza.',
  },
  tooLarge: {
    code: 'too_large',
    reason: 'Il dato supera la dimensione massima di 64 KiB: dividilo o accorcialo.',
  },
  notIntact: {
    code: 'not_intact',
    reason: 'L’impronta non corrisponde al contenuto: il dato può essere stato alterato.',
  },
  invalidPayload: {
    code: 'invalid_payload',
    reason: 'Il contenuto non rispetta le regole di questo tipo di dato: va controllato.',
  },
  bodyChanged: {
    code: 'body_changed',
    reason:
      'Un dato con lo stesso identificativo ma contenuto diverso è già arrivato: vale il primo.',
  },
  deviceCloned: {
    code: 'device_cloned',
    reason:
      'Due dati diversi hanno lo stesso numero d’ordine su questo dispositivo: il profilo sembra copiato.',
  },
  roleChanged: {
    code: 'role_changed',
    reason:
      'Il ruolo con cui il dato è stato scritto non è più il tuo: un responsabile lo rivedrà.',
  },
  settingsNotAllowed: {
    code: 'settings_not_allowed',
    reason: 'Solo un responsabile può cambiare le impostazioni dell’ufficio.',
  },
  transferNotAllowed: {
    code: 'transfer_not_allowed',
    reason: 'Solo un responsabile può accettare o rifiutare una persona da un altro ufficio.',
  },
  transferNotOurs: {
    code: 'transfer_not_ours',
    reason: 'Il trasferimento riguarda altri uffici: non può essere scritto da questo.',
  },
  afterRevocation: {
    code: 'after_revocation',
    reason: 'Il dato è arrivato dopo la revoca dell’accesso: un responsabile lo rivedrà.',
  },
  afterErasure: {
    code: 'after_erasure',
    reason: 'Il dato riguarda un fascicolo già cancellato: un responsabile deciderà.',
  },
  imported: {
    code: 'imported',
    reason: 'Il dato proviene da un file di lavoro non inviato: un responsabile lo rivedrà.',
  },
  quarantineFull: {
    code: 'quarantine_full',
    reason:
      'Troppi dati di questo dispositivo attendono una verifica: resta sul dispositivo finché un responsabile non li esamina.',
  },
  otherScope: { code: 'other_scope', reason: 'Il dato appartiene a un altro ufficio.' },
  otherActor: { code: 'other_actor', reason: 'Il dato è stato scritto da un altro operatore.' },
  otherDevice: { code: 'other_device', reason: 'Il dato proviene da un altro dispositivo.' },
  missingParent: {
    code: 'missing_parent',
    reason: 'Manca un dato precedente: questo resta in attesa e sarà accettato dopo.',
  },
} as const satisfies Readonly<Record<string, Refusal>>;
