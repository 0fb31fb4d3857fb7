import {
  IntakeRequest,
  IntakeResponse,
  KioskEnrolled,
  KioskRequest,
} from '../../sync/protocol/intake-messages.ts';
import type { Operation } from './openapi-operation.ts';
import { problems } from './problem.ts';

/** Kiosks: how a browser becomes one, and what is left at it. */
export const chioschi: Readonly<Record<string, Operation>> = {
  'POST /v1/kiosks': {
    id: 'abilitaChiosco',
    tag: 'Accesso',
    summary: 'Fa di un dispositivo nuovo un chiosco; il suo segreto è detto solo qui',
    body: KioskRequest,
    answer: ['KioskEnrolled', KioskEnrolled],
    success: 201,
    refusals: [problems.notNewDevice],
  },
  'POST /v1/intake': {
    id: 'consegnaRichiesteChiosco',
    tag: 'Registro',
    summary: 'Consegna le richieste lasciate a un chiosco, sigillate; vale il segreto del chiosco',
    body: IntakeRequest,
    answer: ['IntakeResponse', IntakeResponse],
    success: 200,
    refusals: [problems.unknownKiosk],
  },
  'DELETE /v1/kiosk': {
    id: 'ritiraChiosco',
    tag: 'Accesso',
    summary: 'Il chiosco torna una postazione: il suo segreto non vale più',
    success: 204,
    refusals: [problems.unknownKiosk],
  },
};
