import { Poke } from '../../sync/protocol/messages.ts';

/** Pokes of a live stream, read as a browser would. */
export interface EventStream {
  /** The next poke; rejects when the stream has ended. */
  next(): Promise<Poke>;
  close(): void;
}

export async function openEventStream(url: string, cookie: string): Promise<EventStream> {
  const stop = new AbortController();
  const answer = await fetch(url, { headers: { cookie }, signal: stop.signal });
  if (answer.body === null || answer.status !== 200) throw new Error(`No stream: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  const next = async (): Promise<Poke> => {
    const event = /^event: poke\ndata: (.*)\n\n/m.exec(buffer);
    if (event?.[1] !== undefined) {
      buffer = buffer.slice(event.index + event[0].length);
      return Poke.parse(JSON.parse(event[1]));
    }
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream has ended');
    buffer += value;
    return next();
  };
  return { next, close: () => stop.abort() };
}
