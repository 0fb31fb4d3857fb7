import { z } from 'zod';
import { isBackdated } from '../held.ts';
import * as q from '../question.ts';
import type { Answers, Conditions } from '../steps.ts';
import { lingue } from './lingue.ts';

const presenti = q.table({
  nome: q.text(120),
  ruolo: q.choice([
    'accompagnatore',
    'genitore',
    'tutore',
    'amministratoreDiSostegno',
    'mediatore',
    'assistenteSociale',
  ]),
});

/** First step of A, B, C, D and E (a.md §0.1): everything prefilled, one tap on *Inizia*. */
export const apertura = z.object({
  persona: q.person(),
  dataOra: q.dateTime({ notFuture: true }),
  motivoRetrodatazione: q.text(300).optional(),
  modalita: q.choice(['presenza', 'telefono', 'remoto', 'gruppo', 'autonomo']),
  luogo: q.officeChoice('places').optional(),
  identificazione: q
    .choice(['documento', 'giaNota', 'spidCie', 'domande', 'nonIdentificata'])
    .optional(),
  documentoVisto: q.text(120).optional(),
  motivoNonIdentificata: q.text(300).optional(),
  lingua: q.language(lingue),
  mediazione: q.choice(['no', 'mediatore', 'interpreteLis', 'familiare', 'amico']).optional(),
  presenti: presenti.optional(),
  esigenzeComunicazione: q
    .choices(['caratteriGrandi', 'letturaFacile', 'lis', 'pause', 'letturaAdAltaVoce'])
    .optional(),
  informativaPrivacy: q.yesNo().optional(),
});

type Given = Answers<{ readonly apertura: typeof apertura }>;

/** Whether information is given without knowing to whom (service A alone). */
export const isAnonymous = ({ apertura }: Given): boolean => apertura?.persona === 'anonima';

const identificata = (given: Given): boolean => !isAnonymous(given);

/** Written afterwards: `day` is that on which somebody began to write it. */
const retrodatata = (given: Given, day: string): boolean => isBackdated(given, day);

const inAltraLingua = ({ apertura }: Given): boolean =>
  apertura?.lingua !== undefined && apertura.lingua !== 'it';

const nonIdentificata = ({ apertura }: Given): boolean =>
  apertura?.identificazione === 'nonIdentificata';

export const aperturaAsked: Conditions<{ readonly apertura: typeof apertura }> = {
  'apertura.motivoRetrodatazione': retrodatata,
  'apertura.luogo': ({ apertura }) => apertura?.modalita !== 'telefono',
  'apertura.identificazione': identificata,
  'apertura.documentoVisto': ({ apertura }) => apertura?.identificazione === 'documento',
  'apertura.motivoNonIdentificata': nonIdentificata,
  'apertura.mediazione': inAltraLingua,
  'apertura.informativaPrivacy': identificata,
};

export const aperturaRequired: Conditions<{ readonly apertura: typeof apertura }> = {
  'apertura.motivoRetrodatazione': retrodatata,
  'apertura.luogo': ({ apertura }) => apertura?.modalita === 'presenza',
  'apertura.identificazione': identificata,
  'apertura.motivoNonIdentificata': nonIdentificata,
  'apertura.mediazione': inAltraLingua,
  'apertura.informativaPrivacy': identificata,
};
