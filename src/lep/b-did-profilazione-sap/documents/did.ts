import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel } from '../../../interview/document-model.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import { didOutcomeWords } from '../../../reference/did/did-outcomes.it.ts';
import { nameOf, page, rowsOfStep, rowsSection, wordsOf, type B } from './page.ts';

/** Whether there is something of the DID to hand out. */
export const hasDidToTell = ({ answers }: B): boolean => answers.did?.statoDid !== undefined;

/** *Ricevuta DID* (b.md §5): how and when, the answer of the node with its code, or that it waits. */
export function ricevutaDid(known: B, context: DocumentContext): DocumentModel {
  const { did, lavoroOggi, accesso } = known.answers;
  const isQueued = did?.statoDid === 'inCoda';
  const code = did?.esitoCodice;
  const rows = rowsOfStep('did', known.answers, { context, except: ['esitoCodice', 'ricevuta'] });
  const outcome =
    code === undefined
      ? []
      : [{ label: 'Risposta del nodo', value: `${code}: ${didOutcomeWords[code]}` }];
  return page(known, context, {
    title: isQueued ? 'Ricevuta: DID non ancora trasmessa' : 'Ricevuta della DID',
    sections: [
      ...rowsSection('La dichiarazione', [...rows, ...outcome]),
      {
        heading: 'Che cosa ha dichiarato',
        note: null,
        blocks: [
          {
            kind: 'rows',
            rows: [
              {
                label: 'Disponibile subito a lavorare e a partecipare alle misure',
                value: lavoroOggi?.immediataDisponibilita === true ? 'Sì' : 'No',
              },
              {
                label: 'Lavoro di oggi',
                value: wordsOf(
                  { step: 'lavoroOggi', question: 'statoLavoro' },
                  lavoroOggi?.statoLavoro,
                  context,
                ),
              },
            ],
          },
          ...(isQueued
            ? [
                {
                  kind: 'text',
                  text: 'La richiesta è pronta e non è ancora partita. Le risposte della profilazione restano come sono oggi. L’ufficio la informa appena il sistema nazionale risponde.',
                } as const,
              ]
            : []),
        ],
      },
    ],
    remember: null,
    signatures:
      accesso?.strumento === 'trasmetteCpi'
        ? [
            ...signatureBox(undefined, signer('La persona', nameOf(known), context)),
            ...signatureBox(
              undefined,
              signer('Per il Centro per l’impiego', context.place.operator, context),
            ),
          ]
        : [],
  });
}

const signer = (role: string, name: string, { place, formatDate }: DocumentContext) => ({
  role,
  name,
  official: place.operator,
  formatDate,
});

/** Whether the variables were asked. */
export const hasProfile = ({ answers }: B): boolean =>
  answers.profilazione?.titoloStudio !== undefined;

/** *Attestazione di profilazione* (b.md §5): the variables told, the index as it came, what it measures. */
export function attestazioneProfilazione(known: B, context: DocumentContext): DocumentModel {
  const { indice } = known.answers;
  const value = indice?.indice;
  return page(known, context, {
    title: 'Attestazione di profilazione',
    sections: [
      ...rowsSection(
        'Che cosa ha risposto',
        rowsOfStep('profilazione', known.answers, { context }),
      ),
      {
        heading: 'Indice',
        note: null,
        blocks: [
          {
            kind: 'rows',
            rows: [
              {
                label: 'Indice del nodo nazionale',
                value: value ?? 'in attesa',
              },
              ...(indice?.indiceData === undefined
                ? []
                : [{ label: 'Data', value: context.formatDate(indice.indiceData) }]),
              ...(indice?.indiceId === undefined
                ? []
                : [{ label: 'Identificativo', value: indice.indiceId, code: true }]),
            ],
          },
          {
            kind: 'text',
            text: 'L’indice va da 0 a 1 e misura la distanza dal lavoro. Non è un voto. Lo calcola il sistema nazionale, non questo ufficio.',
          },
        ],
      },
    ],
    remember: null,
    signatures: [],
  });
}
