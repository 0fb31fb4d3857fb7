import type { Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';
import { accoglienza, plainCase, today } from './accoglienza.ts';
import { recordLog, type GoldenLog } from '../../../interview/testing/golden-log.ts';

const recorded = (about: string, held: Scenario): GoldenLog =>
  recordLog(interview, today, [about, held]);

/** The plain case of a.md §7, concluded. */
const plain = (): GoldenLog => recorded('plain case, concluded', plainCase().conclude());

/** Somebody who would not say who they are, sent to B, with a row changed and a change of mind. */
function anonymous(): GoldenLog {
  const held = accoglienza({ person: null }).next();
  held.answer('motivo.motivi', ['cercareLavoro', 'lavoroEstero']);
  held.answer('offerte.strumenti', ['siisl']).answer('motivo.motivi', ['iscrizioneDid']).next();
  held.answer('situazione.condizione', 'no').answer('situazione.did', 'nonSa');
  held.answer('situazione.sostegno', ['nonRisponde']).answer('situazione.fasciaEta', '18-29');
  held.nextUntil('informazioni').recordAll('informazioni.attivita');
  const reason = 'usa solo il telefono';
  held.record({ activity: 'autoconsultazione', status: 'nonApplicabile', reason });
  held.answer('informazioni.sistemaProfilazione', true);
  held.answer('informazioni.eures', 'nonApplicabile');
  held.nextUntil('destinazione').take('B').nextUntil('chiusura');
  held.answer('chiusura.esito', 'nessunaProsecuzione').nextUntil('riepilogo').conclude();
  return recorded('anonymous, one step left behind, one activity not applicable', held);
}

/** The person leaves; two tablets had answered differently, and a later build wrote something. */
function abandoned(): GoldenLog {
  const held = accoglienza().next().answer('motivo.motivi', ['naspi']).next();
  held.answer('situazione.sostegno', ['naspiChiesta']);
  held.answer('situazione.dataDomandaSostegno', '2026-11-20');
  const other = held.colleague();
  held.answer('situazione.condizione', 'no');
  other.answer('situazione.condizione', 'preavviso');
  other.write('noteAdded', { text: 'ha ricevuto una telefonata' });
  other.append({ type: 'signatureDrawn', tv: 1, payload: { image: 'data:' } });
  held.receives(other);
  const late = held.colleague(3);
  held.device.write('eventRecorded', { event: '05', date: today, sap: 'A05', binds: null });
  late.answer('motivo.richiesta', 'torna lunedì');
  held.receives(late);
  return recorded('abandoned: a conflict, a fact of a later build, an answer after the end', held);
}

export const goldenCases = { plain, anonymous, abandoned } as const;
