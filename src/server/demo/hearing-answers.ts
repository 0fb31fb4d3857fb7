import { ageOn } from '../../kernel/iso-date.ts';
import type { Chance } from './chance.ts';
import type { Given, Visit } from './visit.ts';

/* Who came, why, and how things stand: the first three steps of service A. */

type Apertura = NonNullable<Given['apertura']>;
type Motivi = NonNullable<NonNullable<Given['motivo']>['motivi']>;
type Motivo = Motivi[number];

export function apertura(visit: Visit): Apertura {
  const { chance, desk, day, time, person, subject, isFirst } = visit;
  const modalita = chance.weighted([
    [82, 'presenza'],
    [isFirst ? 0 : 12, 'telefono'],
    [6, 'remoto'],
  ] as const);
  return {
    persona: subject,
    dataOra: `${day}T${time}`,
    modalita,
    ...(modalita === 'presenza' ? { luogo: desk.place.desk } : {}),
    ...identification(visit, modalita),
    lingua: person.language,
    ...(person.language === 'it'
      ? {}
      : { mediazione: chance.oneOf(['no', 'mediatore', 'familiare', 'amico'] as const) }),
    ...(chance.happens(4) ? { esigenzeComunicazione: ['letturaFacile'] } : {}),
    informativaPrivacy: true,
  };
}

function identification(
  { chance, person, isFirst }: Visit,
  modalita: 'presenza' | 'telefono' | 'remoto',
): Apertura {
  if (modalita === 'telefono') return { identificazione: 'domande' };
  if (modalita === 'remoto') return { identificazione: 'spidCie' };
  if (!isFirst) return { identificazione: 'giaNota' };
  if (person.codiceFiscale === null) {
    return {
      identificazione: 'nonIdentificata',
      motivoNonIdentificata: 'Non ha con sé documenti: li porta la prossima volta',
    };
  }
  const documento = person.citizenship === 'extraUe' ? 'Permesso di soggiorno' : 'Carta d’identità';
  return {
    identificazione: 'documento',
    documentoVisto: `${documento} XX${String(chance.below(100_000)).padStart(7, '0')} (di prova)`,
  };
}

export function motivo(visit: Visit): NonNullable<Given['motivo']> {
  const { chance } = visit;
  const motivi = motiviOf(visit);
  const [first] = motivi;
  const words = first === undefined ? undefined : OWN_WORDS[first];
  return {
    richiestoDa: chance.happens(95) ? 'persona' : 'familiare',
    motivi,
    ...(words !== undefined && chance.happens(45) ? { richiesta: words } : {}),
    ...(chance.happens(35) ? { canaleConoscenza: chance.oneOf(CHANNELS) } : {}),
  };
}

const CHANNELS = ['passaparola', 'sito', 'inps', 'comune', 'scuola', 'siisl'] as const;

const OWN_WORDS: Partial<Readonly<Record<Motivo, string>>> = {
  cercareLavoro: 'Cerco un lavoro vicino a casa, anche part-time.',
  perditaLavoro: 'La ditta chiude il reparto a fine mese.',
  iscrizioneDid: 'Mi hanno detto che devo iscrivermi qui.',
  naspi: 'Ho fatto domanda di NASpI e non so che cosa succede adesso.',
  formazione: 'Vorrei un corso per cambiare mestiere.',
  tirocinio: 'Il mio professore mi ha parlato di un tirocinio.',
  lavoroEstero: 'Ho un cugino all’estero e vorrei raggiungerlo.',
  mettersiInProprio: 'Penso di aprire una piccola attività.',
};

function motiviOf({ chance, person, told, day, isFirst }: Visit): Motivi {
  if (!isFirst && chance.happens(5)) return ['convocazione'];
  const isYoung = ageOn(person.birthDate, day) < 30;
  const reasons: Motivi = [
    ...when(chance, told.dataDomandaSostegno !== null, [80, 'naspi']),
    ...when(chance, told.condizione === 'preavviso', [100, 'perditaLavoro']),
    ...when(chance, told.condizione !== 'studente', [70, 'cercareLavoro']),
    ...when(chance, told.did === 'no' && told.condizione !== 'studente', [40, 'iscrizioneDid']),
    ...when(chance, isYoung, [22, 'tirocinio']),
    ...when(chance, true, [18, 'formazione']),
    ...when(chance, true, [4, 'lavoroEstero']),
    ...when(chance, !isYoung, [4, 'mettersiInProprio']),
    ...when(chance, true, [4, 'concorsiArt16']),
    ...when(chance, true, [2, 'collocamentoMirato']),
  ];
  return reasons.length > 0 ? reasons : ['curriculum'];
}

const when = (
  chance: Chance,
  applies: boolean,
  [percent, reason]: readonly [number, Motivo],
): Motivi => (applies && chance.happens(percent) ? [reason] : []);

export function situazione({ chance, person, told }: Visit): NonNullable<Given['situazione']> {
  const segnale = chance.weighted([
    [91, null],
    [4, 'difficoltaEconomiche'],
    [3, 'caricoDiCura'],
    [2, 'disabilita'],
  ] as const);
  return {
    condizione: told.condizione,
    did: told.did,
    ...(told.dataDid === null ? {} : { dataDid: told.dataDid }),
    sostegno: [...told.sostegno],
    ...(told.dataDomandaSostegno === null ? {} : { dataDomandaSostegno: told.dataDomandaSostegno }),
    comuneDomicilio: person.comune,
    cittadinanzaGruppo: person.citizenship,
    ...(segnale === null ? {} : { segnali: [segnale], adesioneEquipe: chance.happens(60) }),
  };
}
