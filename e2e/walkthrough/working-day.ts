import { expect, test, type Page } from '@playwright/test';
import { openDevice, type Device } from '../support/browser.ts';
import { goOn, installed, lock, signIn, unlock } from '../support/desk.ts';
import { logEndOnServer } from '../support/log-ends.ts';
import { replaceableApp, type ReplaceableApp } from '../support/next-build.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';
import { countTaps, measured } from '../support/path/run.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { endsTogether } from '../support/settle.ts';
import { applyUpdate, isWaiting, lookForUpdate } from '../support/update.ts';
import { concludeVisit, leaveInterview, openVisit, type Visitor } from '../support/visit.ts';
import { answerTwice, keepMine, resumeVisit } from './doubled-answer.ts';
import { twelve } from './people.ts';

/*
 * npm run walkthrough (the app is built: npm run build)
 * One operator's working day in a real browser. At the end the tablet, the colleague's machine and the
 * centre have the same log, said in one JSON line.
 */

const TABLET = { width: 820, height: 1180 };
const DESKTOP = { width: 1280, height: 800 };
const SETTLE_LIMIT = 180_000; // ms

interface Day {
  readonly server: TestServer;
  readonly app: ReplaceableApp;
  readonly office: TestOffice;
  readonly tablet: Device;
  readonly other: Device;
}

const tell = (words: string): boolean => process.stdout.write(`${words}\n`);

async function arrive(device: Device, account: TestOffice['operator']): Promise<Page> {
  const page = device.page();
  await countTaps(page);
  await page.goto('/');
  await signIn(page, account);
  await installed(page);
  return page;
}

/** Service A from the door to *Prestazione conclusa*. */
async function visit(page: Page, person: Visitor): Promise<void> {
  const { taps, seconds } = await measured(async () => {
    await openVisit(page, person);
    await goOn(page, 'Situazione di oggi');
    await concludeVisit(page);
    await leaveInterview(page);
  });
  tell(`  ${person.name} ${person.surname}: A, ${taps} taps, ${seconds} s`);
}

async function visits(page: Page, from: number, to: number): Promise<void> {
  for (const person of twelve.slice(from, to)) await visit(page, person);
}

/** The fourth one is heard by two people at once, on two machines without a network. */
async function doubledAnswer({ tablet, other }: Day): Promise<void> {
  const [mine, theirs] = [tablet.page(), other.page()];
  const [, , , person] = twelve;
  if (person === undefined) throw new Error('Nobody');
  await openVisit(mine, person);
  await endsTogether([mine, theirs], SETTLE_LIMIT);
  await resumeVisit(theirs, person);
  const interview = mine.url();
  await answerTwice(mine, theirs);
  await endsTogether([mine, theirs], SETTLE_LIMIT);
  await leaveInterview(mine);
  await keepMine(mine);
  await mine.goto(interview);
  await goOn(mine, 'Situazione di oggi');
  await concludeVisit(mine);
  await leaveInterview(mine);
  tell(`  ${person.name} ${person.surname}: A, with an answer given twice and decided`);
}

async function newVersion({ app, tablet, office }: Day): Promise<void> {
  const page = tablet.page();
  app.replace();
  await lookForUpdate(page);
  await expect.poll(() => isWaiting(page)).toBe(true);
  await applyUpdate(page, office.operator.password);
}

/** The centre is down, the tablet's battery dies, and the work goes on. */
async function deadNetwork({ server, tablet, office }: Day): Promise<void> {
  await server.stop();
  await visits(tablet.page(), 4, 6);
  await tablet.kill();
  const page = await tablet.reopen();
  await countTaps(page);
  await page.goto('/');
  await unlock(page, office.operator.password);
  await visits(page, 6, 8);
  await server.restart();
  // The dead battery may have taken the session with it: the same password opens another.
  await lock(page);
  await unlock(page, office.operator.password);
}

async function workingDay(day: Day): Promise<void> {
  const page = await arrive(day.tablet, day.office.operator);
  await arrive(day.other, day.office.colleague);
  tell('The morning, with the network');
  await visits(page, 0, 3);
  await doubledAnswer(day);
  tell('The network is dead');
  await deadNetwork(day);
  tell('A new version');
  await newVersion(day);
  await visits(day.tablet.page(), 8, twelve.length);
}

/** Nothing unsent, nothing twice, and the same log on both machines and at the centre. */
async function endsEqual({ server, tablet, other }: Day): Promise<void> {
  const ends = await endsTogether([tablet.page(), other.page()], SETTLE_LIMIT);
  await server.stop();
  const centre = await logEndOnServer(server.dataDir);
  tell(JSON.stringify({ people: twelve.length, centre, ends }));
  for (const end of ends) {
    expect(end).toMatchObject({ unsent: 0, quarantined: 0, digest: centre.digest });
  }
  expect(centre.rows).toBe(centre.facts);
}

test('a working day: twelve people, an answer given twice, a new version, a dead network', async () => {
  const app = replaceableApp();
  const server = await startServer({ env: { STATIC_DIR: app.folder } });
  const tablet = await openDevice({ baseURL: server.url, viewport: TABLET });
  const other = await openDevice({ baseURL: server.url, viewport: DESKTOP });
  try {
    const day = { server, app, office: await makeOffice(server), tablet, other };
    await workingDay(day);
    await endsEqual(day);
  } finally {
    await tablet.dispose();
    await other.dispose();
    await server.dispose();
    app.dispose();
  }
});
