import {
  createContext,
  lazy,
  Suspense,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';

const HelpSheet = lazy(async () => ({ default: (await import('./help-sheet.tsx')).HelpSheet }));

/** Opens the help of the page over it; absent where there is none. */
const HelpContext = createContext<(() => void) | null>(null);

export const useHelp = (): (() => void) | null => use(HelpContext);

interface HelpProviderProps {
  /** Path of the page: the help is about it. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Help over every page of a signed-in operator: `?` opens it, nothing under it is lost. */
export function HelpProvider({ path, children }: HelpProviderProps) {
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const [wasOpened, setOpened] = useState(false);
  const open = useMemo(
    () => () => {
      setOpened(true);
      setOpenedAt(path);
    },
    [path],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented) return; // the interview has its own sheet
      if (isTyping(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <HelpContext value={open}>
      {children}
      {wasOpened && (
        <Suspense>
          <HelpSheet path={path} isOpen={openedAt === path} onClose={() => setOpenedAt(null)} />
        </Suspense>
      )}
    </HelpContext>
  );
}

/** There a question mark is a letter. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
