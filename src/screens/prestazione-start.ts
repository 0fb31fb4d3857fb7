import { v7 } from 'uuid';
import { foldStream } from '../domain/fold.ts';
import { newStream, type StreamId } from '../domain/ids.ts';
import type { SaveError } from '../domain/ports.ts';
import { answer, openPrestazione } from '../interview/commands.ts';
import type { ServiceManifest } from '../interview/service-manifest.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Desk } from './desk.tsx';
import { deviceHasRoom } from './device-room.ts';

export interface PrestazioneToStart {
  readonly service: ServiceManifest;
  /** Null: nobody is identified (service A alone). */
  readonly person: StreamId | null;
  /** A prestazione already proposed (event 01): it goes on, no second one is opened. */
  readonly proposed?: StreamId;
}

/** `notDeliverable`: the catalogue only describes the service. */
export type StartError = SaveError | { readonly kind: 'notDeliverable' };

type Started = Result<StreamId, StartError>;

const PERSON_ANSWER = 'apertura.persona';

/** Opens the interview and says with whom; resolves to its stream once it is saved. */
export async function startPrestazione(desk: Desk, start: PrestazioneToStart): Promise<Started> {
  const { service, person, proposed } = start;
  if (service.delivery === undefined) return err({ kind: 'notDeliverable' });
  if (!(await hasRoomToStart(desk))) return err({ kind: 'diskFull' });
  const whose = answer(person, { path: PERSON_ANSWER, value: person ?? 'anonima' });
  if (proposed !== undefined) {
    const { answers } = foldStream(await desk.log.read(proposed));
    return save(desk, proposed, answers.has(PERSON_ANSWER) ? [] : [whose]);
  }
  const { pin } = await service.delivery();
  const uuid = v7({ msecs: desk.clock.now(), random: desk.random.bytes(16) });
  const opening = openPrestazione({ service: service.entry.code, person, pin, origin: null });
  return save(desk, newStream('prestazione', uuid), [opening, whose]);
}

/**
 * Looked at before an interview starts, never in the middle; where the browser does not say, there
 * is room. Work worth keeping begins here: the browser is asked not to evict it.
 */
async function hasRoomToStart({ device }: Desk): Promise<boolean> {
  const { isPersistent } = await device.space();
  if (!isPersistent) void device.persist();
  return deviceHasRoom(device, { kind: 'interview' });
}

async function save(
  desk: Desk,
  stream: StreamId,
  facts: Parameters<Desk['log']['append']>[1],
): Promise<Started> {
  if (facts.length === 0) return ok(stream);
  const saved = await desk.log.append(stream, facts);
  return saved.ok ? ok(stream) : saved;
}

/** Where the interview of a prestazione is. */
export const prestazioneHref = (stream: StreamId): string =>
  `/prestazioni/${stream.replace('prestazione/', '')}`;

/** Where the fascicolo of a person is. */
export const personHref = (stream: StreamId): string =>
  `/persone/${stream.replace('persona/', '')}`;
