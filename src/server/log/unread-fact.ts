import { Fact } from '../../domain/fact.ts';
import { FactId, StreamId } from '../../domain/ids.ts';
import { sha256Native } from '../sha256.ts';
import { canonicalShape } from './canonical-shape.ts';
import type { UnreadFact } from './incoming.ts';
import type { Refusal } from './refusal.ts';

/** What can be told of an item that is no acceptable fact; its own text is kept whole. */
export function unread(raw: unknown, refusal: Refusal): UnreadFact {
  const shape = canonicalShape(raw);
  const json = textOf(raw);
  const id = FactId.safeParse(member(raw, 'id'));
  const stream = StreamId.safeParse(member(raw, 'stream'));
  const dseq = Fact.shape.dseq.safeParse(member(raw, 'dseq'));
  return {
    id: id.success ? id.data : idOf(json),
    stream: stream.success ? stream.data : null,
    dseq: dseq.success ? dseq.data : null,
    json,
    // The most telling reason: what is wrong with its form comes before what it lacks.
    refusal: shape.ok ? refusal : shape.error,
  };
}

const member = (raw: unknown, name: string): unknown =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name)
    ? Object.getOwnPropertyDescriptor(raw, name)?.value
    : undefined;

/** An item without a readable id gets one from its bytes, so that sending it again changes nothing. */
function idOf(json: string): FactId {
  const hex = sha256Native(json);
  return FactId.parse(
    [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ].join('-'),
  );
}

type Step = { readonly text: string } | { readonly value: unknown };

/** `JSON.stringify` without recursion: no depth overflows the stack. */
function textOf(raw: unknown): string {
  const parts: string[] = [];
  const steps: Step[] = [{ value: raw }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('text' in step) parts.push(step.text);
    else if (typeof step.value !== 'object' || step.value === null) {
      parts.push(JSON.stringify(step.value) ?? 'null');
    } else steps.push(...stepsOf(step.value).reverse());
  }
  return parts.join('');
}

function stepsOf(value: object): Step[] {
  const isArray = Array.isArray(value);
  const members = Object.entries(value).flatMap(([key, item], index): Step[] => [
    { text: `${index === 0 ? '' : ','}${isArray ? '' : `${JSON.stringify(key)}:`}` },
    { value: item },
  ]);
  return [{ text: isArray ? '[' : '{' }, ...members, { text: isArray ? ']' : '}' }];
}
