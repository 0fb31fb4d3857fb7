import { describe, expect, it } from 'vitest';
import { newStream } from './ids.ts';
import { proposedStream } from './named-stream.ts';

const patto = newStream('prestazione', '01930000-0000-7000-8000-000000000001');
const other = newStream('prestazione', '01930000-0000-7000-8000-000000000002');

describe('the stream of a prestazione proposed', () => {
  it('is that of its row', () => {
    const row = '01930000-0000-7000-8000-0000000000ff';
    expect(proposedStream({ stream: patto, row })).toBe(`prestazione/${row}`);
  });

  it('without a row is named after the proposal: the same on two devices, its own for each prestazione', () => {
    const next = proposedStream({ stream: patto, row: 'prossima-verifica' });
    expect(proposedStream({ stream: patto, row: 'prossima-verifica' })).toBe(next);
    expect(proposedStream({ stream: other, row: 'prossima-verifica' })).not.toBe(next);
    expect(proposedStream({ stream: patto, row: 'aggiornamento-patto' })).not.toBe(next);
  });
});
