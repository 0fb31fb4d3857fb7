import { z } from 'zod';
import {
  DigestRequest,
  DigestResponse,
  IncidentReport,
  PullQuery,
  PushRequest,
  PushResponse,
  SnapshotManifest,
} from '../../sync/protocol/messages.ts';
import { StreamId } from '../../domain/ids.ts';
import { IndicatorsAnswer, IndicatorsRequest } from '../../domain/indicators-answer.ts';
import { OfficesAnswer } from '../../domain/offices-answer.ts';
import { DeviceName } from '../identity/devices.ts';
import { PasswordChange } from '../identity/new-password.ts';
import { NewOperator, OperatorChange } from '../identity/operators.ts';
import { SetupRequest } from '../identity/setup.ts';
import { AuditQuery } from '../log/audit.ts';
import { EraseRequest } from '../log/erase.ts';
import { ImportRequest } from '../log/import-unsent.ts';
import { Decision } from '../log/waiting.ts';
import { SignInRequest } from './identity-routes.ts';
import { identita } from './openapi-identity.ts';
import type { Operation } from './openapi-operation.ts';
import { chioschi } from './intake-operations.ts';
import * as answers from './openapi-schemas.ts';
import { problems } from './problem.ts';
import { sigillati } from './sealed-operations.ts';

const LiveQuery = PullQuery.pick({ scope: true });
const StreamQuery = z.object({ stream: StreamId });
const VerifyQuery = z.object({
  number: z.string().max(60),
  hash: z.string().regex(/^[0-9a-f]{16}(?:[0-9a-f]{48})?$/),
});

const registro: Readonly<Record<string, Operation>> = {
  'POST /v1/push': {
    id: 'consegnaDati',
    tag: 'Registro',
    summary: 'Consegna dati al registro dell’ufficio; ogni dato ha la sua risposta',
    body: PushRequest,
    answer: ['PushResponse', PushResponse],
    success: 200,
    refusals: [problems.otherDevice, problems.dailyQuota],
  },
  'GET /v1/pull': {
    id: 'leggiRegistro',
    tag: 'Registro',
    summary: 'Una pagina del registro dopo una riga',
    query: PullQuery,
    success: 200,
    isNdjson: true,
    refusals: [problems.otherScope, problems.epochChanged],
  },
  'POST /v1/digest': {
    id: 'confrontaImpronte',
    tag: 'Registro',
    summary: 'Impronte progressive ad alcune righe, per trovare dove due copie si separano',
    body: DigestRequest,
    answer: ['DigestResponse', DigestResponse],
    success: 200,
    refusals: [problems.otherScope, problems.epochChanged],
  },
  'POST /v1/incidents': {
    id: 'segnalaAnomalia',
    tag: 'Registro',
    summary: 'Un dispositivo segnala un’anomalia, senza dati personali',
    body: IncidentReport,
    success: 204,
    refusals: [problems.otherScope],
  },
  'POST /v1/imports': {
    id: 'importaLavoroNonInviato',
    tag: 'Registro',
    summary: 'Dati da un file di emergenza: attendono tutti un responsabile',
    body: ImportRequest,
    answer: ['ImportedAnswer', answers.ImportedAnswer],
    success: 200,
  },
  'GET /v1/live': {
    id: 'ascoltaNovita',
    tag: 'Registro',
    summary: 'Avvisi (server-sent events) che il registro è cresciuto, senza dati',
    query: LiveQuery,
    success: 200,
    refusals: [problems.otherScope],
  },
  'GET /v1/scopes/:scope/snapshot': {
    id: 'elencoCopia',
    tag: 'Registro',
    summary: 'Elenco delle parti della copia completa del registro',
    answer: ['SnapshotManifest', SnapshotManifest],
    success: 200,
    refusals: [problems.otherScope, problems.noSnapshot],
  },
  'GET /v1/scopes/:scope/snapshot/:segment': {
    id: 'parteCopia',
    tag: 'Registro',
    summary: 'Una parte della copia: immutabile, il nome è la sua impronta',
    success: 200,
    isNdjson: true,
    refusals: [problems.otherScope, problems.unknownSegment],
  },
  'GET /v1/scopes/:scope/streams': {
    id: 'fascicoloIntero',
    tag: 'Registro',
    summary: 'I dati di un solo fascicolo, per ripararne la copia',
    query: StreamQuery,
    success: 200,
    isNdjson: true,
    refusals: [problems.otherScope, problems.unknownStream],
  },
};

const accesso: Readonly<Record<string, Operation>> = {
  'POST /v1/session': {
    id: 'accedi',
    tag: 'Accesso',
    summary: 'Accesso con nome utente e password da un dispositivo',
    body: SignInRequest,
    answer: ['SessionAnswer', answers.SessionAnswer],
    success: 200,
    refusals: [problems.wrongCredentials, problems.deviceRevoked],
  },
  'GET /v1/session': {
    id: 'chiSono',
    tag: 'Accesso',
    summary: 'Chi ha fatto l’accesso, dove e su quale dispositivo',
    answer: ['SessionAnswer', answers.SessionAnswer],
    success: 200,
  },
  'DELETE /v1/session': {
    id: 'esci',
    tag: 'Accesso',
    summary: 'Fine della sessione',
    success: 204,
  },
  'POST /v1/setup': {
    id: 'primoAvvio',
    tag: 'Accesso',
    summary: 'Primo ufficio e primo amministratore, con il collegamento di avvio',
    body: SetupRequest,
    answer: ['SetupAnswer', answers.SetupAnswer],
    success: 201,
    refusals: [problems.setupRefused],
  },
};

const ufficio: Readonly<Record<string, Operation>> = {
  'GET /v1/operators': {
    id: 'elencoOperatori',
    tag: 'Ufficio',
    summary: 'Chi lavora o ha lavorato nell’ufficio',
    answer: ['OperatorsAnswer', answers.OperatorsAnswer],
    success: 200,
  },
  'POST /v1/operators': {
    id: 'nuovoOperatore',
    tag: 'Ufficio',
    summary: 'Un nuovo operatore',
    body: NewOperator,
    answer: ['OperatorAnswer', answers.OperatorAnswer],
    success: 201,
    refusals: [problems.usernameTaken],
  },
  'PATCH /v1/operators/:operator': {
    id: 'cambiaRuolo',
    tag: 'Ufficio',
    summary: 'Cambia il ruolo di un operatore, o lo riammette',
    body: OperatorChange,
    success: 204,
    refusals: [problems.unknownOperator, problems.ownAccount],
  },
  'DELETE /v1/operators/:operator': {
    id: 'revocaOperatore',
    tag: 'Ufficio',
    summary: 'Revoca un operatore: ciò che consegna ancora attende un responsabile',
    success: 204,
    refusals: [problems.unknownOperator, problems.ownAccount],
  },
  'POST /v1/operators/:operator/password': {
    id: 'nuovaPassword',
    tag: 'Ufficio',
    summary: 'Una nuova password per un operatore; le sue sessioni finiscono',
    body: PasswordChange,
    success: 204,
    refusals: [problems.unknownOperator],
  },
  'GET /v1/devices': {
    id: 'elencoDispositivi',
    tag: 'Ufficio',
    summary: 'I dispositivi dell’ufficio',
    answer: ['DevicesAnswer', answers.DevicesAnswer],
    success: 200,
  },
  'PATCH /v1/devices/:device': {
    id: 'rinominaDispositivo',
    tag: 'Ufficio',
    summary: 'Dà un nome a un dispositivo',
    body: DeviceName,
    success: 204,
    refusals: [problems.unknownDevice],
  },
  'DELETE /v1/devices/:device': {
    id: 'revocaDispositivo',
    tag: 'Ufficio',
    summary: 'Revoca un dispositivo: ciò che consegna ancora attende un responsabile',
    success: 204,
    refusals: [problems.unknownDevice, problems.ownDevice],
  },
};

const controllo: Readonly<Record<string, Operation>> = {
  'GET /v1/quarantine': {
    id: 'datiInAttesa',
    tag: 'Controllo',
    summary: 'I dati messi da parte che attendono un responsabile',
    answer: ['WaitingAnswer', answers.WaitingAnswer],
    success: 200,
  },
  'POST /v1/quarantine/:fact': {
    id: 'decidiDato',
    tag: 'Controllo',
    summary: 'Accoglie o respinge un dato messo da parte',
    body: Decision,
    success: 204,
    refusals: [problems.unknownFact, problems.notAcceptable, problems.idTaken],
  },
  'POST /v1/erasures': {
    id: 'cancellaFascicolo',
    tag: 'Controllo',
    summary: 'Cancella il contenuto dei dati di un fascicolo (art. 17 GDPR)',
    body: EraseRequest,
    answer: ['ErasedAnswer', answers.ErasedAnswer],
    success: 200,
    refusals: [problems.nothingToErase],
  },
  'GET /v1/audit': {
    id: 'leggiTracce',
    tag: 'Controllo',
    summary: 'Chi ha scritto che cosa, dove e quando, senza i contenuti',
    query: AuditQuery,
    answer: ['AuditAnswer', answers.AuditAnswer],
    success: 200,
  },
  'GET /v1/offices': {
    id: 'leggiUffici',
    tag: 'Ufficio',
    summary: 'Gli uffici di questo centro, per nome: dove si può trasferire una persona',
    answer: ['OfficesAnswer', OfficesAnswer],
    success: 200,
  },
  'GET /v1/indicators': {
    id: 'leggiIndicatori',
    tag: 'Controllo',
    summary: 'I numeri dell’ufficio in un periodo: prestazioni, esiti, giorni, lavoro aperto',
    query: IndicatorsRequest,
    answer: ['IndicatorsAnswer', IndicatorsAnswer],
    success: 200,
  },
};

const servizio: Readonly<Record<string, Operation>> = {
  'GET /status': {
    id: 'statoServizio',
    tag: 'Servizio',
    summary: 'Se il servizio risponde',
    success: 200,
  },
  'GET /v1/verify': {
    id: 'verificaDocumento',
    tag: 'Servizio',
    summary: 'Se un documento stampato è stato ricevuto dal centro',
    query: VerifyQuery,
    answer: ['VerifyAnswer', answers.VerifyAnswer],
    success: 200,
  },
};

/** By method and path, as the server registers them: the test fails on one that is missing here. */
export const operations: Readonly<Record<string, Operation>> = {
  ...registro,
  ...sigillati,
  ...chioschi,
  ...accesso,
  ...identita,
  ...ufficio,
  ...controllo,
  ...servizio,
};
