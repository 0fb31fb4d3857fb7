import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { randomBelow, seededRandom, type Random } from '../../src/kernel/environment.ts';
import { newFact } from '../../src/domain/fact-types.ts';
import type { Fact, NewFact } from '../../src/domain/fact.ts';
import { foldStream } from '../../src/domain/fold.ts';
import { deviceTag, nextHlc, type Hlc } from '../../src/domain/hlc.ts';
import { DeviceId, OperatorId, StreamId, type FactId, type ScopeId } from '../../src/domain/ids.ts';
import { personPaths } from '../../src/domain/person.ts';
import { sealEnvelope } from '../../src/domain/seal-envelope.ts';
import { FOLD_VERSION, summarise } from '../../src/domain/summarise.ts';
import type { SnapshotManifest } from '../../src/sync/protocol/messages.ts';

/** Facts of one person: six of the registry, four of a concluded welcome. */
export const FACTS_PER_PERSON = 10;

const SEGMENT_BYTES = 1024 * 1024;
const uuid = (kind: string, tail: number): string =>
  `0193${kind}-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

const AUTHOR = {
  device: DeviceId.parse(uuid('00a1', 1)),
  operator: OperatorId.parse(uuid('00a2', 1)),
  role: 'operatore',
} as const;

const SYLLABLES =
  'ba be bi bo ca ce da de fa fi ga go la le li lo ma me mi mo na ne ra re ri sa se ta te to va ve'.split(
    ' ',
  );
const ENDINGS = ['ni', 'lli', 'tti', 'ri', 'no', 'ssi', 'to', 'zzi'];
const NAMES = 'Giulia Marco Sofia Luca Aurora Matteo Chiara Davide Anna Paolo Elena Andrea'.split(
  ' ',
);

const pick = (random: Random, words: readonly string[]): string =>
  words[randomBelow(random, words.length)] ?? '';

/** Thousands of different surnames, as in a real office; none is anybody's. */
function surname(random: Random): string {
  const length = 2 + randomBelow(random, 2);
  const letters = Array.from({ length }, () => pick(random, SYLLABLES)).join('');
  const word = `${letters}${pick(random, ENDINGS)}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const two = (value: number): string => String(value).padStart(2, '0');

const answered = (path: string, value: string): NewFact => newFact('answerGiven', { path, value });

function personDrafts(random: Random): readonly NewFact[] {
  const birth = `${1950 + randomBelow(random, 56)}-${two(1 + randomBelow(random, 12))}-${two(1 + randomBelow(random, 28))}`;
  return [
    answered(personPaths.surname, surname(random)),
    answered(personPaths.name, pick(random, NAMES)),
    answered(personPaths.birthDate, birth),
    answered(
      personPaths.phone,
      `3${two(randomBelow(random, 100))} ${1_000_000 + randomBelow(random, 9_000_000)}`,
    ),
    answered(personPaths.sex, randomBelow(random, 2) === 0 ? 'F' : 'M'),
    answered(personPaths.didDate, `2026-${two(1 + randomBelow(random, 9))}-10`),
  ];
}

function welcomeDrafts(random: Random, person: StreamId): readonly NewFact[] {
  const date = `2026-${two(1 + randomBelow(random, 11))}-${two(1 + randomBelow(random, 28))}`;
  return [
    newFact('prestazioneOpened', { service: 'A', person, origin: null }, { subject: person }),
    answered('apertura.luogo', pick(random, ['Sede', 'Pievebella', 'Carcere'])),
    newFact('eventRecorded', { event: '02', date, sap: null, binds: null }),
    newFact('eventRecorded', { event: '10', date, sap: 'A05', binds: null }),
  ];
}

export interface PreparedOffice {
  readonly manifest: SnapshotManifest;
  readonly facts: number;
}

interface Prepare {
  readonly people: number;
  readonly scope: ScopeId;
  /** Where the compressed segments go, by their id. */
  readonly folder: string;
}

/** An office of invented people as the centre would hand it to a new device: segments with summaries. */
export async function prepareOffice({ people, scope, folder }: Prepare): Promise<PreparedOffice> {
  const random = seededRandom(20_261_124);
  const writer = streamWriter(random, scope);
  const segments: SnapshotManifest['segments'] = [];
  let lines: string[] = [];
  let count = { streams: 0, facts: 0, bytes: 0 };
  const cut = async (): Promise<void> => {
    if (lines.length === 0) return;
    const text = lines.join('');
    const id = createHash('sha256').update(text).digest('hex') as SnapshotManifest['digest'];
    await writeFile(join(folder, id), gzipSync(text, { level: 1 }));
    segments.push({ id, ...count });
    lines = [];
    count = { streams: 0, facts: 0, bytes: 0 };
  };
  const add = async (stream: StreamId, drafts: readonly NewFact[]): Promise<void> => {
    const facts = writer(stream, drafts);
    const summary = summarise(foldStream(facts));
    const line = `${JSON.stringify({ stream, summary, facts, erased: [] })}\n`;
    lines.push(line);
    count = {
      streams: count.streams + 1,
      facts: count.facts + facts.length,
      bytes: count.bytes + Buffer.byteLength(line),
    };
    if (count.bytes >= SEGMENT_BYTES) await cut();
  };
  for (let n = 1; n <= people; n += 1) {
    const person = StreamId.parse(`persona/${uuid('00b1', n)}`);
    await add(person, personDrafts(random));
    await add(StreamId.parse(`prestazione/${uuid('00b2', n)}`), welcomeDrafts(random, person));
  }
  await cut();
  const facts = people * FACTS_PER_PERSON;
  const digest = createHash('sha256').update('bench').digest('hex') as SnapshotManifest['digest'];
  const at = { epoch: 'bench', seq: facts, digest, foldVersion: FOLD_VERSION };
  return { manifest: { ...at, serverTime: Date.now(), segments } as SnapshotManifest, facts };
}

function streamWriter(random: Random, scope: ScopeId) {
  let hlc: Hlc | null = null;
  let dseq = 0;
  let now = Date.UTC(2026, 8, 1, 8);
  return (stream: StreamId, drafts: readonly NewFact[]): readonly Fact[] => {
    let after: readonly FactId[] = [];
    return drafts.map((draft) => {
      dseq += 1;
      now += 5;
      hlc = nextHlc(hlc, now, deviceTag(AUTHOR.device));
      const author = { scope, ...AUTHOR };
      // The chain of the author's device is the centre's to check: a reader takes it as it is.
      const place = { stream, author, dseq, after, hlc, prevDevice: null };
      const fact = sealEnvelope(draft, { ...place, now, random });
      after = [fact.id];
      return fact;
    });
  };
}
