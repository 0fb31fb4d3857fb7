import { lazy, type ReactNode } from 'react';
import { PublicPage } from './public-page.tsx';

const KioskInformation = lazy(async () => ({
  default: (await import('./kiosk-page.tsx')).KioskInformation,
}));
const NotesScreen = lazy(async () => ({
  default: (await import('../screens/notes/notes-screen.tsx')).NotesScreen,
}));
const VerifyPage = lazy(async () => ({
  default: (await import('./verify-page.tsx')).VerifyPage,
}));

/** The page that anybody may open at an address, without storage and desk; null when it is not one. */
export function publicPageAt(path: string): ReactNode {
  const [, first, note] = path.split('/');
  if (path === '/verifica') return <VerifyPage />;
  if (path === '/chiosco') return <KioskInformation />;
  if (first !== 'note' || note === undefined) return null;
  return (
    <PublicPage about="">
      <NotesScreen note={note} />
    </PublicPage>
  );
}
