import { StrictMode, type FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '../../i18n/locale.tsx';
import { ToastProvider } from '../toast.tsx';
import '../theme/sportello.scss';
import { GalleryAccesso } from './accesso.tsx';
import { GalleryColloquio } from './colloquio.tsx';
import { GalleryFields } from './fields.tsx';
import { GalleryOggi } from './oggi.tsx';
import { GalleryParts } from './parts.tsx';
import { GalleryPersone } from './persone.tsx';

/** Development only: `node scripts/gallery.mjs` photographs these and runs axe on them. */
const FRAMES: Readonly<Record<string, FunctionComponent>> = {
  '01-oggi': GalleryOggi,
  '02-persone': GalleryPersone,
  '04-colloquio': GalleryColloquio,
  '07-accesso': GalleryAccesso,
  parts: GalleryParts,
  fields: GalleryFields,
};

const query = new URLSearchParams(window.location.search);
const Frame = FRAMES[query.get('frame') ?? ''] ?? GalleryOggi;
const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <LocaleProvider language={query.get('dir') === 'rtl' ? 'ar' : 'it'}>
      <ToastProvider>
        <Frame />
      </ToastProvider>
    </LocaleProvider>
  </StrictMode>,
);
