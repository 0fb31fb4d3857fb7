import { openDevice, type Device } from './browser.ts';
import { makeOffice, type TestOffice } from './office.ts';
import { startServer, type TestServer } from './server.ts';

/** A real centre with one office, and one tablet of it. */
export interface Stage {
  readonly server: TestServer;
  readonly office: TestOffice;
  readonly device: Device;
}

/** Plays on a stage of its own, and takes it down whatever happens. */
export async function onStage(
  play: (stage: Stage) => Promise<void>,
  options: { readonly recoveryKey?: string } = {},
): Promise<void> {
  const server = await startServer();
  const device = await openDevice({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
  try {
    await play({ server, office: await makeOffice(server, options), device });
  } finally {
    await device.dispose();
    await server.dispose();
  }
}
