import { describe, expect, it } from 'vitest';
import { keptHere } from './kept-here.ts';

const never = () => () => undefined;
const having = (...names: readonly string[]) => ({
  databases: async () => names.map((name) => ({ name })),
});

describe('what this browser has kept', () => {
  it('is nothing where no database is of Sportello', async () => {
    expect(await keptHere(having('altro'), never)).toEqual({ isNew: true, mayBeKiosk: false });
  });

  it('is somebody’s once a device database is there, and a kiosk only with its own', async () => {
    expect(await keptHere(having('sportello-device'), never)).toEqual({
      isNew: false,
      mayBeKiosk: false,
    });
    expect((await keptHere(having('sportello-chiosco'), never)).mayBeKiosk).toBe(true);
  });

  it('may be anything where the browser does not say, refuses, or hangs', async () => {
    const anything = { isNew: false, mayBeKiosk: true };
    expect(await keptHere({}, never)).toEqual(anything);
    expect(await keptHere({ databases: () => Promise.reject(new Error('no')) }, never)).toEqual(
      anything,
    );
    const atOnce = (_: number, callback: () => void) => {
      callback();
      return () => undefined;
    };
    expect(await keptHere({ databases: () => new Promise(() => undefined) }, atOnce)).toEqual(
      anything,
    );
  });
});
