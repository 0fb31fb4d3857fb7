import { z } from 'zod';
import type { Json } from '../../kernel/json.ts';
import type { Conclusion } from '../definition.ts';
import * as q from '../question.ts';
import type { Proposal } from '../rule.ts';
import { servizi } from './servizi.ts';

const prossimiPassi = q.table(
  {
    servizio: q.choice(servizi),
    motivo: q.text(200).optional(),
    entro: q.date().optional(),
    quando: q.date().optional(),
    ora: q.time().optional(),
    conChi: q.text(120).optional(),
    accettata: q.yesNo(),
  },
  { rowTitle: ['servizio', 'motivo', 'quando'] },
);

/** Last step of B, C, D and E (a.md §0.4), with the outcomes of the service. */
export const chiusuraStep = <const E extends readonly [string, ...string[]]>(esiti: E) =>
  z.object({
    esito: q.choice(esiti),
    prossimiPassi: prossimiPassi.optional(),
    note: q.longText(2000).optional(),
    soddisfazione: q.scale().optional(),
  });

interface NextStep {
  readonly row: string;
  /** Letter of Allegato B, or `altroEnte`. */
  readonly servizio: string;
  readonly entro?: string | undefined;
  readonly quando?: string | undefined;
  readonly ora?: string | undefined;
  readonly accettata: boolean;
}

/** Where a proposal of the rules becomes a row: `proposals` of every service with this step. */
export const nextStepProposals = {
  path: 'chiusura.prossimiPassi',
  column: 'servizio',
  row: ({ service, reason, by }: Proposal): Readonly<Record<string, Json>> => ({
    servizio: service,
    motivo: reason,
    ...(by === null ? {} : { entro: by }),
    accettata: true,
  }),
} as const;

/** The rows that the person accepted, as prestazioni to propose. */
export const acceptedNextSteps = (rows: readonly NextStep[] | undefined): Conclusion['proposals'] =>
  (rows ?? [])
    .filter(({ accettata, servizio }) => accettata && servizio !== 'altroEnte')
    .map(({ row, servizio, entro, quando, ora }) => ({
      row,
      service: servizio,
      date: quando ?? null,
      time: ora ?? null,
      to: entro,
    }));
