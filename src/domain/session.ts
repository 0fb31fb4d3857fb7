import { z } from 'zod';
import { DeviceId, OperatorId, ScopeId } from './ids.ts';
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
});
export type Office = z.infer<typeof Office>;

/** Who works, where, on which device, with whom: kept on the device to work offline. */
export const Session = z.object({
  operator: Named.extend({ role: Role }),
  office: Office,
  /** `number` is unique in the office: document numbers carry it. */
  device: z.object({ id: DeviceId, number: z.int().positive(), name: z.string() }),
  /** Past and present colleagues, to say who wrote. */
  colleagues: z.array(Named),
  demo: z.boolean(),
});
export type Session = z.infer<typeof Session>;
