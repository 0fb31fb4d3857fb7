import { z } from 'zod';
import { ABSENCE_KINDS } from '../../../domain/patto.ts';
import * as q from '../../../interview/question.ts';

/** Steps 14–18 of d.md §1: the periodic check, the absence, what is corrected, the life of the patto. */

const esitoAppuntamento = z.object({
  dataAppuntamento: q.date({ notFuture: true }),
  esito: q.choice(['P', 'AG', 'AI', 'AN']),
  sostegno: q.choices(['nessuno', 'naspi', 'disColl', 'adi', 'sfl', 'altro']),
});

const assenza = z.object({
  convocazioni: q
    .table({
      canale: q.choice(['concordataOra', 'pec', 'raccomandata', 'aMano', 'sms', 'email']),
      data: q.date({ notFuture: true }),
      prova: q.text(200),
    })
    .optional(),
  giustificazione: q
    .choice([
      'malattia',
      'servizioCivile',
      'gravidanza',
      'tribunale',
      'motiviFamiliari',
      'mobilita',
      'forzaMaggiore',
      'nessuna',
    ])
    .optional(),
  giustificataIl: q.date({ notFuture: true }).optional(),
  provaGiustificazione: q.text(200).optional(),
  tipoObbligo: q.choice(ABSENCE_KINDS).optional(),
  decisione: q.choice(['giustificata', 'nonGiustificata', 'inAttesa']),
  motivazione: q.longText(1000),
  numeroEvento: q.number({ min: 1, max: 20 }).optional(),
  segnalazioneInps: q.choice(['daFare', 'bozza', 'inviata', 'nonDovuta']).optional(),
  segnalazioneNota: q.text(300).optional(),
  nuovaData: q.date().optional(),
  nuovaOra: q.time().optional(),
});

const verifica = z.object({
  attiVerificati: q.table(
    {
      atto: q.text(200),
      fatto: q.choice(['si', 'inParte', 'no']),
      prova: q.text(200).optional(),
      note: q.text(200).optional(),
    },
    { rowTitle: ['atto', 'fatto', 'prova'] },
  ),
  attivitaVerificate: q
    .table({
      attivita: q.text(200),
      stato: q.choice(['proposta', 'inCorso', 'conclusa', 'interrotta', 'nonIniziata']),
      presenza: q.text(120).optional(),
    })
    .optional(),
  cambiamenti: q.choices([
    'nulla',
    'lavoroBreve',
    'indirizzo',
    'famiglia',
    'salute',
    'corso',
    'sostegnoFinito',
  ]),
  offerteRicevute: q
    .table(
      {
        fonte: q.text(120),
        coerente: q.choice(['si', 'no', 'nonSo']).optional(),
        km: q.number({ min: 0, max: 2000 }).optional(),
        minuti: q.number({ min: 0, max: 600 }).optional(),
        contratto: q.choice(['indeterminato', 'determinato']).optional(),
        mesi: q.number({ min: 1, max: 120 }).optional(),
        oreSettimana: q.number({ min: 1, max: 60 }).optional(),
        retribuzione: q.money().optional(),
        risposta: q.choice(['accettata', 'rifiutata', 'inAttesa']),
        motivo: q.text(200).optional(),
        comunicataIl: q.date({ notFuture: true }).optional(),
      },
      {
        rowTitle: ['fonte', 'risposta'],
        rowMore: ['km', 'minuti', 'contratto', 'mesi', 'oreSettimana', 'retribuzione'],
      },
    )
    .optional(),
  giudizio: q.choice(['inLinea', 'ritardoConMotivo', 'inRitardo', 'daRivedere']),
  statoConfermato: q.yesNo(),
  prossimaVerifica: q.date(),
  oraVerifica: q.time().optional(),
});

const azioneCorrettiva = z.object({
  azioni: q.choices([
    'piuSostegno',
    'atti',
    'attivita',
    'scadenza',
    'obiettivo',
    'contatti',
    'invioE',
    'invioN',
    'invioM1',
  ]),
  perche: q.longText(800),
  accordo: q.choice(['si', 'inParte', 'no']),
  accordoNota: q.text(300).optional(),
});

const statoPatto = z.object({
  motivo: q.choice([
    'lavoroBreve',
    'assegnoRicollocazione',
    'malattiaMaternita',
    'trasferimento',
    'fineSospensione',
    'lavoroStabile',
    'rinuncia',
    'decadenza',
    'decesso',
    'errore',
  ]),
  data: q.date(),
  ripresaPrevista: q.date().optional(),
  cpiDestinazione: q.text(120).optional(),
  notaConsegna: q.longText(1500).optional(),
});

export const verificaSteps = {
  esitoAppuntamento,
  assenza,
  verifica,
  azioneCorrettiva,
  statoPatto,
};
