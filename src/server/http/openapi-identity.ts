import { NewMachine } from '../identity/machines.ts';
import { NewPasskey, PasskeyUsed } from '../identity/passkeys.ts';
import { TokenForm } from './machine-routes.ts';
import type { Operation } from './openapi-operation.ts';
import * as answers from './openapi-schemas.ts';
import { problems } from './problem.ts';
import { ProvenSession } from './proof-routes.ts';

/** Sign-in with the ente's identity and with passkeys; programs and their tokens. */
export const identita: Readonly<Record<string, Operation>> = {
  'GET /v1/oidc/start': {
    id: 'vaiAllEnte',
    tag: 'Accesso',
    summary: 'Porta il browser al servizio di identità dell’ente (OpenID Connect)',
    success: 302,
    refusals: [problems.noEnte],
  },
  'GET /v1/oidc/callback': {
    id: 'tornaDallEnte',
    tag: 'Accesso',
    summary: 'Il ritorno dal servizio di identità dell’ente',
    success: 302,
    refusals: [problems.noEnte],
  },
  'GET /v1/oidc/logout': {
    id: 'esciDallEnte',
    tag: 'Accesso',
    summary: 'Fine della sessione presso il servizio di identità dell’ente',
    success: 302,
    refusals: [problems.noEnte],
  },
  'GET /v1/proven': {
    id: 'chiEntra',
    tag: 'Accesso',
    summary: 'Di chi è l’identità appena verificata',
    answer: ['ProvenAnswer', answers.ProvenAnswer],
    success: 200,
    refusals: [problems.noProof],
  },
  'POST /v1/proven/session': {
    id: 'accediVerificato',
    tag: 'Accesso',
    summary: 'La sessione di chi ha l’identità verificata, da un dispositivo',
    body: ProvenSession,
    answer: ['SessionAnswer', answers.SessionAnswer],
    success: 200,
    refusals: [problems.noProof, problems.deviceRevoked, problems.operatorRevoked],
  },
  'POST /v1/passkeys/challenge': {
    id: 'sfidaPasskey',
    tag: 'Accesso',
    summary: 'Richiesta da firmare con una passkey per accedere (WebAuthn)',
    answer: ['PasskeyOptions', answers.PasskeyOptions],
    success: 200,
  },
  'POST /v1/passkeys/sign-in': {
    id: 'accediPasskey',
    tag: 'Accesso',
    summary: 'Verifica l’identità con una passkey',
    body: PasskeyUsed,
    success: 204,
    refusals: [problems.passkeyRefused],
  },
  'GET /v1/passkeys': {
    id: 'miePasskey',
    tag: 'Accesso',
    summary: 'Le passkey di chi ha fatto l’accesso',
    answer: ['PasskeysAnswer', answers.PasskeysAnswer],
    success: 200,
  },
  'POST /v1/passkeys/options': {
    id: 'preparaPasskey',
    tag: 'Accesso',
    summary: 'Richiesta per creare una passkey (WebAuthn)',
    answer: ['PasskeyOptions', answers.PasskeyOptions],
    success: 200,
    refusals: [problems.enteAccount],
  },
  'POST /v1/passkeys': {
    id: 'registraPasskey',
    tag: 'Accesso',
    summary: 'Registra una passkey appena creata',
    body: NewPasskey,
    answer: ['PasskeyAnswer', answers.PasskeyAnswer],
    success: 201,
    refusals: [problems.passkeyRefused, problems.passkeyTaken],
  },
  'DELETE /v1/passkeys/:passkey': {
    id: 'togliPasskey',
    tag: 'Accesso',
    summary: 'Toglie una propria passkey',
    success: 204,
    refusals: [problems.unknownPasskey],
  },
  'POST /v1/token': {
    id: 'chiediGettone',
    tag: 'Accesso',
    summary: 'Un gettone di dieci minuti per un programma (OAuth 2.0, client credentials)',
    body: TokenForm,
    bodyType: 'application/x-www-form-urlencoded',
    answer: ['TokenAnswer', answers.TokenAnswer],
    success: 200,
    refusals: [problems.wrongClient],
  },
  'GET /v1/machines': {
    id: 'elencoProgrammi',
    tag: 'Ufficio',
    summary: 'I programmi che possono chiedere gettoni',
    answer: ['MachinesAnswer', answers.MachinesAnswer],
    success: 200,
  },
  'POST /v1/machines': {
    id: 'nuovoProgramma',
    tag: 'Ufficio',
    summary: 'Credenziali per un programma: il segreto si vede una volta sola',
    body: NewMachine,
    answer: ['MachineAnswer', answers.MachineAnswer],
    success: 201,
  },
  'DELETE /v1/machines/:machine': {
    id: 'revocaProgramma',
    tag: 'Ufficio',
    summary: 'Revoca le credenziali di un programma e i suoi gettoni',
    success: 204,
    refusals: [problems.unknownMachine],
  },
};
