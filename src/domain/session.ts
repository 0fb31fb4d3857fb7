import { z } from 'zod';
import { DeviceId, OperatorId, ScopeId, Sha256 } from './ids.ts';
import { Role } from './permissions.ts';

const Named = z.object({ id: OperatorId, name: z.string() });

export const Office = z.object({
  scope: ScopeId,
  /** Short code in document numbers: `MF`. */
  code: z.string(),
  name: z.string(),
  /** `Regione Valdora · Agenzia regionale per il lavoro`. */
  ente: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  /**
   * Public half of the office's recovery key (P-256, uncompressed point, base64url): devices wrap
   * their data keys to it too. The private half is in a file that the office keeps off line.
   */
  recoveryKey: z.string().optional(),
});
export type Office = z.infer<typeof Office>;

/** What the office decides about its shared devices. */
export const DevicePolicy = z.object({
  /** What the lock screen shows of who works here. */
  lockScreen: z.enum(['names', 'initials']).default('names'),
  /** Locks after this long without a touch, minutes. */
  idleMinutes: z.number().min(1).max(120).default(10),
  /** Without the centre a device can be unlocked for this long since the last sign-in, days. */
  leaseDays: z.number().min(1).max(90).default(14),
});
export type DevicePolicy = z.infer<typeof DevicePolicy>;

export const DEVICE_POLICY: DevicePolicy = DevicePolicy.parse({});

/** Who works, where, on which device, with whom: kept on the device to work offline. */
export const Session = z.object({
  operator: Named.extend({ role: Role }),
  office: Office,
  /** `number` is unique in the office: document numbers carry it. */
  device: z.object({
    id: DeviceId,
    number: z.int().positive(),
    name: z.string(),
    /** Last `dseq` the centre has of this device, and the hash of that fact: its chain goes on there. */
    lastDseq: z.int().nonnegative().optional(),
    lastHash: Sha256.nullable().optional(),
  }),
  /** Every device that is or was in the office, to say where something was written. */
  devices: z
    .array(z.object({ id: DeviceId, number: z.int().positive(), name: z.string() }))
    .optional(),
  /** Past and present colleagues, to say who wrote. */
  colleagues: z.array(Named),
  demo: z.boolean(),
  policy: DevicePolicy.optional(),
});
export type Session = z.infer<typeof Session>;
