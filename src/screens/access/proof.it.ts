import { spokenAll } from '../../i18n/language.ts';
import { translator, type Catalogue } from '../../i18n/messages.ts';

const italian = {
  otherWays: 'oppure',
  ente: 'Entra con l’identità dell’ente',
  enteHint: 'Si apre la pagina di accesso del suo ente; poi torna qui.',
  passkey: 'Entra con una passkey',
  enteOffline: 'Serve la rete.',
  title: 'Identità verificata',
  checking: 'Un momento: il centro controlla chi è.',
  welcome: '{name}, manca un passo.',
  newText:
    'Scelga una password per questo dispositivo: apre i suoi dati qui, anche senza rete. La conosce solo lei, e vale solo qui.',
  knownText: 'Scriva la password di questo dispositivo: apre i dati che sono qui.',
  newPassword: 'Password di questo dispositivo',
  newHint: 'Almeno 12 caratteri: più parole vanno bene.',
  tooShort: 'La password ha meno di 12 caratteri.',
  missing: 'Manca la password.',
  enter: 'Entra',
  forgot: 'Non la ricordo',
  forgotText:
    'Scelga una password nuova, poi apra i dati con il file di recupero dell’ufficio, oppure ricominci: quello che è chiuso resta qui, intero.',
  back: 'Torna indietro',
  leaveEnte: 'Esca anche dal servizio dell’ente',
} as const satisfies Catalogue;

export const proofWords = translator(italian);

interface Told {
  readonly title: string;
  readonly text: string;
}

const REFUSALS: Readonly<Record<string, Told>> = {
  cancelled: {
    title: 'L’accesso con l’ente è stato annullato.',
    text: 'Può riprovare, o entrare in un altro modo.',
  },
  expired: {
    title: 'L’accesso con l’ente va ripetuto.',
    text: 'È passato troppo tempo, o la pagina è stata aperta due volte. Ricominci da qui.',
  },
  unreachable: {
    title: 'Il servizio di accesso dell’ente non risponde.',
    text: 'Riprovi tra poco. Se il dispositivo la conosce già, può sbloccarlo con la sua password.',
  },
  unknown_role: {
    title: 'L’ente non le ha dato un ruolo in Sportello.',
    text: 'Chieda a chi gestisce le identità del suo ente di abilitarla.',
  },
  two_roles: {
    title: 'L’ente le ha dato due ruoli che non vanno insieme.',
    text: 'Chieda a chi gestisce le identità del suo ente di lasciarne uno solo.',
  },
  unknown_office: {
    title: 'L’ente non dice in quale ufficio lavora.',
    text: 'Chieda a chi gestisce le identità del suo ente di scrivere il codice dell’ufficio.',
  },
  other_office: {
    title: 'L’ente la dice in un altro ufficio.',
    text: 'In Sportello il suo accesso è di un altro ufficio: chiami l’amministratore.',
  },
  revoked: {
    title: 'Il suo accesso è stato revocato.',
    text: 'Lo ha deciso il suo ufficio: chiami il responsabile. Il lavoro non inviato è ancora qui.',
  },
};

const REFUSED: Told = {
  title: 'L’accesso con l’ente non è riuscito.',
  text: 'Riprovi; se succede ancora, chiami chi gestisce le identità del suo ente.',
};

/** Why nobody came back from the ente, in words; any other code is a refusal without a name. */
export const refusalWords = (code: string): Told => spokenAll(REFUSALS[code] ?? REFUSED);
