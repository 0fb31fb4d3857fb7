import { z } from 'zod';
import { ScopeId } from './ids.ts';

/** An office as the others see it. */
export const OfficeName = z.strictObject({ scope: ScopeId, code: z.string(), name: z.string() });
export type OfficeName = z.infer<typeof OfficeName>;

/** The offices of a centre: where a person may be transferred. */
export const OfficesAnswer = z.strictObject({ offices: z.array(OfficeName).readonly() });
export type OfficesAnswer = z.infer<typeof OfficesAnswer>;
