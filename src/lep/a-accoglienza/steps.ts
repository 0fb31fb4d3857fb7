import { z } from 'zod';
import { apertura } from '../../interview/blocks/apertura.ts';
import { lingue } from '../../interview/blocks/lingue.ts';
import * as q from '../../interview/question.ts';
import { CEFR_LEVELS } from '../../reference/languages/languages.ts';
import { allegatoB } from './allegato-b.ts';

/** Reasons to come, in the order of how often an operator hears them (a.md, `motivo`). */
const motivi = [
  'cercareLavoro',
  'perditaLavoro',
  'iscrizioneDid',
  'naspi',
  'formazione',
  'tirocinio',
  'collocamentoMirato',
  'lavoroEstero',
  'mettersiInProprio',
  'concorsiArt16',
  'certificatoStato',
  'curriculum',
  'convocazione',
  'ritiroDocumento',
  'altro',
] as const;

const servizi = [
  'B',
  'C',
  'D',
  'E',
  'F1',
  'F2',
  'F3',
  'G',
  'H',
  'I',
  'J',
  'K',
  'M1',
  'M2',
  'N',
  'O',
  'P',
  'altroEnte',
] as const;

const motivo = z.object({
  richiestoDa: q.choice(['persona', 'familiare', 'operatoreAltroServizio', 'impresa']),
  motivi: q.choices(motivi),
  richiesta: q.longText(300).optional(),
  canaleConoscenza: q
    .choice(['passaparola', 'sito', 'inps', 'comune', 'scuola', 'siisl', 'altro'])
    .optional(),
});

const consegnaImpresa = z.object({
  impresa: q.text(160),
  referente: q.text(160).optional(),
  recapitoImpresa: q.text(120).optional(),
});

const situazione = z.object({
  condizione: q.choice([
    'no',
    'si',
    'siPoco',
    'preavviso',
    'maiLavorato',
    'studente',
    'pensionato',
    'nonRisponde',
  ]),
  did: q.choice(['si', 'no', 'nonSa', 'nonConosce']),
  dataDid: q.date({ notFuture: true }).optional(),
  sostegno: q.choices([
    'nessuno',
    'naspiChiesta',
    'naspi',
    'disColl',
    'adi',
    'sfl',
    'cassaIntegrazione',
    'invalidita',
    'altro',
    'nonRisponde',
  ]),
  dataDomandaSostegno: q.date({ notFuture: true }).optional(),
  fasciaEta: q.choice(['15', '16-17', '18-29', '30-54', '55+']).optional(),
  comuneDomicilio: q.comune().optional(),
  cittadinanzaGruppo: q.choice(['italiana', 'ue', 'extraUe']).optional(),
  segnali: q
    .choices([
      'disabilita',
      'difficoltaEconomiche',
      'casa',
      'salute',
      'violenza',
      'dipendenza',
      'caricoDiCura',
      'letturaItaliano',
    ])
    .optional(),
  adesioneEquipe: q.yesNo().optional(),
});

const materiali = q.table({
  titolo: q.text(160),
  lingua: q.language(lingue),
  versione: q.text(40).optional(),
  canale: q.choice(['carta', 'qr', 'email']),
});

const informazioni = z.object({
  pacchetto: q.officeChoice('packages').optional(),
  attivita: q.activities(allegatoB.activities),
  materiali: materiali.optional(),
  sistemaProfilazione: q.yesNo(),
  eures: q.choice(['si', 'nonApplicabile']),
  scelta: q.choice(['questoCpi', 'altroCpi', 'accreditato', 'decideDopo']).optional(),
});

const offerte = z.object({
  profiliCercati: q.table({ professione: q.profession() }).optional(),
  areaComune: q.comune().optional(),
  areaKm: q.number({ min: 1, max: 500 }).optional(),
  offerteViste: q
    .table({
      codice: q.text(40),
      titolo: q.text(160),
      azione: q.choice(['candidatura', 'stampa', 'nessuna']),
    })
    .optional(),
  strumenti: q.choices(['portaleRegionale', 'siisl', 'cliclavoro', 'bacheca', 'eures']).optional(),
});

const eures = z.object({
  paesi: q.table({ paese: q.country() }),
  lingueParlate: q
    .table({
      lingua: q.language(lingue),
      livello: q.choice(CEFR_LEVELS),
    })
    .optional(),
  consulenteEures: q.yesNo(),
});

const destinazione = z.object({
  proposte: q
    .table({
      servizio: q.choice(servizi),
      motivo: q.text(200).optional(),
      quando: q.date().optional(),
      ora: q.time().optional(),
      accettata: q.yesNo(),
    })
    .optional(),
  nessunaProsecuzione: q.yesNo().optional(),
  motivoNessuna: q.choice(['soloInformazione', 'fuoriCompetenza', 'rinuncia']).optional(),
  recapito: q.text(120).optional(),
  promemoria: q.choice(['sms', 'email', 'carta', 'no']).optional(),
  compreso: q.choice(['haCapito', 'inParteRispiegato', 'daRisentire']).optional(),
});

const chiusura = z.object({
  esito: q.choice([
    'reindirizzata',
    'nessunaProsecuzione',
    'autoconsultazione',
    'altroEnte',
    'andataVia',
  ]),
  note: q.longText(2000).optional(),
  soddisfazione: q.scale().optional(),
});

/** The steps of service A, in the order of the chart; the words are in `messages.it.ts`. */
export const steps = {
  apertura,
  motivo,
  consegnaImpresa,
  situazione,
  informazioni,
  offerte,
  eures,
  destinazione,
  chiusura,
};

export type AccoglienzaSteps = typeof steps;
