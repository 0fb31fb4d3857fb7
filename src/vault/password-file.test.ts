import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kernel/environment.ts';
import { derivePassword } from './derive-password.ts';
import { openFile, sealFile } from './password-file.ts';

const tools = {
  derive: derivePassword,
  random: seededRandom(3),
  cost: { memoryKiB: 64, iterations: 1 },
};
const TEXT = 'Chiara Benedetti, ricevuta il 23/11';

describe('a file under a password', () => {
  it('opens with its password, and shows nothing of what it holds', async () => {
    const file = await sealFile(TEXT, 'parola del mattino', tools);
    expect(file).not.toContain('Chiara');
    expect(await openFile(file, 'parola del mattino', tools)).toEqual({ ok: true, value: TEXT });
  });

  it('another password, a changed byte, another file: each is told, none opens', async () => {
    const file = await sealFile(TEXT, 'parola del mattino', tools);
    expect(await openFile(file, 'parola della sera', tools)).toMatchObject({
      error: 'wrongPassword',
    });
    const at = file.length - 20;
    const other = file.charAt(at) === 'A' ? 'B' : 'A';
    const changed = file.slice(0, at) + other + file.slice(at + 1);
    expect(changed).not.toBe(file);
    expect(await openFile(changed, 'parola del mattino', tools)).toMatchObject({
      error: 'wrongPassword',
    });
    expect(await openFile('{"a":1}', 'x', tools)).toMatchObject({ error: 'notSealed' });
  });
});
