import { z } from 'zod';
import { DeviceId, FactId, OperatorId, ScopeId, Sha256, StreamId } from '../../domain/ids.ts';
import { MachineAction, Role } from '../../domain/permissions.ts';

/*
 * What the answers look like that are not part of the wire of the log. `openapi.test.ts` reads real
 * answers with them, strictly.
 */

const millis = z.int().describe('Millisecondi dal 1970 (UTC).');

export const OfficeAnswer = z.strictObject({
  scope: ScopeId,
  code: z.string(),
  name: z.string(),
  ente: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  recoveryKey: z.string().optional(),
});

const NamedDevice = z.strictObject({
  id: DeviceId,
  number: z.int().positive(),
  name: z.string(),
});

export const SessionAnswer = z.strictObject({
  operator: z.strictObject({ id: OperatorId, name: z.string(), role: Role }),
  office: OfficeAnswer,
  device: NamedDevice.extend({
    lastDseq: z.int().nonnegative().describe('Ultimo numero dei dati di questo dispositivo.'),
    lastHash: Sha256.nullable().describe('Impronta di quel dato.'),
  }),
  devices: z.array(NamedDevice),
  colleagues: z.array(z.strictObject({ id: OperatorId, name: z.string() })),
  csrf: z.string(),
  epoch: z.string(),
  serverTime: millis,
  expiresAt: millis,
  demo: z.boolean(),
});

export const SetupAnswer = z.strictObject({ office: OfficeAnswer });

const OperatorEntry = z.strictObject({
  id: OperatorId,
  name: z.string(),
  username: z.string(),
  role: Role,
  active: z.boolean(),
});

export const OperatorsAnswer = z.strictObject({ operators: z.array(OperatorEntry) });
export const OperatorAnswer = z.strictObject({ operator: OperatorEntry });

export const DevicesAnswer = z.strictObject({
  devices: z.array(
    NamedDevice.extend({
      active: z.boolean(),
      enrolledAt: millis,
      lastDseq: z.int().nonnegative(),
    }),
  ),
});

export const WaitingAnswer = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: FactId,
      bodyHash: Sha256,
      queue: z.enum(['quarantine', 'review']),
      stream: StreamId.nullable(),
      device: DeviceId,
      actor: OperatorId,
      code: z.string(),
      reason: z.string(),
      receivedAt: millis,
      body: z.string(),
      canAccept: z.boolean(),
    }),
  ),
});

export const ErasedAnswer = z.strictObject({
  streams: z.int().nonnegative(),
  facts: z.int().nonnegative(),
});

export const ImportedAnswer = z.strictObject({
  waiting: z.int().nonnegative(),
  known: z.int().nonnegative(),
  refused: z.int().nonnegative(),
});

export const AuditAnswer = z.strictObject({
  facts: z.array(
    z.strictObject({
      seq: z.int().positive(),
      id: FactId,
      type: z.string(),
      stream: StreamId,
      operator: OperatorId,
      device: DeviceId,
      dseq: z.int().positive(),
      declaredAt: millis,
      receivedAt: millis,
      clockSuspect: z.boolean(),
      chainBroken: z.boolean(),
      parentMissing: z.boolean(),
      released: z.boolean(),
    }),
  ),
  acts: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      operator: OperatorId,
      target: z.string(),
      reason: z.string(),
      at: millis,
    }),
  ),
  incidents: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      stream: StreamId.nullable(),
      device: DeviceId,
      operator: OperatorId,
      detail: z.string(),
      receivedAt: millis,
    }),
  ),
  operators: z.array(z.strictObject({ id: OperatorId, name: z.string() })),
  devices: z.array(z.strictObject({ id: DeviceId, number: z.int().positive(), name: z.string() })),
});

export const VerifyAnswer = z.strictObject({ status: z.enum(['ricevuto', 'sconosciuto']) });

/** RFC 9457. */
export const ProblemAnswer = z.object({
  type: z.string().describe('Nome stabile del problema: urn:sportello:problem:…'),
  status: z.int(),
  code: z.string().optional(),
  title: z.string(),
  detail: z.string(),
});

export const ProvenAnswer = z.strictObject({
  operator: z.strictObject({ id: OperatorId, name: z.string(), username: z.string() }),
  provedBy: z.enum(['ente', 'passkey']),
});

/** Passed to the browser as they are: WebAuthn level 3 §5.4 and §5.5, in JSON. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });

const PasskeyEntry = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: millis,
  usedAt: millis.nullable(),
});
export const PasskeysAnswer = z.strictObject({ passkeys: z.array(PasskeyEntry) });
export const PasskeyAnswer = z.strictObject({ passkey: PasskeyEntry });

export const TokenAnswer = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().describe('Secondi.'),
  scope: z.string(),
});

const MachineEntry = z.strictObject({
  id: z.string(),
  name: z.string(),
  actions: z.array(MachineAction),
  active: z.boolean(),
  createdAt: millis,
  usedAt: millis.nullable(),
});
export const MachinesAnswer = z.strictObject({ machines: z.array(MachineEntry) });
export const MachineAnswer = z.strictObject({
  machine: MachineEntry,
  secret: z.string().describe('Mostrato una volta sola.'),
});
