import { err, ok } from '../kernel/result.ts';
import { isoDateOf } from '../kernel/iso-date.ts';
import type { WorkFiles } from '../screens/wire/work-files.ts';
import type { OperatorStorage } from '../storage/open-storage.ts';
import { openFile, sealFile } from '../vault/password-file.ts';
import { browserClock, browserRandom } from './browser.ts';
import { deriveInWorker } from './key-derivation.ts';

const tools = { derive: deriveInWorker, random: browserRandom };

/** Unsent work in a file under a password, out and in: what leaves the device is never in clear. */
export const sealedWorkFiles = (files: OperatorStorage['files']): WorkFiles => ({
  exportUnsent: async (password) => ({
    name: `sportello-lavoro-non-inviato-${isoDateOf(browserClock.now())}.json`,
    text: await sealFile(await files.exportUnsent(), password, tools),
  }),
  importUnsent: async (text, password) => {
    const opened = await openFile(text, password, tools);
    if (!opened.ok) {
      return err({ kind: opened.error === 'notSealed' ? 'notOurs' : 'wrongPassword' });
    }
    const imported = await files.importUnsent(opened.value);
    return imported.ok ? ok(imported.value) : imported;
  },
});
