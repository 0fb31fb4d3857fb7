import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** One route of the API, as its readers need it. Words in Italian: they are for people. */
export interface Operation {
  readonly id: string;
  readonly tag: 'Registro' | 'Accesso' | 'Ufficio' | 'Controllo' | 'Servizio';
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** JSON when absent. */
  readonly bodyType?: string;
  /** The name of the answer's schema in the document. */
  readonly answer?: readonly [name: string, schema: z.ZodType];
  readonly success: 200 | 201 | 204 | 302;
  /** NDJSON in the protocol's own shapes: see docs/protocol.md. */
  readonly isNdjson?: boolean;
  readonly refusals?: readonly Problem[];
}
