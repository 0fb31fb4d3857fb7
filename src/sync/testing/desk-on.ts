import type { Fact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { WireDetail } from '../../domain/ports.ts';
import { answer, author, settled, streamOf } from '../../storage/testing/storage-lab.ts';
import { Desk } from './desk.ts';
import { ModelServer } from './model-server.ts';

/** Answers in the server's place, when it has something to say. */
export type Instead = (
  url: string,
  body: string | null,
) => Promise<Response | null> | Response | null;

/** A desk on the model's network, and what it asked for. */
export async function deskOn(
  server: ModelServer,
  n: number,
  instead: Instead = () => null,
): Promise<{ readonly desk: Desk; readonly calls: string[] }> {
  const calls: string[] = [];
  const { device, operator } = author(n);
  server.operators.set(device, operator);
  const desk = await Desk.open(async (url, init) => {
    calls.push(url);
    const body = typeof init.body === 'string' ? init.body : null;
    return (await instead(url, body)) ?? server.handle(device, url, body);
  }, n);
  return { desk, calls };
}

export async function write(
  desk: Desk,
  stream: StreamId,
  ...names: readonly string[]
): Promise<readonly Fact[]> {
  const saved = await desk.storage.log.append(
    stream,
    names.map((name) => answer(name, `di ${name}`)),
  );
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}

export const OFFICE_STREAMS = Array.from({ length: 12 }, (_, n) => streamOf(n + 1));

/** A centre with two facts in each of twelve streams, each in a segment of its own. */
export async function office(): Promise<{ readonly server: ModelServer; readonly writer: Desk }> {
  const server = new ModelServer();
  const { desk } = await deskOn(server, 1);
  for (const stream of OFFICE_STREAMS) await write(desk, stream, 'uno', 'due');
  await desk.sync();
  server.cutSnapshot();
  return { server, writer: desk };
}

/** What the screen of synchronisation is told. */
export const detailOf = async (desk: Desk): Promise<WireDetail | undefined> =>
  (await settled(desk.client.wire.status(), ({ detail }) => detail !== undefined)).detail;
