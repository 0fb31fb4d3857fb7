import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../interview/document-model.ts';
import type { Scenario } from '../../interview/testing/scenario.ts';
import { accoglienza, plainCase } from './testing/accoglienza.ts';

const section = (held: Scenario, heading: string): Section | undefined =>
  held.document.sections.find((one) => one.heading === heading);
const block = <K extends Block['kind']>(held: Scenario, heading: string, kind: K) =>
  section(held, heading)?.blocks.find(
    (one): one is Extract<Block, { kind: K }> => one.kind === kind,
  );
const printed = (held: Scenario): string => JSON.stringify(held.document);

describe('a.md §5 · Scheda di prima informazione', () => {
  it('has its norm, its letterhead, its number, and nobody’s signature', () => {
    const { title, norm, letterhead, number, date, signatures } = plainCase().document;
    expect({ title, norm, number, date, signatures }).toEqual({
      title: 'Scheda di prima informazione',
      norm: 'D.Lgs. 150/2015 art. 11, co. 1 · Allegato B, lettera A',
      number: '2026/MF-07/0044',
      date: '2026-11-24',
      signatures: [],
    });
    expect(letterhead.office).toBe('Centro per l’impiego di Montefiore');
  });

  it('§1 · says who, with whom and how', () => {
    expect(plainCase().document.subject).toEqual([
      { label: 'Persona', value: 'Chiara Benedetti' },
      { label: 'Luogo e data di nascita', value: 'comune H501, 03/05/1990' },
      { label: 'Codice fiscale', value: 'BNDCHR90E43H501X', code: true },
      { label: 'Operatore', value: 'Elena Marchetti' },
      { label: 'Come', value: 'In presenza' },
    ]);
  });

  it('§1 · of an anonymous person it says so, and no datum, even if the fascicolo is at hand', () => {
    const held = plainCase().answer('apertura.persona', 'anonima');
    expect(held.document.subject).toEqual([
      { label: 'Persona', value: 'persona non identificata' },
      { label: 'Operatore', value: 'Elena Marchetti' },
      { label: 'Come', value: 'In presenza' },
    ]);
    expect(printed(held)).not.toMatch(/Benedetti|BNDCHR|1990/);
  });

  it('§1 · without codice fiscale it says that there is none', () => {
    const held = accoglienza({ person: { surname: 'Ba', name: 'Awa' } });
    expect(held.document.subject).toContainEqual({
      label: 'Codice fiscale',
      value: 'assente',
      code: true,
    });
  });

  it('§2 · Allegato B · the six activities in the decree’s words, done or not, and why', () => {
    const held = plainCase();
    const reason = 'già seguita altrove';
    held.record({ activity: 'retiServizi', status: 'nonApplicabile', reason });
    held.record({ activity: 'autoconsultazione', status: null });
    const items = block(held, 'Informazioni ricevute', 'checklist')?.items ?? [];
    expect(items).toHaveLength(6);
    expect(items[0]).toEqual({
      done: false,
      text: 'Informazioni sulla rete dei servizi competenti.',
      note: 'non applicabile: già seguita altrove',
    });
    expect(items[1]).toMatchObject({ done: true, note: null });
    expect(items[5]).toMatchObject({ done: false, note: null });
    expect(section(held, 'Informazioni ricevute')?.note).toBe('il 24/11/2026');
  });

  it('§2 · profiling and Eures, as they were told', () => {
    const values = (held: Scenario) =>
      block(held, 'Informazioni ricevute', 'rows')?.rows.map(({ value }) => value);
    expect(values(plainCase())).toEqual(['spiegati', 'presentata']);
    const held = plainCase().answer('informazioni.eures', 'nonApplicabile');
    expect(values(held.answer('informazioni.sistemaProfilazione', false))).toEqual([
      'non spiegati',
      'non applicabile',
    ]);
  });

  it('§2 · the material handed out, with language and version', () => {
    const held = plainCase();
    expect(section(held, 'Materiale consegnato')).toBeUndefined();
    held.addRow('informazioni.materiali', { titolo: 'I servizi', lingua: 'ro', canale: 'carta' });
    held.fill('informazioni.materiali', 0, { versione: '2026/3' });
    expect(block(held, 'Materiale consegnato', 'table')).toEqual({
      kind: 'table',
      columns: ['Titolo', 'Lingua', 'Versione', 'Come'],
      rows: [['I servizi', 'rumeno', '2026/3', 'Carta']],
    });
  });

  it('§3 · next steps: what, when, where and why, with the day and the article', () => {
    const held = plainCase().take('D').fill('destinazione.proposte', 0, { ora: '09:30' });
    held.addRow('destinazione.proposte', { servizio: 'altroEnte', accettata: true });
    held.addRow('destinazione.proposte', { servizio: 'H', accettata: false });
    const why = 'entro il 03/12/2026, 30 giorni dalla DID (art. 20)';
    expect(block(held, 'I suoi prossimi passi', 'table')?.rows).toEqual([
      ['servizio C', '01/12/2026, ore 09:30', 'Sportello di Pievebella', why],
      ['servizio D', 'data da fissare', 'Sportello di Pievebella', why],
      ['Altro ente', 'data da fissare', '', ''],
    ]);
  });

  it('§3 · what to remember: the first appointment and what to bring', () => {
    const held = plainCase().take('D').fill('destinazione.proposte', 1, { quando: '2026-11-27' });
    expect(held.document.remember).toEqual({
      title: 'Da ricordare: 27/11/2026, Sportello di Pievebella',
      text: 'Porti un documento e il codice fiscale. Se non può venire, avvisi prima: 0999 123456.',
    });
    held.fill('destinazione.proposte', 0, { quando: null });
    held.fill('destinazione.proposte', 1, { accettata: false });
    expect(held.document.remember).toBeNull();
  });

  it('§3 · nothing next, and a firm, in words', () => {
    const text = (held: Scenario) => block(held, 'I suoi prossimi passi', 'text')?.text;
    const none = plainCase().removeRow('destinazione.proposte', 0);
    expect(text(none)).toBe('Per ora nessun altro servizio. Può tornare quando vuole.');
    const firm = plainCase().answer('motivo.richiestoDa', 'impresa');
    firm.answer('consegnaImpresa.impresa', 'Forno Rossi');
    expect(text(firm)).toBe('Per l’impresa c’è il servizio «servizio P».');
    expect(section(firm, 'Informazioni ricevute')).toBeUndefined();
  });

  it('§4 and §5 · the service of reference, the comune, contacts and complaints', () => {
    const heading = 'Servizio di riferimento e contatti';
    const held = plainCase();
    expect(block(held, heading, 'rows')?.rows).toEqual([
      { label: 'Servizio di riferimento', value: 'Centro per l’impiego di Montefiore' },
      { label: 'Comune in cui vive', value: 'comune H501' },
      {
        label: 'Contatti, domande e reclami',
        value: 'via dei Tigli 12, Montefiore · 0999 123456 · cpi.montefiore@example.it',
      },
    ]);
    held.answer('informazioni.scelta', 'accreditato');
    expect(block(held, heading, 'rows')?.rows[0]?.value).toBe('Un soggetto accreditato');
  });

  it('§8 · signals, notes and words of the person are never printed', () => {
    const held = plainCase().answer('situazione.segnali', ['violenza', 'dipendenza']);
    held.answer('chiusura.note', 'nota riservata').answer('motivo.richiesta', 'frase sua');
    expect(printed(held)).not.toMatch(/violenza|dipendenza|nota riservata|frase sua/i);
  });
});
