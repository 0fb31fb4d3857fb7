import { describe, expect, it } from 'vitest';
import { newStream } from '../domain/ids.ts';
import type { TabChannel } from './changes.ts';
import { editorSeats, type EditorLockManager } from './editor-lock.ts';

const STREAM = newStream('prestazione', '0193aaaa-0000-7000-8000-000000000001');

/** Web Locks over one map: `ifAvailable` and `steal` as the standard says. */
function lockManager(): EditorLockManager {
  const holders = new Map<string, { readonly lose: (error: Error) => void }>();
  return {
    request: async (name, options, held) => {
      const holder = holders.get(name);
      if (holder !== undefined && options.steal !== true) {
        await held(null);
        return;
      }
      holder?.lose(new Error('stolen'));
      await new Promise<void>((resolve, reject) => {
        const mine = { lose: reject };
        holders.set(name, mine);
        void held({}).then(() => {
          if (holders.get(name) === mine) holders.delete(name);
          resolve();
        });
      });
    },
  };
}

/** The tabs of one browser. */
function browser({ withLocks }: { readonly withLocks: boolean }) {
  const channels = new Set<TabChannel>();
  const locks = withLocks ? lockManager() : null;
  const openChannel = (): TabChannel => {
    const own: TabChannel = {
      onmessage: null,
      postMessage: (data) =>
        channels.forEach(
          (other) => other !== own && queueMicrotask(() => other.onmessage?.({ data })),
        ),
      close: () => channels.delete(own),
    };
    channels.add(own);
    return own;
  };
  let tabs = 0;
  return {
    open: (handOver: () => Promise<void> = () => Promise.resolve()) => {
      tabs += 1;
      const seats = editorSeats({
        name: 'elena',
        locks,
        openChannel,
        // Time runs 20 times faster.
        timer: (ms, callback) => {
          const timer = setTimeout(callback, ms / 20);
          return () => clearTimeout(timer);
        },
        tab: `tab-${tabs}`,
      });
      return seats.sit(STREAM, handOver);
    },
  };
}

const settled = async (check: () => void) => {
  await expect
    .poll(
      () => {
        check();
        return true;
      },
      { timeout: 5000 },
    )
    .toBe(true);
};

describe.each([{ withLocks: true }, { withLocks: false }])(
  'one editor per interview (Web Locks: $withLocks)',
  ({ withLocks }) => {
    it('the first tab writes, the second reads', async () => {
      const { open } = browser({ withLocks });
      const first = open();
      await settled(() => expect(first.role.get()).toBe('editor'));
      const second = open();
      await settled(() => expect(second.role.get()).toBe('reader'));
      expect(first.role.get()).toBe('editor');
    });

    it('*Prendi il controllo*: the first saves what it has before the second writes', async () => {
      const { open } = browser({ withLocks });
      const order: string[] = [];
      const first = open(async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        order.push('saved');
      });
      await settled(() => expect(first.role.get()).toBe('editor'));
      const second = open();
      await settled(() => expect(second.role.get()).toBe('reader'));
      second.role.subscribe(() => order.push(`second ${second.role.get()}`));
      second.take();
      await settled(() => expect(second.role.get()).toBe('editor'));
      expect(order).toEqual(['second asking', 'saved', 'second editor']);
      expect(first.role.get()).toBe('reader');
    });

    it('control goes back and forth', async () => {
      const { open } = browser({ withLocks });
      const first = open();
      await settled(() => expect(first.role.get()).toBe('editor'));
      const second = open();
      await settled(() => expect(second.role.get()).toBe('reader'));
      second.take();
      await settled(() => expect(second.role.get()).toBe('editor'));
      first.take();
      await settled(() => expect(first.role.get()).toBe('editor'));
      expect(second.role.get()).toBe('reader');
    });
  },
);

describe('where there are Web Locks', () => {
  it('a tab that is closed leaves its place to the one that reads', async () => {
    const { open } = browser({ withLocks: true });
    const first = open();
    await settled(() => expect(first.role.get()).toBe('editor'));
    const second = open();
    await settled(() => expect(second.role.get()).toBe('reader'));
    first.leave();
    await settled(() => expect(second.role.get()).toBe('editor'));
  });

  it('a tab that never hands over (frozen) loses its place', async () => {
    const { open } = browser({ withLocks: true });
    const first = open(() => new Promise(() => undefined));
    await settled(() => expect(first.role.get()).toBe('editor'));
    const second = open();
    await settled(() => expect(second.role.get()).toBe('reader'));
    second.take();
    await settled(() => expect(second.role.get()).toBe('editor'));
  });
});
