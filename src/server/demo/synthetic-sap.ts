import { seededRandom } from '../../kernel/environment.ts';
import { addDays, isoDate, type IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { OperatorId, type StreamId } from '../../domain/ids.ts';
import { fascicoloPaths, type FascicoloDatum } from '../../domain/person-sheet.ts';
import type { OwnPrestazione } from '../../exchange/sap/own-policies.ts';
import {
  personMessage,
  unnumberedPolicies,
  type SapExport,
} from '../../exchange/sap/person-message.ts';
import { policyIdentifier } from '../../exchange/sap/policy-identifier.ts';
import type { SapGap } from '../../exchange/sap/sap-gap.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import type { Result } from '../../kernel/result.ts';
import { getService } from '../../lep/catalogue.ts';
import { scopeOfCode } from '../identity/offices.ts';
import { chanceOf } from './chance.ts';
import { demoDesk, type DemoDesk } from './demo-desk.ts';
import { demoLog, type DemoLog } from './demo-log.ts';
import { millisOf } from './office-calendar.ts';
import { inventPeople, type DemoPerson } from './people.ts';
import { registration } from './registration.ts';
import { demoOffice } from './seed.ts';

const TODAY = isoDate('2026-11-24');
/** From the first welcome to the last orientation. */
const PATH = ['A', 'B', 'C', 'D', 'E'];
/** Old enough for the job and the title that all of them have. */
const ADULT = '2000-01-01';
const DAYS_BETWEEN = 9;
const PEOPLE = 300;
/** Of the sample office, which does not exist. */
const ENTE = 'A001C000128';
const SYSTEM = '00';

export interface SyntheticSap {
  readonly seed: number;
  /** From 1. */
  readonly person: number;
}

/**
 * The message of somebody who does not exist and went from A to E: her facts are written as a desk
 * writes them, and exported as hers would be.
 * Italian adults with a codice fiscale: the ministerial table of other citizenships is not at hand.
 * @returns null when there are not so many of them
 */
export function syntheticSap({
  seed,
  person,
}: SyntheticSap): Result<SapExport, readonly SapGap[]> | null {
  const chance = chanceOf(seededRandom(seed));
  const whole = inventPeople(chance, { today: TODAY, count: PEOPLE }).filter(
    ({ codiceFiscale, citizenship, birthDate }) =>
      codiceFiscale !== null && citizenship === 'italiana' && birthDate < ADULT,
  );
  const about = whole[person - 1];
  if (about === undefined) return null;
  const log = demoLog();
  const desk = sampleDesk(log, seed);
  const first = addDays(TODAY, -DAYS_BETWEEN * (PATH.length + 1));
  desk.startAt(millisOf({ day: first, minute: 540 }));
  const subject = desk.newStream('persona');
  desk.write(subject, registration(subject, about, null));
  desk.write(
    subject,
    sheetOf(about, first).map(([path, value]) => answer(subject, { path, value })),
  );
  const prestazioni = PATH.map((service, index) =>
    delivered({ log, desk, subject }, service, addDays(first, index * DAYS_BETWEEN)),
  );
  const known = { person: foldStream(log.of(subject)), prestazioni };
  const numbered = unnumberedPolicies(known).map(({ path, ...policy }, index) => {
    const sequence = person * 16 + index;
    return answer(subject, {
      path,
      value: policyIdentifier({ ...policy, system: SYSTEM, sequence }),
    });
  });
  desk.write(subject, numbered);
  return personMessage({
    person: foldStream(log.of(subject)),
    prestazioni,
    updatedOn: TODAY,
    variation: '01',
  });
}

interface Delivery {
  readonly log: DemoLog;
  readonly desk: DemoDesk;
  readonly subject: StreamId;
}

/** Proposed, begun and ended, each on its day; a code of the decree where it has several. */
function delivered(
  { log, desk, subject }: Delivery,
  service: string,
  day: IsoDate,
): OwnPrestazione {
  const { entry } = getService(service);
  const codes = entry.sap.flatMap(({ code }) => code ?? []);
  const stream = desk.newStream('prestazione');
  desk.startAt(millisOf({ day, minute: 600 }));
  const about = { subject };
  const end = { event: '10', date: day, sap: codes[0] ?? null, binds: null } as const;
  desk.write(stream, [
    openPrestazione({ service, person: subject, pin: null, origin: null }),
    newFact(
      'eventRecorded',
      { event: '01', date: addDays(day, -2), sap: null, binds: null },
      about,
    ),
    newFact('eventRecorded', { event: '02', date: day, sap: null, binds: null }, about),
    newFact('eventRecorded', end, about),
  ]);
  return { state: foldStream(log.of(stream)), title: entry.title, codes };
}

/** The Scheda of a shop assistant; the codes are those of the ministerial sample. */
function sheetOf(person: DemoPerson, did: IsoDate): readonly (readonly [string, Json])[] {
  const data: Partial<Record<FascicoloDatum, Json>> = {
    citizenshipGroup: person.citizenship,
    residenceComune: person.comune,
    residencePostcode: '00000',
    residenceAddress: person.address,
    homePostcode: '00000',
    didDate: did,
    didStatus: 'attiva',
    registryStatus: 'DI',
    registryCondition: 'DE',
    seniorityMonths: 1,
    unemploymentDate: did,
    unemploymentEntry: 'D',
  };
  const job = `${fascicoloPaths.experiences}#0001`;
  const study = `${fascicoloPaths.studies}#0001`;
  return [
    ...Object.entries(data).map(
      ([datum, value]) => [fascicoloPaths[datum as FascicoloDatum], value] as const,
    ),
    ['sap.datiinvioCodiceentetit', ENTE],
    [`${job}.tipoEsperienza`, 'contratto'],
    [`${job}.datore`, 'Azienda di prova srl'],
    [`${job}.datoreCodiceFiscale`, '12345678903'],
    [`${job}.datoreAteco`, '47.11.20'],
    [`${job}.dal`, '2021-02-01'],
    [`${job}.al`, '2024-12-31'],
    [`${job}.professione`, { code: '5.1.2.2.0.2', label: 'Commesso di negozio' }],
    [`${job}.mansioni`, 'Vendita al banco'],
    [`${job}.contrattoCodice`, 'A.02.00'],
    [`${job}.orario`, 'PT'],
    [`${job}.luogo`, person.comune],
    [`${job}.luogoIndirizzo`, 'Via di prova 2'],
    [`${study}.livello`, 'USG'],
    [`${study}.esito`, 'preso'],
    [`${study}.anno`, String(Number(person.birthDate.slice(0, 4)) + 19)],
    [`${study}.sapCodlivelloistruzione`, '4'],
  ];
}

const sampleDesk = (log: DemoLog, seed: number): DemoDesk =>
  demoDesk({
    author: {
      operator: OperatorId.parse('0197a000-0000-7000-8000-000000000001'),
      role: 'operatore',
      scope: scopeOfCode(demoOffice.code),
    },
    place: {
      office: demoOffice.name,
      officeCode: demoOffice.code,
      ente: demoOffice.ente,
      agency: null,
      address: demoOffice.address,
      phone: demoOffice.phone,
      email: demoOffice.email,
      desk: 'Sportello di prova',
      operator: 'operatore di prova',
    },
    number: 1,
    random: seededRandom(seed + 1),
    latest: millisOf({ day: TODAY, minute: 720 }),
    log,
  });
