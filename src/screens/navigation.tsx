import { createContext, use } from 'react';

/** Goes to a path of the app; given by the app's router. */
export type Navigate = (href: string) => void;

export const NavigateContext = createContext<Navigate>((href) => {
  globalThis.location.assign(href);
});

export const useNavigate = (): Navigate => use(NavigateContext);
