import { describe, expect, it } from 'vitest';
import { factsHash } from './fact.ts';
import { foldStream } from './fold.ts';
import { StreamId } from './ids.ts';
import { personPaths } from './person.ts';
import { summarise } from './summarise.ts';
import { Summary } from './summary.ts';
import { newFact } from './fact-types.ts';
import { TestDevice } from './testing/test-device.ts';

const person = StreamId.parse('persona/01930000-0000-7000-8000-000000000009');
const summaryOf = (...devices: readonly TestDevice[]) =>
  summarise(foldStream(devices.flatMap(({ facts }) => facts)));

describe('the line of a person', () => {
  const aboutPerson = (seed: number): TestDevice => new TestDevice(seed, { stream: person });

  it('says who, and when it last changed', () => {
    const a = aboutPerson(1);
    a.write('personRegistered', { overrides: [] });
    a.answer(personPaths.surname, 'Benedetti');
    a.answer(personPaths.name, 'Chiara');
    a.answer(personPaths.birthDate, '1990-05-03');
    a.answer(personPaths.sex, 'F');
    a.answer(personPaths.phone, '333 010 45 27');
    const summary = summaryOf(a);
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summary).toEqual({
      kind: 'persona',
      stream: person,
      surname: 'Benedetti',
      name: 'Chiara',
      codiceFiscale: null,
      birthDate: '1990-05-03',
      birthplace: null,
      sex: 'F',
      comune: null,
      phone: '333 010 45 27',
      email: null,
      didDate: null,
      benefitDate: null,
      patto: null,
      snoozes: [],
      updatedAt: Date.UTC(2026, 10, 24, 9) + 6000,
      pairings: [],
      stamps: {},
      conflicts: 0,
      changed: 0,
      unreadable: 0,
    });
  });

  it('what is empty, cleared or of another type is not said', () => {
    const a = aboutPerson(1);
    a.answer(personPaths.email, '');
    a.answer(personPaths.phone, '333');
    a.answer(personPaths.phone, null);
    a.answer(personPaths.sex, 'X');
    a.answer(personPaths.codiceFiscale, 7);
    expect(summaryOf(a)).toMatchObject({
      surname: '',
      email: null,
      phone: null,
      sex: null,
      codiceFiscale: null,
    });
  });

  it('counts the answers in conflict, and shows the latest', () => {
    const [a, b] = [aboutPerson(1), aboutPerson(2)];
    a.answer(personPaths.surname, 'Benedeti');
    b.answer(personPaths.name, 'Chiara');
    b.answer(personPaths.surname, 'Benedetti');
    expect(summaryOf(a, b)).toMatchObject({ surname: 'Benedetti', conflicts: 1 });
  });
});

describe('the line of a prestazione', () => {
  it('says what, for whom, where it stands and by whom', () => {
    const a = new TestDevice(1);
    a.append(
      newFact('prestazioneOpened', { service: 'A', person, origin: null }, { subject: person }),
    );
    a.write('eventRecorded', { event: '01', date: '2026-11-20', sap: null, binds: null });
    a.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
    a.write('appointmentProposed', {
      service: 'C',
      date: '2026-12-01',
      time: '09:30',
      place: 'Sportello',
    });
    a.write('documentIssued', {
      document: 'scheda',
      number: '2026/MF-07/0044',
      date: '2026-11-24',
      binds: a.facts[0]!.commitment,
    });
    const summary = summaryOf(a);
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({
      kind: 'prestazione',
      service: 'A',
      person,
      event: '02',
      eventDate: '2026-11-24',
      proposedOn: '2026-11-20',
      startedOn: '2026-11-24',
      endedOn: null,
      documents: [{ document: 'scheda', number: '2026/MF-07/0044', date: '2026-11-24' }],
      appointments: [{ service: 'C', date: '2026-12-01', time: '09:30', place: 'Sportello' }],
      openedBy: a.facts[0]!.actor,
      openedAt: Date.UTC(2026, 10, 24, 9) + 1000,
      conflicts: 0,
    });
  });

  it('an end that came second from another device is not where it stands', () => {
    const [a, b] = [new TestDevice(1), new TestDevice(2)];
    a.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
    b.sees(a);
    a.write('eventRecorded', { event: '10', date: '2026-11-24', sap: 'A05', binds: null });
    b.answer('motivo.richiesta', 'x');
    b.write('eventRecorded', { event: '05', date: '2026-11-25', sap: 'A05', binds: null });
    expect(summaryOf(a, b)).toMatchObject({ event: '10', endedOn: '2026-11-24' });
  });

  it('a conflict in a row that was taken away is nobody’s to settle', () => {
    const [a, b, c] = [new TestDevice(1), new TestDevice(2), new TestDevice(3)];
    a.answer('destinazione.proposte#r1.servizio', 'B');
    b.answer('destinazione.proposte#r1.servizio', 'C');
    expect(summaryOf(a, b)).toMatchObject({ conflicts: 1 });
    c.sees(a);
    c.sees(b);
    c.answer('destinazione.proposte#r1', null);
    expect(summaryOf(a, b, c)).toMatchObject({ conflicts: 0 });
  });

  it('counts the acts that an answer came after, and the facts that only a later build can read', () => {
    const a = new TestDevice(1);
    const b = new TestDevice(2);
    a.answer('situazione.did', 'si');
    b.sees(a);
    const binds = factsHash(a.facts);
    a.write('eventRecorded', { event: '02', date: '2026-11-24', sap: null, binds: null });
    a.write('eventRecorded', { event: '10', date: '2026-11-24', sap: 'A05', binds });
    expect(summaryOf(a)).toMatchObject({ changed: 0, unreadable: 0 });
    b.answer('situazione.did', 'no');
    b.append({ type: 'madeInTheFuture', tv: 1, payload: {} });
    expect(summaryOf(a, b)).toMatchObject({ changed: 1, unreadable: 1 });
  });

  it('an anonymous one has no person', () => {
    const a = new TestDevice(1);
    a.write('prestazioneOpened', { service: 'A', person: null, origin: null });
    expect(summaryOf(a)).toMatchObject({ person: null, event: null, service: 'A' });
  });
});

describe('the line of a firm', () => {
  const firm = StreamId.parse('impresa/01930000-0000-7000-8000-000000000003');

  it('has the first seat, and who speaks for it; rows taken away are gone', () => {
    const a = new TestDevice(1, { stream: firm });
    a.answer('anagrafica.denominazione', 'Forno Rossi');
    a.answer('sedi.sede#1.comune', 'F257');
    a.answer('sedi.sede#2.comune', 'H501');
    a.answer('persone.referente#1.nome', 'Anna Rossi');
    a.answer('persone.referente#1.persona', 'persona/01930000-0000-7000-8000-000000000009');
    a.answer('persone.referente#2.nome', 'Chi non c’è più');
    a.answer('persone.referente#2', null);
    expect(summaryOf(a)).toMatchObject({
      kind: 'impresa',
      name: 'Forno Rossi',
      comune: 'F257',
      contacts: [{ name: 'Anna Rossi', person: 'persona/01930000-0000-7000-8000-000000000009' }],
    });
  });

  it('I7 · two answers that had not seen each other wait for a person', () => {
    const a = new TestDevice(1, { stream: firm });
    const b = new TestDevice(2, { stream: firm });
    a.answer('recapiti.telefono', '0999111111');
    b.answer('recapiti.telefono', '0999222222');
    expect(summaryOf(a, b)).toMatchObject({ kind: 'impresa', conflicts: 1 });
  });
});

it('nothing has no line', () => {
  expect(summarise(foldStream([]))).toBeNull();
});
