import type { DocumentModel } from '../../interview/document-model.ts';
import { drawnSignature } from './drawn-signature.ts';
import { samplePatto } from './sample-model.ts';

// People, places and numbers are invented.

/** Every kind of block and every way to sign, once. */
export const sampleBlocks: DocumentModel = {
  ...samplePatto,
  title: 'Bilancio delle competenze',
  norm: 'Allegato B, lettera E',
  version: null,
  provisionalSince: null,
  sections: [
    {
      heading: 'Esperienze',
      note: null,
      blocks: [
        {
          kind: 'timeline',
          columns: ['Esperienza', 'Periodo'],
          today: '2026-11',
          periods: [
            {
              label: 'Magazziniera, Logistica Valdora',
              from: '2019-03',
              to: '2023-06',
              words: 'da marzo 2019 a giugno 2023',
            },
            { label: 'Corso di inglese', from: '2021', to: '2021', words: '2021' },
            {
              label: 'Volontaria, banco alimentare',
              from: '2024-01',
              to: null,
              words: 'da gennaio 2024 a oggi',
            },
          ],
        },
      ],
    },
    {
      heading: 'Competenze e obiettivo',
      note: 'addetta alla logistica',
      blocks: [
        {
          kind: 'levels',
          columns: ['Competenza', 'Oggi', 'Richiesto'],
          top: 5,
          levels: [
            {
              label: 'Gestione del magazzino',
              value: 4,
              words: '4, esperta',
              required: { value: 3, words: '3' },
            },
            {
              label: 'Foglio di calcolo',
              value: 1,
              words: '1, di base',
              required: { value: 3, words: '3' },
            },
            { label: 'Lavoro in gruppo', value: 5, words: '5', required: null },
          ],
        },
        {
          kind: 'facts',
          facts: [
            { label: 'Patente', value: 'B' },
            { label: 'Mezzo proprio', value: 'sì' },
            { label: 'Codice', value: 'LG-07', code: true },
          ],
        },
      ],
    },
    {
      heading: 'Impegni',
      note: null,
      blocks: [
        {
          kind: 'elements',
          elements: [
            {
              mark: 'a',
              title: 'Che cosa farò io',
              text: 'Seguirò il corso di foglio di calcolo.\nMostrerò l’attestato alla prima verifica.',
            },
            { mark: 'b', title: 'Che cosa fa il Centro', text: null },
          ],
        },
      ],
    },
  ],
  remember: null,
  signatures: [
    {
      role: 'La persona',
      name: 'Chiara Benedetti',
      at: '23/11/2026, ore 11:05',
      signing: {
        how: 'witnesses',
        witnesses: [
          { name: 'Luca Ferri', document: 'carta d’identità CA00000AA', image: drawnSignature },
          { name: 'Ada Conti', document: null, image: null },
        ],
      },
    },
    {
      role: 'La persona',
      name: 'Awa Ba',
      signing: { how: 'impediment', official: 'Elena Sartori', image: drawnSignature },
    },
    {
      role: 'Il genitore',
      name: 'Paolo Benedetti',
      signing: { how: 'scan', date: '23/11/2026', reference: 'prot. 1234' },
    },
    { role: 'La persona', name: 'Chiara Benedetti', signing: { how: 'receipt', image: null } },
    { role: 'La mediatrice', name: 'Mira Hoxha', signing: { how: 'paper' } },
    { role: 'Per il Centro per l’impiego', name: 'Elena Sartori', signing: { how: 'named' } },
  ],
};
