import { createMachine, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import type { AnyAnswers } from '../answers.ts';
import type { AnyInterview } from '../definition.ts';
import * as q from '../question.ts';

/** A small service, whole and sound, in which tests plant one fault at a time. */
export const toySteps = {
  visita: z.object({
    nome: q.text(40),
    tipo: q.choice(['breve', 'lunga']),
    motivo: q.text(40).optional(),
  }),
  dettaglio: z.object({
    fatto: q.activities([{ key: 'ascolto', text: 'ascolto;' }]),
    cose: q.table({ che: q.choice(['B', 'C']), perche: q.text(60).optional() }).optional(),
  }),
  fine: z.object({ esito: q.choice(['bene', 'male']) }),
};

const isLong = (answers: AnyAnswers): boolean => answers['visita']?.['tipo'] === 'lunga';

type Guard = (answers: AnyAnswers) => boolean;

/** The toy's chart, with the states and the guards given in place of its own. */
export const toyChart = (
  states: Readonly<Record<string, unknown>> = {},
  guards: Readonly<Record<string, Guard>> = { lunga: isLong },
): AnyStateMachine =>
  createMachine(
    {
      id: 'toy',
      initial: 'visita',
      context: ({ input }: { input: unknown }) => ({ answers: input }),
      states: { ...toyStates, ...states },
    } as never,
    {
      guards: Object.fromEntries(
        Object.entries(guards).map(([name, guard]) => [
          name,
          ({ context }: { context: { answers: AnyAnswers } }) => guard(context.answers),
        ]),
      ),
    } as never,
  );

const toyStates = {
  visita: {
    meta: { step: 'visita' },
    on: { next: [{ guard: 'lunga', target: 'dettaglio' }, { target: 'fine' }] },
  },
  dettaglio: { meta: { step: 'dettaglio' }, on: { next: 'fine' } },
  fine: { meta: { step: 'fine' }, on: { next: 'chiusa' } },
  chiusa: { type: 'final' },
};

export const toy: AnyInterview = {
  service: 'A',
  pin: { id: 'toy', version: 1, hash: Sha256.parse('0'.repeat(64)) },
  chart: toyChart(),
  steps: toySteps,
  words: {
    visita: {
      title: 'Visita',
      questions: {
        nome: { label: 'Nome' },
        tipo: { label: 'Tipo', options: { breve: 'Breve', lunga: 'Lunga' } },
        motivo: { label: 'Motivo' },
      },
    },
    dettaglio: {
      title: 'Dettaglio',
      questions: {
        fatto: { label: 'Fatto' },
        cose: {
          label: 'Cose',
          columns: {
            che: { label: 'Che', options: { B: 'B', C: 'C' } },
            perche: { label: 'Perché' },
          },
        },
      },
    },
    fine: {
      title: 'Fine',
      questions: { esito: { label: 'Esito', options: { bene: 'Bene', male: 'Male' } } },
    },
  },
  asked: { 'visita.motivo': isLong },
  required: { 'visita.motivo': isLong },
  suggest: () => ({ visita: { tipo: 'breve' } }),
  toPerson: { 'visita.nome': 'name' },
  rules: ({ answers }) =>
    isLong(answers)
      ? [
          {
            rule: 'T-1',
            norm: 'art. 1',
            mark: 'V',
            level: 'informa',
            step: 'dettaglio',
            explanation: 'È lunga.',
            proposes: [{ service: 'B', reason: 'è lunga', by: null }],
          },
        ]
      : [],
  proposals: {
    path: 'dettaglio.cose',
    column: 'che',
    row: ({ service, reason }) => ({ che: service, perche: reason }),
  },
  conclude: () => ({ sap: 'A05', event: '10', proposals: [] }),
  documents: [
    {
      kind: 'toy',
      title: 'Toy',
      issue: 'atConclusion',
      render: () => {
        throw new Error('The toy has no document');
      },
    },
  ],
};
