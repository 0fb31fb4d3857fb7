import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { parseJson } from '../../kernel/json.ts';
import { decryptWith, Encryption, encryptTo, TAG_BYTES } from './backup-crypto.ts';

/*
 * A backup is one file: a line `SPORTELLO-BACKUP 1`, a line of JSON with how the rest is encrypted,
 * then gzip (encrypted or not) of JSON lines: the header, a line for each row, and an end that counts
 * the lines before it and carries their SHA-256.
 */

const MAGIC = 'SPORTELLO-BACKUP 1';

const Envelope = z.strictObject({ encryption: Encryption.nullable() });

const End = z.strictObject({ end: z.literal(true), lines: z.int(), sha256: z.string() });

/** The file is not a whole backup: what is wrong, in plain Italian. */
export class DamagedBackup extends Error {}

/**
 * Writes what `produce` hands over, under another name until it is whole and on the disk.
 * @param recipient PEM of the public key that may read it; in clear when absent.
 */
export async function writeBackup(
  path: string,
  produce: (write: (line: string) => Promise<void>) => Promise<void>,
  recipient?: string,
): Promise<{ readonly bytes: number; readonly lines: number }> {
  const sealed = recipient === undefined ? null : encryptTo(recipient);
  const partial = `${path}.incompleto`;
  try {
    const envelope = { encryption: sealed?.header ?? null };
    await writeFile(partial, `${MAGIC}\n${JSON.stringify(envelope)}\n`, { mode: 0o600 });
    const lines = new PassThrough();
    const target = createWriteStream(partial, { flags: 'a' });
    const ciphers = sealed === null ? [] : [sealed.cipher];
    const written = pipeline([lines, createGzip(), ...ciphers, target]);
    const [count] = await Promise.all([writeLines(lines, produce), written]);
    await finish(partial, sealed?.cipher.getAuthTag());
    await rename(partial, path);
    await syncPath(dirname(path));
    return { bytes: (await stat(path)).size, lines: count };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** What proves that the encrypted part is whole, and everything on the disk. */
async function finish(path: string, tag: Buffer | undefined): Promise<void> {
  if (tag !== undefined) await appendFile(path, tag);
  await syncPath(path);
}

async function writeLines(
  to: PassThrough,
  produce: (write: (line: string) => Promise<void>) => Promise<void>,
): Promise<number> {
  const hash = createHash('sha256');
  let count = 0;
  const put = async (line: string): Promise<void> => {
    if (to.write(`${line}\n`)) return;
    await new Promise((resolve) => to.once('drain', resolve));
  };
  try {
    await produce(async (line) => {
      hash.update(`${line}\n`);
      count += 1;
      await put(line);
    });
  } catch (error) {
    to.destroy(error instanceof Error ? error : new Error('The backup was interrupted'));
    throw error;
  }
  await put(JSON.stringify({ end: true, lines: count, sha256: hash.digest('hex') }));
  to.end();
  return count;
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The lines of a backup, one by one, without its end.
 * @throws DamagedBackup when it is not a backup, is cut, altered, or can't be opened with this key.
 */
export async function* readBackup(path: string, privateKey?: string): AsyncGenerator<string> {
  const { source, bytes } = await openBody(path, privateKey);
  const hash = createHash('sha256');
  let count = 0;
  let end: z.infer<typeof End> | null = null;
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      if (end !== null) throw new DamagedBackup('La copia continua oltre la sua fine.');
      const last = line.startsWith('{"end":') ? End.safeParse(JSON.parse(line)) : null;
      if (last?.success) end = last.data;
      else {
        hash.update(`${line}\n`);
        count += 1;
        yield line;
      }
    }
  } catch (error) {
    if (error instanceof DamagedBackup) throw error;
    throw new DamagedBackup(
      'La copia di sicurezza è danneggiata, incompleta, o la chiave non è la sua.',
    );
  }
  if (bytes === 0 || end === null || end.lines !== count || end.sha256 !== hash.digest('hex')) {
    throw new DamagedBackup('La copia di sicurezza è incompleta o è stata alterata.');
  }
}

async function openBody(
  path: string,
  privateKey: string | undefined,
): Promise<{ readonly source: Readable; readonly bytes: number }> {
  const { envelope, start } = await readEnvelope(path);
  const { size } = await stat(path);
  if (envelope.encryption === null) {
    return { source: createReadStream(path, { start }), bytes: size - start };
  }
  if (privateKey === undefined) {
    throw new DamagedBackup('La copia di sicurezza è cifrata: indica la chiave privata con --key.');
  }
  const decipher = decryptWith(privateKey, envelope.encryption);
  const bytes = size - start - TAG_BYTES;
  if (bytes <= 0) throw new DamagedBackup('La copia di sicurezza è incompleta.');
  decipher.setAuthTag(await readTail(path, size));
  const file = createReadStream(path, { start, end: start + bytes - 1 });
  file.on('error', (error) => decipher.destroy(error));
  return { source: file.pipe(decipher), bytes };
}

async function readTail(path: string, size: number): Promise<Buffer> {
  return readBytes(path, { start: size - TAG_BYTES, length: TAG_BYTES });
}

/** Fewer than asked when the file ends before. */
async function readBytes(
  path: string,
  { start, length }: { readonly start: number; readonly length: number },
): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The two lines in clear, and where the body starts. */
async function readEnvelope(path: string) {
  const text = (await readBytes(path, { start: 0, length: 2048 })).toString('latin1');
  const [magic = '', json = ''] = text.split('\n');
  if (magic !== MAGIC) {
    throw new DamagedBackup(
      'Il file non è una copia di sicurezza di questa versione di Sportello.',
    );
  }
  const envelope = Envelope.safeParse(parseJson(json));
  if (!envelope.success) throw new DamagedBackup('La copia di sicurezza è danneggiata all’inizio.');
  return { envelope: envelope.data, start: magic.length + json.length + 2 };
}
