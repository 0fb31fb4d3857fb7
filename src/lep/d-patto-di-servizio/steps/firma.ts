import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 11–13 of d.md §1: what is explained before signing, and the signatures. */

const offertaCongrua = z.object({
  sostegno: q.choices(['nessuno', 'naspi', 'disColl', 'adi', 'sfl', 'altro']),
  ultimeOre: q.number({ min: 1, max: 60 }).optional(),
  ultimaIndennita: q.money().optional(),
  spiegata: q.yesNo(),
});

const condizionalita = z.object({
  spiegata: q.yesNo(),
  compresa: q.choice(['haCapito', 'rispiegato', 'serveMediatore']),
});

const riepilogoFirma = z.object({
  letto: q.choice(['daSola', 'insieme', 'adAltaVoce', 'tradotto']),
  dal: q.date(),
  al: q.date(),
  quandoFirma: q.choice(['ora', 'dopo']),
  firmaEntro: q.date().optional(),
  firmaPersona: q.signature().optional(),
  firmaRappresentante: q.signature().optional(),
  nomeRappresentante: q.text(120).optional(),
  firmaOperatore: q.signature(['disegnata', 'carta']).optional(),
  copia: q.choice(['carta', 'email', 'portale']),
});

const nonSottoscritto = z.object({
  motivo: q.choice([
    'giaOccupata',
    'pensionata',
    'rifiutaDisponibilita',
    'vuolePensarci',
    'rifiuta',
    'altro',
  ]),
  dettaglio: q.text(300).optional(),
  conseguenzeSpiegate: q.yesNo(),
});

export const firmaSteps = { offertaCongrua, condizionalita, riepilogoFirma, nonSottoscritto };
