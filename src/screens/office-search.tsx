import { createContext, use, useMemo, useState, type ReactNode } from 'react';

interface OfficeSearch {
  readonly words: string;
  readonly setWords: (words: string) => void;
}

const OfficeSearchContext = createContext<OfficeSearch>({
  words: '',
  setWords: () => undefined,
});

/** The words searched, shared by header and *Persone*: in memory, never in the address. */
export function OfficeSearchProvider({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState('');
  const search = useMemo(() => ({ words, setWords }), [words]);
  return <OfficeSearchContext value={search}>{children}</OfficeSearchContext>;
}

export const useOfficeSearch = (): OfficeSearch => use(OfficeSearchContext);
