import { describe, expect, it } from 'vitest';
import { knownRows } from '../../interview/fascicolo.ts';
import { tableRows } from '../../interview/answers.ts';
import {
  knownPerson,
  levels,
  opened,
  patto,
  pick,
  plainCase,
  sign,
  skill,
  today,
  upToProject,
  upToSignature,
  upToSkills,
} from './testing/specialistico.ts';

const bound = { person: { ...knownPerson, patto } };

describe('the fast path (e.md §7)', () => {
  it('goes from the agreement to the conclusion, under the code chosen', () => {
    const held = plainCase().conclude();
    expect(held.state.events.map(({ event, date, sap }) => [event, date, sap])).toEqual([
      ['02', today, null],
      ['10', today, 'A03'],
    ]);
    expect(held.state.documents.map(({ document }) => document)).toEqual(['bilancioCompetenze']);
  });

  it('needs no more than 75 acts', () => {
    expect(plainCase().conclude().acts).toBeLessThanOrEqual(75);
  });

  it('skips what does not concern the person', () => {
    const { route } = plainCase();
    for (const step of ['risorse', 'autoimpiego', 'validazione', 'counseling', 'nonAvviato']) {
      expect(route).not.toContain(step);
    }
  });

  it('offers what B and C wrote: experiences, studies, skills, the wanted job', () => {
    const held = opened().next();
    expect(held.get('storia.esperienze').suggested).toHaveLength(2);
    expect(held.get('competenze.righe').suggested).toMatchObject([
      { competenza: { label: 'vendere al banco' }, recente: '2023', prova: ['referenza'] },
    ]);
    expect(held.get('obiettivo.bersagli').suggested).toMatchObject([
      { professione: { label: 'magazziniera' } },
    ]);
    expect(held.get('invio.inviatoDa').suggested).toBe('orientamentoBase');
  });

  it('writes corrections of the history back to the Scheda, and the skills beside them', () => {
    const held = upToSkills();
    held.fill('storia.esperienze', 0, { ruoloReale: 'responsabile del reparto' });
    held.back().next();
    const rows = knownRows(held.personState, 'experiences');
    expect(rows[0]).toMatchObject({
      datore: 'Ferramenta Rossi',
      ruoloReale: 'responsabile del reparto',
    });
    expect(knownRows(plainCase().personState, 'balanceSkills')).toHaveLength(3);
  });
});

describe('what is asked', () => {
  it('whoever says no ends at once, and nothing is due to the SAP', () => {
    const held = opened().answer('accordo.adesione', false);
    expect(held.route).toEqual(['apertura', 'invio', 'accordo', 'nonAvviato', 'chiusura']);
    expect(held.conclusion).toMatchObject({ event: '05', sap: null });
  });

  it('counseling opens when a meeting is of that kind', () => {
    const held = upToSkills();
    expect(held.route).not.toContain('counseling');
    held.fill('incontri.registro', 0, { fase: 'counseling' });
    expect(held.route).toContain('counseling');
  });

  it('an old signature is asked again when an answer before it changes', () => {
    const held = sign(upToSignature());
    expect(held.get('restituzione.firmaPersona').fault).toBeNull();
    held.answer('progetto.alternativa', 'un altro piano');
    expect(held.get('restituzione.firmaPersona').fault).toEqual({ kind: 'changedSinceSigned' });
  });

  it('two devices that write two skills keep both; the same cell is to be decided', () => {
    const held = upToProject();
    const other = held.colleague();
    const row = tableRows(held.state, 'competenze.righe')?.[1]?.row ?? '';
    held.answer(`competenze.righe#${row}.livello`, 'loInsegna');
    other.answer(`competenze.righe#${row}.livello`, 'coseNote');
    other.answer('competenze.righe#01930000-0000-7000-8000-0000000c0001.tipo', 'digitale');
    held.receives(other);
    expect(held.get('competenze.righe').conflict).toBe(true);
    expect(tableRows(held.state, 'competenze.righe')).toHaveLength(4);
  });
});

describe('E-5 · the patto', () => {
  it('E-5 · one that stands: an update is proposed, with the steps agreed', () => {
    const held = plainCase({}, bound);
    expect(held.route).toContain('aggiornamentoPatto');
    expect(held.conclude().proposed).toHaveProperty('D');
    const steps = held.personState?.answers.get('bilancio.passi')?.values[0].value;
    expect(steps).toMatchObject([
      {
        passo: 'iscriversi al corso di gestionale',
        entro: '2026-12-20',
        prestazione: held.state.stream,
      },
    ]);
  });

  it('E-5 · none: a patto is proposed, and nothing opens by itself', () => {
    const held = plainCase();
    expect(held.proposals('E-5').map(({ service }) => service)).toEqual(['D']);
    expect(held.conclude().proposed).toEqual({});
  });
});

it('E-29 · counseling that goes on begins on the first day that is ahead, whatever the order of the rows', () => {
  const day = (row: number, data: string) => ({
    [`accordo.calendario#01930000-0000-7000-8000-0000000b001${row}.data`]: data,
  });
  const held = plainCase({
    'accordo.ampiezza': 'completo',
    ...day(1, '2026-12-22'),
    ...day(2, '2026-11-02'),
    ...day(3, '2026-12-09'),
    ...day(4, today),
    'risorse.interessi': 'stare con le persone',
    'risorse.valoriLavoro': ['sicurezza'],
  });
  held.answer('chiusura.esito', 'proseguiCounseling');
  expect(held.conclusion.proposals).toContainEqual(
    expect.objectContaining({ row: 'prosegue-counseling', service: 'E', date: '2026-12-09' }),
  );
  const ahead = () => held.state.appointments.filter(({ date }) => date > today);
  expect(ahead().map(({ closing }) => closing)).toEqual([null, null]);
  held.conclude();
  expect(ahead().map(({ closing }) => closing?.outcome)).toEqual(['AN', 'AN']);
});

describe('E-7 · who may see what', () => {
  it('E-7 · nothing is shown unless ticked', () => {
    const shown = (held: ReturnType<typeof plainCase>) =>
      held.personState?.answers.get('bilancio.visibilita')?.values[0].value;
    expect(shown(plainCase())).toEqual({ cv: [], fascicolo: [] });
    expect(levels(upToSignature(), 'E-7')).toEqual(['informa']);
    const held = upToSignature();
    const picked = pick(held, 'competenze.righe', 1);
    sign(held.answer('restituzione.visibilitaCv', picked)).next();
    expect(shown(held)).toEqual({
      cv: [tableRows(held.state, 'competenze.righe')?.[1]?.row],
      fascicolo: [],
    });
  });

  it('E-8 · no word of counseling, and no pause, reaches the person’s stream', () => {
    const held = plainCase({
      'accordo.ampiezza': 'breve',
      'storia.pause#01930000-0000-7000-8000-0000000b0009.dal': '2024-01',
      'storia.pause#01930000-0000-7000-8000-0000000b0009.perche': 'un lutto',
    });
    expect(JSON.stringify([...(held.personState?.answers ?? [])])).not.toContain('un lutto');
  });
});

it('E-1 · an activity of the decree neither done nor explained keeps the conclusion away', () => {
  const held = sign(upToSignature()).nextUntil('chiusura').answer('chiusura.codiceSap', 'A06');
  expect(held.obstacles).toContain('chiusura.attivita');
  expect(held.get('chiusura.attivita').meta.activities).toHaveLength(7);
  for (const { key } of held.get('chiusura.attivita').meta.activities ?? []) {
    held.record(
      key === 'counseling'
        ? { activity: key, status: 'nonApplicabile', reason: 'non serviva' }
        : { activity: key, status: 'svolta' },
    );
  }
  expect(held.nextUntil('riepilogo').obstacles).toEqual([]);
});

it('E-11 · the code is chosen by the office: none is offered, and it must be given', () => {
  const held = sign(upToSignature()).nextUntil('chiusura');
  expect(held.get('chiusura.codiceSap')).toMatchObject({ suggested: undefined, required: true });
  expect(levels(held, 'E-11')).toEqual(['informa']);
  expect(levels(held.answer('chiusura.codiceSap', 'A06'), 'E-11')).toEqual([]);
});

it('a skill of another classification keeps its words and its code', () => {
  const held = upToSkills();
  held.addRow('competenze.righe', skill('x', { competenza: { code: 'S1', label: 'saldare' } }));
  expect(held.results('E-14')).toEqual([]);
});

it('whoever said no has left, whatever outcome is chosen', () => {
  const held = opened().answer('accordo.adesione', false).answer('chiusura.esito', 'conProgetto');
  expect(held.conclusion.event).toBe('05');
});
