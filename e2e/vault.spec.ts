import { expect, test, type Page } from '@playwright/test';
import { newRecoveryFile } from '../src/vault/recovery-key.ts';
import { installed, lock, signIn, unlock } from './support/desk.ts';
import { dumpOrigin, searchFiles, tamper } from './support/raw-storage.ts';
import { onStage, type Stage } from './support/stage.ts';
import { CHIARA, openVisit, ownWords, registerPerson } from './support/visit.ts';

const FREE_TEXT = 'vorrebbe lavorare coi cavalli';
// Not the first name alone: the app itself knows towns that begin with it.
const CANARIES = [CHIARA.cf, CHIARA.surname, FREE_TEXT, 'coi cavalli'];

async function enter({ device, office }: Stage): Promise<Page> {
  const page = device.page();
  await page.goto('/');
  await signIn(page, office.operator);
  await installed(page);
  return page;
}

const chiara = (page: Page) =>
  page.getByRole('heading', { level: 1, name: `${CHIARA.name} ${CHIARA.surname}` });

/** A registered person, an interview under way, and a sentence just typed. */
async function typeEverything(page: Page): Promise<void> {
  await openVisit(page, CHIARA);
  await ownWords(page).pressSequentially(FREE_TEXT, { delay: 5 });
}

test('a stolen tablet is noise: nothing typed is in any file, database or cache', async () => {
  await onStage(async (stage) => {
    const { device, office } = stage;
    const page = await enter(stage);
    await typeEverything(page);
    await lock(page);
    await device.kill();
    expect(searchFiles(device.profile, CANARIES)).toEqual([]);

    const again = await device.reopen();
    await again.goto('/accesso');
    await expect(again.getByRole('button', { name: 'Sblocca', exact: true })).toBeVisible();
    const dump = await dumpOrigin(again);
    expect(CANARIES.filter((canary) => dump.includes(canary))).toEqual([]);
    expect(dump).toContain('sportello-device'); // it has read something

    await unlock(again, office.operator.password);
    await again.getByRole('link', { name: 'Persone' }).first().click();
    await again.getByRole('searchbox').last().fill('benedetti');
    await again.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
  });
});

test('killed while unlocked it is noise too, and the password brings every word back', async () => {
  await onStage(async (stage) => {
    const { device, office, server } = stage;
    const page = await enter(stage);
    await typeEverything(page);
    await page.waitForTimeout(400); // a draft is on disk 250 ms after the key
    const address = page.url();
    await server.stop();
    await device.kill();
    expect(searchFiles(device.profile, CANARIES)).toEqual([]);

    const again = await device.reopen();
    await again.goto(address);
    await expect(again.getByRole('button', { name: 'Sblocca', exact: true })).toBeVisible();
    await unlock(again, office.operator.password);
    await expect(ownWords(again)).toHaveValue(FREE_TEXT);
  });
});

test('a reload and a second tab go on without the password; after a lock neither does', async () => {
  await onStage(async (stage) => {
    const page = await enter(stage);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
    const second = await stage.device.context().newPage();
    await second.goto('/persone');
    await expect(second.getByRole('heading', { level: 1, name: 'Persone' })).toBeVisible();
    await lock(page);
    await expect(second.getByRole('heading', { level: 1, name: 'Accesso' })).toBeVisible();
    await second.reload();
    await expect(second.getByRole('button', { name: 'Sblocca', exact: true })).toBeVisible();
    await page.goto('/persone');
    await expect(page.getByRole('button', { name: 'Sblocca', exact: true })).toBeVisible();
  });
});

test('two operators, one tablet: B sees nothing of A’s, A’s unsent work is there when A is back', async () => {
  await onStage(async (stage) => {
    const { server, office, device } = stage;
    const page = await enter(stage);
    await lock(page);
    await page.getByText('Un altro operatore').click();
    await signIn(page, office.colleague); // B is known here from now on
    await lock(page);
    await page.getByRole('radio', { name: /Elena Sartori/ }).click();
    await unlock(page, office.operator.password);

    await server.stop();
    await typeEverything(page);
    await lock(page);
    await device.kill();
    const b = await device.reopen();
    await b.goto('/');
    await expect(b.getByText(/scrittur[ae] da consegnare al centro/)).toHaveCount(0);
    await b.getByRole('radio', { name: /Marco Bellini/ }).click();
    await expect(b.getByText('Il lavoro di Elena Sartori è su questo dispositivo')).toBeVisible();
    await unlock(b, office.colleague.password);
    await b.getByRole('link', { name: 'Persone' }).first().click();
    await b.getByRole('searchbox').last().fill('benedetti');
    await expect(b.getByText(/BNDCHR|Chiara/)).toHaveCount(0);
    await lock(b);

    await server.restart();
    await b.getByRole('radio', { name: /Elena Sartori/ }).click();
    await unlock(b, office.operator.password);
    await b.goto('/sincronizzazione');
    await b.getByRole('button', { name: 'Sincronizza ora' }).click();
    await expect(b.getByText('niente da inviare', { exact: true })).toBeVisible();
  });
});

test('twenty wrong passwords across reloads: longer and longer waits, nothing wiped', async () => {
  await onStage(async (stage) => {
    const { server, office } = stage;
    const page = await enter(stage);
    await registerPerson(page, CHIARA);
    await lock(page);
    await server.stop();
    await page.clock.install();
    for (let n = 0; n < 20; n += 1) {
      await page.getByRole('textbox', { name: 'Password' }).fill(`tentativo ${n}`);
      await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
      await expect(page.getByText(/non corrispondono|Troppi tentativi/).first()).toBeVisible();
      if (n === 4) {
        await expect(page.getByText(/Può riprovare tra \d+ second/)).toBeVisible();
        await page.reload();
        await page.getByRole('textbox', { name: 'Password' }).fill(office.operator.password);
        await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
        await expect(page.getByText('Troppi tentativi sbagliati.')).toBeVisible();
      }
      await page.clock.fastForward(6 * 60_000);
      await page.reload();
    }
    // Not while the page still opens its storage: minutes that pass at once would end its patience.
    await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible();
    await page.clock.fastForward(6 * 60_000);
    await unlock(page, office.operator.password);
    await page.goto('/persone');
    await page.getByRole('searchbox').last().fill('benedetti');
    await page.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
  });
});

test('flipped and swapped records are isolated: the rest is usable, no page falls', async () => {
  await onStage(async (stage) => {
    const { server, device, office } = stage;
    const page = await enter(stage);
    await server.stop();
    await typeEverything(page);
    await lock(page);
    expect(await tamper(page, { store: 'tail', how: 'swap' })).toBe(2);
    expect(await tamper(page, { store: 'folds', how: 'flip' })).toBe(1);
    await device.close();
    const again = await device.reopen();
    await again.goto('/');
    await unlock(again, office.operator.password);
    await expect(again.getByRole('heading', { level: 1, name: 'Oggi' })).toBeVisible();
    await again.goto('/persone');
    await expect(again.getByRole('heading', { level: 1, name: 'Persone' })).toBeVisible();
    await expect(again.getByText('Questa pagina non si è aperta')).toHaveCount(0);
  });
});

const NEW_PASSWORD = 'una frase del tutto nuova';

test('a forgotten password destroys nothing: the office’s file opens the unsent work', async () => {
  const file = await newRecoveryFile('Montefiore', Date.now());
  await onStage(
    async (stage) => {
      const { server, office } = stage;
      const page = await enter(stage);
      await server.stop();
      await registerPerson(page, CHIARA);
      await lock(page);
      await server.restart();
      await office.setPassword(office.operator.username, NEW_PASSWORD);

      await page.getByRole('textbox', { name: 'Password' }).fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'La password è cambiata' })).toBeVisible();
      await expect(page.getByText(/scrittur[ae] non ancora inviat[ae]/)).toBeVisible();
      await page.getByRole('button', { name: 'Non la ricordo' }).click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'recupero.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(file)),
      });
      await expect(chiara(page)).toBeVisible();
      await page.goto('/sincronizzazione');
      await page.getByRole('button', { name: 'Sincronizza ora' }).click();
      await expect(page.getByText('niente da inviare', { exact: true })).toBeVisible();
      await lock(page);
      await server.stop();
      await unlock(page, NEW_PASSWORD);
      await page.goto('/persone');
      await page.getByRole('searchbox').last().fill('benedetti');
      await page.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
    },
    { recoveryKey: file.publicKey },
  );
});

test('a fingerprint opens without typing, without the network', async () => {
  await onStage(async (stage) => {
    const { server, office, device } = stage;
    const page = await enter(stage);
    const session = await device.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await registerPerson(page, CHIARA);
    await lock(page);
    await page.reload(); // the authenticator was plugged in after the page had looked for one
    await page.getByRole('checkbox', { name: /impronta, volto o PIN/ }).check();
    await unlock(page, office.operator.password);
    await page.getByRole('button', { name: 'Blocca', exact: true }).waitFor();
    await lock(page);
    await server.stop();
    await page.getByRole('button', { name: 'Sblocca con impronta, volto o PIN' }).click();
    await expect(page.getByRole('button', { name: 'Blocca', exact: true })).toBeVisible();
    await page.goto('/persone');
    await page.getByRole('searchbox').last().fill('benedetti');
    await page.getByText(CHIARA.cf.slice(0, 6)).first().waitFor();
  });
});
