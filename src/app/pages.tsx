import { RouterProvider } from '@tanstack/react-router';
import { newRouter } from './router.tsx';
import { WorkplaceContext } from './workplace-context.ts';
import type { Workplace } from './workplace.ts';

const router = newRouter();

/** Every page at its address, for whoever has got past *Accesso*. */
export const Pages = ({ workplace }: { readonly workplace: Workplace }) => (
  <WorkplaceContext value={workplace}>
    <RouterProvider router={router} />
  </WorkplaceContext>
);
