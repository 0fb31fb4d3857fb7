import { z } from 'zod';
import type { Brand } from '../kernel/brand.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const matching = <T extends string>(pattern: RegExp): z.ZodType<T, unknown> =>
  z.string().regex(pattern) as unknown as z.ZodType<T, unknown>;

/** UUIDv7 (RFC 9562) made on the device: the idempotency key of a fact. */
export type FactId = Brand<string, 'FactId'>;
export const FactId = matching<FactId>(new RegExp(`^${UUID}$`));

export type StreamKind = 'persona' | 'prestazione' | 'impresa' | 'ufficio' | 'trasferimento';

/**
 * `persona/<uuid>`, `prestazione/…`, `impresa/…`, `ufficio/…` (settings) or `trasferimento/…` (a
 * person on the way to another office): the facts of one subject.
 */
export type StreamId = Brand<string, 'StreamId'>;
export const StreamId = matching<StreamId>(
  new RegExp(`^(persona|prestazione|impresa|ufficio|trasferimento)/${UUID}$`),
);

/** The office (ufficio): unit of authorisation and of synchronisation. */
export type ScopeId = Brand<string, 'ScopeId'>;
export const ScopeId = matching<ScopeId>(/^[a-z0-9][a-z0-9-]{1,62}$/);

export type DeviceId = Brand<string, 'DeviceId'>;
export const DeviceId = matching<DeviceId>(new RegExp(`^${UUID}$`));

export type OperatorId = Brand<string, 'OperatorId'>;
export const OperatorId = matching<OperatorId>(new RegExp(`^${UUID}$`));

/** 64 lower-case hexadecimal digits of SHA-256. */
export type Sha256 = Brand<string, 'Sha256'>;
export const Sha256 = matching<Sha256>(/^[0-9a-f]{64}$/);

export function streamKind(stream: StreamId): StreamKind {
  if (stream.startsWith('persona/')) return 'persona';
  if (stream.startsWith('ufficio/')) return 'ufficio';
  if (stream.startsWith('trasferimento/')) return 'trasferimento';
  return stream.startsWith('impresa/') ? 'impresa' : 'prestazione';
}

/** The stream of a new subject, from a UUID made on the device. */
export const newStream = (kind: StreamKind, uuid: string): StreamId =>
  StreamId.parse(`${kind}/${uuid}`);
