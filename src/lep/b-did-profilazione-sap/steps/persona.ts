import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 2–5 of b.md §1: who the person is, with which papers, where she lives. */

const accesso = z.object({
  operazione: q.choice(['didESap', 'soloSap', 'soloProfilazione', 'correzione', 'trasferimento']),
  cpiTitolare: q.choice(['questo', 'altro', 'nessuno', 'nonSo']),
  cpiAltro: q.text(120).optional(),
  strumento: q
    .choice(['postazione', 'telefonoPersona', 'portale', 'patronato', 'trasmetteCpi'])
    .optional(),
});

const codiciPrecedenti = q.table({
  codice: q.formatted('fiscalCode'),
  dal: q.date().optional(),
  al: q.date().optional(),
});

const documenti = q.table({
  tipo: q.choice(['cartaIdentita', 'passaporto', 'patente', 'permessoSoggiorno', 'altro']),
  numero: q.text(30),
  ente: q.text(100).optional(),
  scadenza: q.date().optional(),
});

const identita = z.object({
  codiceFiscale: q.formatted('fiscalCode').optional(),
  codiciPrecedenti: codiciPrecedenti.optional(),
  cognome: q.text(50),
  nome: q.text(50),
  nomeScelto: q.text(50).optional(),
  sesso: q.choice(['M', 'F']),
  dataNascita: q.date({ notFuture: true }),
  luogoNascita: q.birthplace(),
  cittadinanzaGruppo: q.choice(['italiana', 'ue', 'extraUe']),
  cittadinanza: q.country().optional(),
  altraCittadinanza: q.country().optional(),
  documenti: documenti.optional(),
  statoCivile: q
    .choice(['celibeNubile', 'coniugato', 'unitoCivilmente', 'separato', 'divorziato', 'vedovo'])
    .optional(),
});

const soggiorno = z.object({
  titolo: q.choice([
    'permesso',
    'inRinnovo',
    'inAttesa',
    'cartaPermanente',
    'altroProvvedimento',
    'ceLungoPeriodo',
  ]),
  numero: q.text(15).optional(),
  motivo: q.choice([
    'lavoroSubordinato',
    'lavoroStagionale',
    'lavoroAutonomo',
    'attesaOccupazione',
    'famiglia',
    'studio',
    'asilo',
    'protezioneSussidiaria',
    'protezioneSpeciale',
    'protezioneTemporanea',
    'richiestaAsilo',
    'lungoPeriodo',
    'casiSpeciali',
    'curaMedica',
    'altro',
  ]),
  motivoAltro: q.text(100).optional(),
  scadenza: q.date().optional(),
  lavoroConsentito: q.choice(['si', 'no', 'conLimiti', 'daVerificare']),
  inItaliaDal: q.month({ notFuture: true }),
  ultimoMantenimento: q.date({ notFuture: true }).optional(),
});

const recapiti = z.object({
  senzaResidenza: q.yesNo().optional(),
  residenzaComune: q.comune().optional(),
  residenzaCap: q.formatted('cap').optional(),
  residenzaIndirizzo: q.text(100).optional(),
  residenzaLocalita: q.text(50).optional(),
  domicilioUguale: q.yesNo().optional(),
  domicilioComune: q.comune().optional(),
  domicilioCap: q.formatted('cap').optional(),
  domicilioIndirizzo: q.text(100).optional(),
  domicilioLocalita: q.text(50).optional(),
  cellulare: q.formatted('phone').optional(),
  telefono: q.formatted('phone').optional(),
  email: q.formatted('email').optional(),
  pec: q.formatted('email').optional(),
  recapitoPreferito: q.choice(['sms', 'chiamata', 'email', 'pec', 'lettera']),
  recapitoRiservato: q.yesNo().optional(),
  domicilioPatto: q.choice(['residenza', 'domicilio', 'altro']),
  domicilioPattoAltro: q.text(200).optional(),
});

const richiestaTrasferimento = z.object({
  daCpi: q.text(120),
  motivo: q.choice(['cambioResidenza', 'cambioDomicilio', 'sceltaPersona', 'altro']),
  motivoAltro: q.text(200).optional(),
  dal: q.date(),
  documento: q.seenDocument().optional(),
});

export const personaSteps = { accesso, identita, soggiorno, recapiti, richiestaTrasferimento };
