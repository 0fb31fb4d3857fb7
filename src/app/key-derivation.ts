import type { DerivePassword } from '../vault/password-key.ts';

/** Argon2id in a worker of its own; in the page itself where a worker can't start. */
export const deriveInWorker: DerivePassword = (password, kdf) =>
  new Promise((resolve) => {
    const here = async (): Promise<void> => {
      const { derivePassword } = await import('../vault/derive-password.ts');
      resolve(derivePassword(password, kdf));
    };
    if (!('Worker' in globalThis)) {
      void here();
      return;
    }
    const worker = new Worker(new URL('./derive-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      worker.terminate();
      if (data instanceof Uint8Array) resolve(new Uint8Array(data));
      else void here();
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      void here();
    });
    worker.postMessage({ password, kdf });
  });
