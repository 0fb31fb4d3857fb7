import type { Clock, Random } from '../../kernel/environment.ts';
import type { Fact } from '../../domain/fact.ts';
import { DeviceId, type ScopeId } from '../../domain/ids.ts';
import { can, type Role } from '../../domain/permissions.ts';
import { MAX_PUSH_FACTS } from '../../sync/protocol/messages.ts';
import { enrolDevice } from '../identity/devices.ts';
import { createOffice, scopeOfCode, type NewOffice } from '../identity/offices.ts';
import {
  createOperator,
  findAccount,
  hasOperators,
  type NewOperator,
} from '../identity/operators.ts';
import type { Passwords } from '../identity/passwords.ts';
import { pushFacts, type PushDependencies } from '../log/push.ts';

/** Fixed and public: only `npm run demo` has sample accounts, and it says so on every page. */
export const DEMO_PASSWORD = 'montefiore-demo-2026';

export const demoOffice: NewOffice = {
  code: 'MF',
  name: 'Centro per l’impiego di Montefiore',
  ente: 'Regione Valdora · Agenzia regionale per il lavoro',
  address: 'via del Lavoro 1, 00000 Montefiore',
  phone: '0000 123 456',
  email: 'protocollo@esempio.invalid',
};

export const demoScope: ScopeId = scopeOfCode(demoOffice.code);

export const demoOperators: readonly Omit<NewOperator, 'password'>[] = [
  { username: 'elena.sartori', name: 'Elena Sartori', role: 'operatore' },
  { username: 'giulia.ferrante', name: 'Giulia Ferrante', role: 'responsabile' },
  { username: 'admin', name: 'Tommaso Riva', role: 'amministratore' },
];

/** Another office of the same ente, with nobody in it yet: where people may be transferred. */
export const neighbourOffice: NewOffice = {
  ...demoOffice,
  code: 'VS',
  name: 'Centro per l’impiego di Valsorda',
  address: 'piazza della Fonte 3, 00000 Valsorda',
  phone: '0000 654 321',
};

export const neighbourOperators: readonly Omit<NewOperator, 'password'>[] = [
  { username: 'paolo.neri', name: 'Paolo Neri', role: 'responsabile' },
];

export interface DemoNeeds extends PushDependencies {
  readonly clock: Clock;
  readonly random: Random;
  readonly passwords: Passwords;
}

/** Who wrote the sample facts: handed to the one who makes them. */
export interface DemoAuthor {
  readonly operator: string;
  readonly username: string;
  readonly role: Role;
}

type FactsBy = (authors: readonly DemoAuthor[]) => Iterable<readonly Fact[]>;

export interface DemoOptions {
  /**
   * Batches of sample facts, each by one operator on one device, in the device's order; those of
   * `demo-facts.ts` unless told.
   */
  readonly facts?: FactsBy | undefined;
}

export interface SeedReport {
  /** False when the samples were already there. */
  readonly isNew: boolean;
  readonly facts: number;
}

/** Any number: the same people every time. */
const DEMO_SEED = 2026;

/** Sample office, operators and people. Does nothing when the server has operators. */
export async function seedDemo(needs: DemoNeeds, options: DemoOptions = {}): Promise<SeedReport> {
  if (await hasOperators(needs.sql)) return { isNew: false, facts: 0 };
  await createAccounts(needs);
  await needs.durability.checkpoint();
  const authors = await listAuthors(needs);
  let count = 0;
  const facts = options.facts ?? (await inventedFacts(needs));
  for (const batch of facts(authors)) count += await pushBatch(needs, batch);
  await needs.durability.checkpoint();
  return { isNew: true, facts: count };
}

/** Loaded only by a demo that is new: half of the service catalogue comes with it. */
async function inventedFacts({ clock }: DemoNeeds): Promise<FactsBy> {
  const { demoFacts } = await import('./demo-facts.ts');
  return (authors) => demoFacts({ now: clock.now(), seed: DEMO_SEED, office: demoOffice, authors });
}

async function createAccounts(needs: DemoNeeds): Promise<void> {
  const passwordHash = await needs.passwords.hash(DEMO_PASSWORD);
  await needs.sql.transaction(async (tx) => {
    const now = needs.clock.now();
    const peopled = [
      [demoOffice, demoOperators],
      [neighbourOffice, neighbourOperators],
    ] as const;
    for (const [office, operators] of peopled) {
      await createOffice(tx, office, needs.random);
      const scope = scopeOfCode(office.code);
      const options = { scope, passwordHash, now, random: needs.random };
      for (const operator of operators) {
        await createOperator(tx, { ...operator, password: DEMO_PASSWORD }, options);
      }
    }
  });
}

async function listAuthors(needs: DemoNeeds): Promise<readonly DemoAuthor[]> {
  const authors: DemoAuthor[] = [];
  for (const { username } of demoOperators) {
    const account = await findAccount(needs.sql, username);
    if (account === null || !can(account.role, 'facts.write')) continue;
    authors.push({ operator: account.id, username, role: account.role });
  }
  return authors;
}

/**
 * Through the same push as everybody's facts, so that samples can't be what the office can't write.
 * @throws Error when a sample is refused: the sample is wrong.
 */
async function pushBatch(needs: DemoNeeds, batch: readonly Fact[]): Promise<number> {
  const [first] = batch;
  if (first === undefined) return 0;
  const { scope, actor, role, device } = first;
  const now = needs.clock.now();
  await needs.sql.transaction((tx) =>
    enrolDevice(tx, { scope, device: DeviceId.parse(device), operator: actor, now }),
  );
  const context = { scope, actor, role, device, sentAt: now };
  for (let start = 0; start < batch.length; start += MAX_PUSH_FACTS) {
    const facts = batch.slice(start, start + MAX_PUSH_FACTS);
    const { results } = await pushFacts(needs, context, facts);
    const refused = results.find(({ status }) => status !== 'ok');
    if (refused !== undefined) throw new Error(`Dato di prova rifiutato: ${refused.reason}`);
  }
  return batch.length;
}
