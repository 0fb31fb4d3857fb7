import {
  CentreKey,
  DeviceKeyRequest,
  SealedRequest,
  SealedResponse,
} from '../../sync/protocol/sealed-messages.ts';
import type { Operation } from './openapi-operation.ts';
import { problems } from './problem.ts';

/** Delivery of sealed work, as OpenAPI says it. */
export const sigillati: Readonly<Record<string, Operation>> = {
  'GET /v1/centre-key': {
    id: 'chiaveDelCentro',
    tag: 'Accesso',
    summary: 'La chiave pubblica a cui i dispositivi sigillano i dati (HPKE, RFC 9180)',
    answer: ['CentreKey', CentreKey],
    success: 200,
  },
  'POST /v1/device-key': {
    id: 'registraChiaveDispositivo',
    tag: 'Accesso',
    summary: 'La chiave con cui il dispositivo di chi ha fatto l’accesso firma le consegne',
    body: DeviceKeyRequest,
    success: 204,
  },
  'POST /v1/sealed': {
    id: 'consegnaDatiSigillati',
    tag: 'Registro',
    summary: 'Consegna dati sigillati di un operatore che non è presente; la firma è la sua chiave',
    body: SealedRequest,
    answer: ['SealedResponse', SealedResponse],
    success: 200,
    refusals: [problems.unknownSigner, problems.dailyQuota],
  },
};
