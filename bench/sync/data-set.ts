import { randomBelow, seededRandom, type Random } from '../../src/kernel/environment.ts';
import { newFact } from '../../src/domain/fact-types.ts';
import { factHash, type Fact, type NewFact } from '../../src/domain/fact.ts';
import { deviceTag, nextHlc, type Hlc } from '../../src/domain/hlc.ts';
import { DeviceId, OperatorId, ScopeId, StreamId, type FactId } from '../../src/domain/ids.ts';
import { sealEnvelope } from '../../src/domain/seal-envelope.ts';

const uuid = (kind: string, tail: number): string =>
  `0193${kind}-0000-7000-8000-${tail.toString(16).padStart(12, '0')}`;

export const SCOPE = ScopeId.parse('montefiore');
/** The device that wrote everything there is to download. */
const AUTHOR = {
  scope: SCOPE,
  device: DeviceId.parse(uuid('0001', 1)),
  operator: OperatorId.parse(uuid('0002', 1)),
  role: 'operatore',
} as const;

/** The device under measure. */
export const MEASURED = {
  scope: SCOPE,
  device: DeviceId.parse(uuid('0001', 2)),
  operator: OperatorId.parse(uuid('0002', 2)),
  role: 'operatore',
} as const;

const SURNAMES = ['Rossi', 'Ferrari', 'Esposito', 'Bianchi', 'Romano', 'Colombo', 'Ricci', 'Greco'];
const NAMES = ['Giulia', 'Marco', 'Sofia', 'Luca', 'Aurora', 'Matteo', 'Chiara', 'Davide'];
/** What people say at a desk. */
export const WORDS =
  `cerca lavoro come magazziniere oppure addetta alle vendite ha già fatto la domanda di NASpI il
  mese scorso vorrebbe un corso di saldatura o di informatica abita lontano e non ha la patente
  disponibile al mattino due figli piccoli ha lavorato otto anni in una cooperativa di pulizie`.split(
    /\s+/,
  );

const pick = (random: Random, words: readonly string[]): string =>
  words[randomBelow(random, words.length)] ?? '';

/** A sentence of an interview, with a number in it: no two are alike, and none compresses away. */
const sentence = (random: Random): string => {
  const length = 6 + randomBelow(random, 14);
  const words = Array.from({ length }, () => pick(random, WORDS));
  return `${words.join(' ')} (${randomBelow(random, 1e9).toString(36)})`;
};

const QUESTIONS = ['motivo.richiesta', 'situazione.note', 'offerte.note', 'chiusura.note'];

/** One answer as an operator types it. */
export const answerDraft = (random: Random): NewFact =>
  newFact('answerGiven', {
    path: `${pick(random, QUESTIONS)}${randomBelow(random, 40)}`,
    value: sentence(random),
  });

const identity = (random: Random): readonly NewFact[] =>
  [
    ['identita.cognome', pick(random, SURNAMES)],
    ['identita.nome', pick(random, NAMES)],
  ].map(([path, value]) => newFact('answerGiven', { path: path ?? '', value: value ?? '' }));

export interface DataSetSize {
  readonly streams: number;
  readonly factsPerStream: number;
  readonly seed: number;
}

/** Facts of many people, in the order in which one device wrote them: real envelopes and hashes. */
export function dataSet({ streams, factsPerStream, seed }: DataSetSize): readonly Fact[] {
  const random = seededRandom(seed);
  const facts: Fact[] = [];
  const chain: Chain = { hlc: null, previous: null, now: Date.UTC(2026, 9, 1, 8) };
  for (let n = 0; n < streams; n += 1) {
    const stream = StreamId.parse(`persona/${uuid('0003', n + 1)}`);
    const drafts = [...identity(random)];
    while (drafts.length < factsPerStream) drafts.push(answerDraft(random));
    let heads: readonly FactId[] = [];
    for (const draft of drafts) {
      const fact = next(chain, { draft, stream, heads, dseq: facts.length + 1, random });
      heads = [fact.id];
      facts.push(fact);
    }
  }
  return facts;
}

interface Chain {
  hlc: Hlc | null;
  previous: Fact | null;
  now: number;
}

interface Next {
  readonly draft: NewFact;
  readonly stream: StreamId;
  readonly heads: readonly FactId[];
  readonly dseq: number;
  readonly random: Random;
}

function next(chain: Chain, { draft, stream, heads, dseq, random }: Next): Fact {
  chain.now += 900;
  chain.hlc = nextHlc(chain.hlc, chain.now, deviceTag(AUTHOR.device));
  chain.previous = sealEnvelope(draft, {
    stream,
    author: AUTHOR,
    dseq,
    after: heads,
    hlc: chain.hlc,
    prevDevice: chain.previous === null ? null : factHash(chain.previous),
    now: chain.now,
    random,
  });
  return chain.previous;
}
