import { readFileSync } from 'node:fs';

/** A file by the address Vite gives it: of the project, or elsewhere on the disk. */
export const readFromDisk = async (url: string): Promise<Uint8Array> => {
  const path = url.replace(/\?.*$/, '');
  return new Uint8Array(readFileSync(path.startsWith('/@fs/') ? path.slice(4) : `.${path}`));
};
