import type { Clock, Random } from '../../kernel/environment.ts';
import type { Json } from '../../kernel/json.ts';
import { commitmentOf, factHash, type Fact } from '../../domain/fact.ts';
import { deviceTag, nextHlc, type Hlc } from '../../domain/hlc.ts';
import {
  FactId,
  newStream,
  type DeviceId,
  type OperatorId,
  type ScopeId,
} from '../../domain/ids.ts';
import type { Sha256, StreamId } from '../../domain/ids.ts';
import type { Role } from '../../domain/permissions.ts';
import { uuidV7 } from '../identity/uuid.ts';

export interface AuthorOptions {
  readonly scope: ScopeId;
  readonly actor: OperatorId;
  readonly role: Role;
  readonly device: DeviceId;
  readonly clock: Clock;
  readonly random: Random;
}

/** A device writing facts as the real one does: own counter, clock, chain and heads. */
export interface TestAuthor {
  newStream(): StreamId;
  /** The next fact of a stream; `changes` replace envelope fields after it is made. */
  write(stream: StreamId, type: string, payload: Json, changes?: Partial<Fact>): Fact;
  note(stream: StreamId, text: string): Fact;
}

export function testAuthor(options: AuthorOptions): TestAuthor {
  const { clock, random, device, scope, actor, role } = options;
  const heads = new Map<StreamId, FactId>();
  let dseq = 0;
  let hlc: Hlc | null = null;
  let prevDevice: Sha256 | null = null;
  const write: TestAuthor['write'] = (stream, type, payload, changes = {}) => {
    dseq += 1;
    hlc = nextHlc(hlc, clock.now(), deviceTag(device));
    const salt = Buffer.from(random.bytes(16)).toString('hex');
    const head = heads.get(stream);
    const fact: Fact = {
      v: 1,
      id: FactId.parse(uuidV7(clock.now(), random)),
      stream,
      scope,
      device,
      dseq,
      after: head === undefined ? [] : [head],
      hlc,
      type,
      tv: 1,
      chart: null,
      actor,
      role,
      subject: null,
      payload,
      salt,
      commitment: commitmentOf(salt, payload),
      prevDevice,
      ...changes,
    };
    heads.set(stream, fact.id);
    prevDevice = factHash(fact);
    return fact;
  };
  return {
    newStream: () => newStream('prestazione', uuidV7(clock.now(), random)),
    write,
    note: (stream, text) => write(stream, 'noteAdded', { text }),
  };
}
