import type { FastifyReply } from 'fastify';

/** RFC 9457, in plain Italian, without internals. `code` is for programs. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const problem = (
  status: number,
  code: string,
  [title, detail]: readonly [title: string, detail: string],
): Problem => ({ status, code, title, detail });

/** Everything this server can refuse, in one place. */
export const problems = {
  malformed: problem(400, 'malformed', [
    'Richiesta non leggibile',
    'Il contenuto inviato non è JSON valido in UTF-8.',
  ]),
  invalid: problem(400, 'invalid', [
    'Richiesta non valida',
    'Uno o più campi mancano o non hanno la forma attesa.',
  ]),
  needsSignIn: problem(401, 'needs_sign_in', [
    'Serve l’accesso',
    'La sessione non c’è o è scaduta: accedi di nuovo. Quello che hai scritto resta su questo dispositivo.',
  ]),
  wrongCredentials: problem(401, 'wrong_credentials', [
    'Accesso non riuscito',
    'Nome utente o password non corretti.',
  ]),
  noProof: problem(404, 'no_proof', [
    'Accesso da rifare',
    'L’identità era stata verificata, ma sono passati più di dieci minuti: ricomincia l’accesso.',
  ]),
  noEnte: problem(404, 'no_ente', [
    'Accesso con l’ente non attivo',
    'Su questo server l’accesso con l’identità dell’ente non è stato configurato.',
  ]),
  enteAccount: problem(409, 'ente_account', [
    'Accesso gestito dall’ente',
    'Questo operatore entra con l’identità dell’ente: la password si cambia presso l’ente.',
  ]),
  passkeyRefused: problem(401, 'passkey_refused', [
    'Passkey non riconosciuta',
    'La passkey non è valida o la richiesta è scaduta: riprova, o entra in un altro modo.',
  ]),
  unknownPasskey: problem(404, 'unknown_passkey', [
    'Passkey non trovata',
    'Tra le tue passkey non c’è quella indicata.',
  ]),
  passkeyTaken: problem(409, 'passkey_taken', [
    'Passkey già registrata',
    'Questa passkey è già registrata: usa quella, o scegli un altro dispositivo.',
  ]),
  unknownMachine: problem(404, 'unknown_machine', [
    'Programma non trovato',
    'Nell’ufficio non c’è un programma con questo identificativo.',
  ]),
  wrongClient: problem(401, 'invalid_client', [
    'Credenziali non valide',
    'Il programma non è riconosciuto: identificativo o segreto non corretti, o revocati.',
  ]),
  wrongToken: problem(401, 'invalid_token', [
    'Gettone non valido',
    'Il gettone di accesso è scaduto, è stato revocato o non è di questo servizio: chiedine uno nuovo.',
  ]),
  forbidden: problem(403, 'forbidden', [
    'Operazione non consentita',
    'Il tuo ruolo non consente questa operazione.',
  ]),
  otherScope: problem(403, 'other_scope', [
    'Ufficio diverso',
    'Puoi lavorare solo con i dati del tuo ufficio.',
  ]),
  otherDevice: problem(403, 'other_device', [
    'Dispositivo diverso',
    'La sessione appartiene a un altro dispositivo: accedi di nuovo da qui.',
  ]),
  deviceRevoked: problem(403, 'device_revoked', [
    'Dispositivo non abilitato',
    'Questo dispositivo è stato disabilitato: rivolgiti al responsabile dell’ufficio.',
  ]),
  operatorRevoked: problem(403, 'operator_revoked', [
    'Accesso revocato',
    'Il tuo accesso a questo ufficio è stato revocato: il lavoro non ancora inviato può essere consegnato, poi serve un responsabile.',
  ]),
  unknownSigner: problem(403, 'unknown_signer', [
    'Consegna non riconosciuta',
    'La firma di questa consegna non è di un dispositivo dell’ufficio. Il lavoro resta sul dispositivo.',
  ]),
  unknownKiosk: problem(401, 'unknown_kiosk', [
    'Chiosco non riconosciuto',
    'Questo chiosco non è più abilitato. Quello che è stato lasciato resta chiuso qui: chiama un operatore.',
  ]),
  notNewDevice: problem(409, 'not_new_device', [
    'Dispositivo già presente',
    'Questo identificativo è già di un dispositivo dell’ufficio: riprova, ne serve uno nuovo.',
  ]),
  csrf: problem(403, 'csrf', [
    'Richiesta non riconosciuta',
    'La richiesta non proviene da questa pagina: ricarica e riprova.',
  ]),
  otherOrigin: problem(403, 'other_origin', [
    'Provenienza non ammessa',
    'La richiesta proviene da un altro sito.',
  ]),
  setupRefused: problem(403, 'setup_refused', [
    'Collegamento non valido',
    'Il collegamento di primo avvio non è valido, è scaduto o è già stato usato. Riavvia il server per averne uno nuovo.',
  ]),
  notFound: problem(404, 'not_found', ['Pagina non trovata', 'L’indirizzo richiesto non esiste.']),
  methodNotAllowed: problem(405, 'method_not_allowed', [
    'Metodo non ammesso',
    'Questo indirizzo non accetta il metodo usato.',
  ]),
  requestTimeout: problem(408, 'request_timeout', [
    'Richiesta troppo lenta',
    'La richiesta non è arrivata per intero in tempo utile: riprova.',
  ]),
  usernameTaken: problem(409, 'username_taken', [
    'Nome utente già in uso',
    'Scegli un altro nome utente.',
  ]),
  unknownDevice: problem(404, 'unknown_device', [
    'Dispositivo non trovato',
    'Nell’ufficio non c’è un dispositivo con questo identificativo.',
  ]),
  ownDevice: problem(409, 'own_device', [
    'È questo dispositivo',
    'Non si può revocare il dispositivo che si sta usando: fallo da un altro.',
  ]),
  unknownOperator: problem(404, 'unknown_operator', [
    'Operatore non trovato',
    'Nell’ufficio non c’è un operatore con questo identificativo.',
  ]),
  ownAccount: problem(409, 'own_account', [
    'È il tuo accesso',
    'Non si può cambiare o revocare il proprio accesso: chiedilo a un collega.',
  ]),
  unknownFact: problem(404, 'unknown_fact', [
    'Dato non trovato',
    'Il dato non è più in attesa: forse un collega lo ha già esaminato.',
  ]),
  notAcceptable: problem(409, 'not_acceptable', [
    'Il dato non può essere accolto',
    'Il dato non è leggibile o è stato alterato: si può solo respingere. Il testo ricevuto resta conservato.',
  ]),
  idTaken: problem(409, 'id_taken', [
    'Il dato non può essere accolto',
    'Nel registro c’è già un dato diverso con lo stesso identificativo: vale il primo.',
  ]),
  nothingToErase: problem(404, 'nothing_to_erase', [
    'Niente da cancellare',
    'L’ufficio non ha dati di questo fascicolo.',
  ]),
  noSnapshot: problem(404, 'no_snapshot', [
    'Copia non ancora pronta',
    'La copia completa del registro non è ancora pronta: il dispositivo scarica i dati a pagine.',
  ]),
  unknownSegment: problem(404, 'unknown_segment', [
    'Parte della copia non più disponibile',
    'Questa parte è stata sostituita: il dispositivo chiede di nuovo l’elenco.',
  ]),
  unknownStream: problem(404, 'unknown_stream', [
    'Fascicolo non trovato',
    'L’ufficio non ha dati di questo fascicolo.',
  ]),
  epochChanged: problem(409, 'epoch_changed', [
    'Archivio del centro cambiato',
    'Il registro del centro è ripartito: il dispositivo si riallinea da solo.',
  ]),
  dailyQuota: problem(429, 'daily_quota', [
    'Troppi dati in un giorno',
    'Questo dispositivo ha inviato moltissimi dati oggi: il resto rimane sul dispositivo e parte domani.',
  ]),
  tooLarge: problem(413, 'too_large', [
    'Richiesta troppo grande',
    'Il contenuto supera la dimensione ammessa: invia meno dati per volta.',
  ]),
  unsupportedType: problem(415, 'unsupported_type', [
    'Formato non ammesso',
    'Il contenuto va inviato come application/json.',
  ]),
  tooManyRequests: problem(429, 'too_many_requests', ['Troppe richieste', 'Riprova tra poco.']),
  internal: problem(500, 'internal', [
    'Errore del server',
    'Qualcosa non ha funzionato. I tuoi dati restano su questo dispositivo: riprova tra poco.',
  ]),
  busy: problem(503, 'busy', [
    'Servizio occupato',
    'Il servizio non può rispondere ora: riprova tra poco.',
  ]),
} as const;

/** The stable name of a kind of problem: `docs/protocol.md` lists them. */
export const typeOf = ({ code }: Problem): string => `urn:sportello:problem:${code}`;

/** @param extra further members, such as the new `epoch`. */
export function sendProblem(
  reply: FastifyReply,
  about: Problem,
  extra: Readonly<Record<string, string | number>> = {},
): FastifyReply {
  return reply
    .code(about.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type: typeOf(about), ...about, ...extra }));
}
