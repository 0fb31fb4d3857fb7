import type { DocumentModel, Letterhead } from '../../interview/document-model.ts';
import { verificationUrl } from '../verification-url.ts';
import { drawnSignature } from './drawn-signature.ts';

// People, places and numbers are invented.

export const sampleHash = '9c417ae052bd18f3a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718';

const letterhead: Letterhead = {
  ente: 'Regione Valdora',
  agency: 'Agenzia regionale per il lavoro',
  office: 'Centro per l’impiego di Montefiore',
  address: 'via del Lavoro 1, 00000 Montefiore',
  phone: '0000 123 456',
  email: 'protocollo@esempio.invalid',
};

/** The signed patto of picture 08, provisional. */
export const samplePatto: DocumentModel = {
  title: 'Patto di servizio personalizzato',
  norm: 'art. 20 del D.Lgs. 14 settembre 2015, n. 150',
  letterhead,
  number: '2026/MF-07/0044',
  version: '2, sostituisce la 1 del 12/10/2026',
  date: '2026-11-23',
  provisionalSince: 'il 23/11/2026 alle 11:05',
  subject: [
    { label: 'Persona', value: 'Chiara Benedetti' },
    { label: 'Nata a', value: 'Modena, 12/04/1989' },
    { label: 'Codice fiscale', value: 'BNDCHR89D52F257D', code: true },
    { label: 'Disoccupata dal', value: '14/09/2026 (DID)' },
  ],
  sections: [
    {
      heading: 'Elementi del patto',
      note: 'comma 2',
      blocks: [
        {
          kind: 'rows',
          rows: [
            {
              mark: 'a',
              label: 'Responsabile delle attività',
              value:
                'Elena Sartori, operatrice del Centro per l’impiego di Montefiore, tel. 0000 123 457.',
            },
            {
              mark: 'b',
              label: 'Profilo di occupabilità',
              value:
                'Indice 0,712, comunicato dal nodo nazionale il 22/09/2026. Profilo qualitativo del 07/10/2026. Obiettivo: addetta alla logistica di magazzino.',
            },
            { mark: 'c', label: 'Atti di ricerca attiva e tempi', value: '' },
          ],
        },
        {
          kind: 'table',
          columns: ['Atto', 'Quanto', 'Entro'],
          rows: [
            ['Candidarsi a offerte di lavoro', '6 al mese', 'ogni fine mese'],
            ['Aggiornare il curriculum', '1 volta', '30/11/2026'],
            ['Partecipare a colloqui di selezione', 'quando convocata', '–'],
            ['Bilancio delle competenze (E)', '6 ore', '20/12/2026'],
          ],
        },
        {
          kind: 'rows',
          rows: [
            {
              mark: 'd',
              label: 'Frequenza dei contatti',
              value:
                'Ogni 30 giorni, in presenza. Prima verifica: venerdì 4 dicembre 2026, ore 9:30, sportello di Pievebella.',
            },
            {
              mark: 'e',
              label: 'Come si dimostra la ricerca',
              value:
                'Elenco delle candidature con data, impresa e risposta, mostrato a ogni verifica.',
            },
          ],
        },
      ],
    },
    {
      heading: 'Disponibilità della persona',
      note: 'comma 3',
      blocks: [
        {
          kind: 'checklist',
          items: [
            {
              done: true,
              text: 'a iniziative e laboratori per rafforzare le competenze nella ricerca di lavoro',
              note: null,
            },
            {
              done: true,
              text: 'a iniziative di formazione, riqualificazione o altra politica attiva',
              note: null,
            },
            {
              done: true,
              text: 'ad accettare offerte di lavoro congrue, come definite dall’articolo 25',
              note: null,
            },
          ],
        },
        {
          kind: 'text',
          text: 'Sono stati spiegati l’offerta congrua (art. 25) e che cosa succede se non si rispettano gli impegni (art. 21).',
        },
      ],
    },
  ],
  remember: {
    title: 'Da ricordare: venerdì 4 dicembre 2026, ore 9:30, sportello di Pievebella',
    text: 'Porti l’elenco delle candidature. Se non può venire, avvisi prima: 0000 123 457.',
  },
  signatures: [
    {
      role: 'La persona',
      name: 'Chiara Benedetti',
      signing: { how: 'drawn', image: drawnSignature },
    },
    {
      role: 'Per il Centro per l’impiego',
      name: 'Elena Sartori',
      signing: { how: 'drawn', image: drawnSignature },
    },
  ],
  verification: {
    url: verificationUrl('https://sportello.esempio.invalid', '2026/MF-07/0044', sampleHash),
    hash: sampleHash,
  },
};

/** Service A (a.md §5): one page, signed by the operator only, a row not done, Romanian beside. */
export const sampleScheda: DocumentModel = {
  ...samplePatto,
  title: 'Scheda di prima informazione',
  norm: 'art. 11 c. 1 del D.Lgs. 14 settembre 2015, n. 150',
  number: '2026/MF-07/0045',
  version: null,
  provisionalSince: null,
  subject: [
    { label: 'Persona', value: 'Ștefan Țurcanu' },
    { label: 'Operatrice', value: 'Elena Sartori' },
    { label: 'Modalità', value: 'in presenza, con mediatrice' },
  ],
  sections: [
    {
      heading: 'Informazioni ricevute',
      note: 'Allegato B, lettera A',
      blocks: [
        {
          kind: 'checklist',
          items: [
            { done: true, text: 'Reti dei servizi per il lavoro', note: 'opuscolo, versione 3' },
            { done: true, text: 'Come si accede ai servizi', note: null },
            { done: true, text: 'Adempimenti e scelta del servizio', note: 'con scheda in romeno' },
            { done: true, text: 'Servizi dello sportello', note: null },
            { done: true, text: 'Programmi e misure', note: null },
            {
              done: false,
              text: 'Consultazione delle offerte di lavoro',
              note: 'non applicabile: tornerà con la mediatrice',
            },
          ],
        },
      ],
    },
    {
      heading: 'I suoi prossimi passi',
      note: null,
      blocks: [
        {
          kind: 'table',
          columns: ['Che cosa', 'Quando', 'Dove', 'Che cosa portare'],
          rows: [
            ['DID e scheda anagrafica (B)', '26/11/2026, 9:00', 'Montefiore', 'documento, SPID'],
            ['Patto di servizio (D)', 'entro il 23/12/2026', 'Montefiore', 'curriculum'],
          ],
        },
      ],
    },
    {
      heading: 'Servizio di riferimento',
      note: null,
      blocks: [{ kind: 'text', text: 'Centro per l’impiego di Montefiore, scelto oggi.' }],
    },
    {
      heading: 'Contatti, reclami e dati personali',
      note: null,
      blocks: [
        {
          kind: 'rows',
          rows: [
            { label: 'Reclami', value: 'reclami@esempio.invalid' },
            {
              label: 'Dati personali',
              value: 'Informativa consegnata, versione 4 del 02/01/2026.',
            },
          ],
        },
      ],
    },
  ],
  remember: {
    title: 'Da ricordare: giovedì 26 novembre 2026, ore 9:00',
    text: 'Porti il documento e il telefono con SPID.',
  },
  signatures: [{ role: 'L’operatrice', name: 'Elena Sartori', signing: { how: 'paper' } }],
  verification: {
    url: verificationUrl('https://sportello.esempio.invalid', '2026/MF-07/0045', sampleHash),
    hash: sampleHash,
  },
  courtesy: {
    language: 'ro',
    title: 'Fișă de primă informare',
    notice: 'Traducere de curtoazie: are valoare numai textul în limba italiană.',
    subject: [{ label: 'Persoana', value: { text: 'Ștefan Țurcanu', language: 'it' } }],
    sections: [
      {
        heading: 'Informații primite',
        note: null,
        blocks: [
          {
            kind: 'checklist',
            items: [
              {
                done: false,
                text: 'Căutarea ofertelor de muncă',
                note: { text: 'tornerà con la mediatrice', language: 'it' },
              },
            ],
          },
        ],
      },
    ],
    remember: null,
    yes: 'Da',
    no: 'Nu',
  },
};
