// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { provideCssEscape } from '../../../ui/testing/css-escape.ts';
import type { SignWay } from '../../../ui/signature-field.tsx';
import { memoryDesk } from '../../testing/memory-desk.ts';
import { show } from '../../testing/show.tsx';
import { SignatureWithRoom } from './signature-with-room.tsx';

const MiB = 1024 * 1024;
const NO_ROOM = /poco spazio/;

function showWays(ways: readonly SignWay[], free: number): void {
  const space = { used: MiB, free, isPersistent: true };
  show(
    <SignatureWithRoom
      label="Firma"
      signed={null}
      ways={ways}
      onSign={() => undefined}
      onClear={() => undefined}
    />,
    memoryDesk({ space }),
  );
}

const drawing = (): HTMLElement | null => screen.queryByRole('radio', { name: 'Sullo schermo' });

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('a signature and the room on the device', () => {
  it('gives up the drawing before the room kept for words, and says so', async () => {
    showWays(['disegnata', 'carta'], 10 * MiB);
    expect(await screen.findByText(NO_ROOM)).toBeDefined();
    expect(drawing()).toBeNull();
    expect(screen.getByRole('button', { name: 'Ha firmato sulla carta' })).toBeDefined();
  });

  it('keeps the drawing where there is room, and where it is the only way', async () => {
    showWays(['disegnata', 'carta'], 500 * MiB);
    expect(drawing()).not.toBeNull();
    cleanup();
    showWays(['disegnata'], 10 * MiB);
    await Promise.resolve();
    expect(drawing()).not.toBeNull();
    expect(screen.queryByText(NO_ROOM)).toBeNull();
  });
});
