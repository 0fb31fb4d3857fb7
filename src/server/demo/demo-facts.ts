import { seededRandom } from '../../kernel/environment.ts';
import { addDays, isoDateOf } from '../../kernel/iso-date.ts';
import type { Fact } from '../../domain/fact.ts';
import { can } from '../../domain/permissions.ts';
import { OperatorId } from '../../domain/ids.ts';
import type { Role } from '../../domain/permissions.ts';
import { scopeOfCode, type NewOffice } from '../identity/offices.ts';
import { chanceOf } from './chance.ts';
import { demoDesk, type DemoDesk } from './demo-desk.ts';
import { batchesOf, demoLog, type DemoLog } from './demo-log.ts';
import { writeFirms } from './firms.ts';
import { firstScene } from './histories.ts';
import { millisOf } from './office-calendar.ts';
import { writeOfficeProfile } from './office-profile.ts';
import { DUPLICATES, inventPeople } from './people.ts';
import { planHistories } from './plan.ts';
import { playAll } from './scene.ts';

export interface DemoFactsOptions {
  /** Real time, ms: the demo's days are counted from it. */
  readonly now: number;
  readonly seed: number;
  readonly office: NewOffice;
  /** How many people; 300 unless told, and no fewer than the parts of `plan.ts`. */
  readonly people?: number;
  /** Who writes: two are enough. */
  readonly authors: readonly {
    readonly operator: string;
    readonly username: string;
    readonly role: Role;
  }[];
}

const PEOPLE = 300;
/** Before everything else: the office said who it is. */
const OPENED_DAYS_AGO = 600;
/** Minutes since midnight. */
const OPENED_AT = 540;

/** In the order in which their first facts travel, which is that of the numbers they are given. */
const DESKS = ['Sportello centrale', 'Sala colloqui', 'Sportello di Pievebella'];

/**
 * Eighteen months of an office that does not exist, in batches of at most 200 facts of one device.
 * The same options give the same bytes.
 * @throws Error without authors.
 */
export function* demoFacts(options: DemoFactsOptions): Iterable<readonly Fact[]> {
  const { now, seed } = options;
  const log = demoLog();
  const desks = DESKS.map((name, index) => openDesk(options, log, { name, index }));
  const chance = chanceOf(seededRandom(seed));
  const today = isoDateOf(now);
  const manager = desks.find(({ author }) => can(author.role, 'office.settings'));
  manager?.startAt(millisOf({ day: addDays(today, -OPENED_DAYS_AGO), minute: OPENED_AT }));
  if (manager !== undefined) writeOfficeProfile(manager);
  if (manager !== undefined) writeFirms(manager, today);
  const people = inventPeople(chance, { today, count: options.people ?? PEOPLE });
  const histories = planHistories(chance, people, { today, duplicates: DUPLICATES });
  const stage = { chance, log, desks, now, today };
  playAll(histories.map((history) => firstScene(stage, history)));
  yield* batchesOf(
    log.all,
    desks.map(({ author }) => author.device),
  );
}

function openDesk(
  { now, seed, office, authors }: DemoFactsOptions,
  log: DemoLog,
  { name, index }: { readonly name: string; readonly index: number },
): DemoDesk {
  const who = authors[index % authors.length];
  if (who === undefined) throw new Error('Nobody may write the demo’s facts');
  const [ente, agency] = office.ente.split(' · ');
  return demoDesk({
    author: {
      operator: OperatorId.parse(who.operator),
      role: who.role,
      scope: scopeOfCode(office.code),
    },
    place: {
      office: office.name,
      officeCode: office.code,
      ente: ente ?? office.ente,
      agency: agency ?? null,
      address: office.address,
      phone: office.phone,
      email: office.email,
      desk: name,
      operator: who.username,
    },
    number: index + 1,
    random: seededRandom(seed * 7919 + index + 1),
    latest: now,
    log,
  });
}
