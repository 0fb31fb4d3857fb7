import { describe, expect, it } from 'vitest';
import { foldStream } from './fold.ts';
import { standingPause } from './pause.ts';
import { TestDevice } from './testing/test-device.ts';

describe('an interview left half way', () => {
  it('says why until somebody goes on with it', () => {
    const a = new TestDevice(1);
    a.answer('motivo.richiesta', 'un lavoro');
    a.write('interviewPaused', { reason: 'Manca un documento', resumeOn: '2026-12-01' });
    a.write('noteAdded', { text: 'Lo porta lei' });
    expect(standingPause(foldStream(a.facts))).toMatchObject({ reason: 'Manca un documento' });
    a.answer('motivo.richiesta', 'un corso');
    expect(standingPause(foldStream(a.facts))).toBeNull();
  });
});
