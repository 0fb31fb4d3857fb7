// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { employerPaths, employerTables } from '../../domain/employer.ts';
import { newFact } from '../../domain/fact-types.ts';
import { newStream } from '../../domain/ids.ts';
import { answer } from '../../interview/commands.ts';
import { memoryDesk } from '../testing/memory-desk.ts';
import { personStream } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { SpeaksFor } from './speaks-for.tsx';

afterEach(cleanup);

describe('Per chi parla', () => {
  it('leads to the firms that name the person, by any registration, and to no other', async () => {
    const desk = memoryDesk();
    const [zoe, other] = [personStream(1), personStream(2)];
    for (const [n, [name, person]] of [
      ['Officine Rossi', zoe] as const,
      ['Forno Bianchi', other] as const,
    ].entries()) {
      const firm = newStream('impresa', `0197d000-0000-7000-8000-00000000000${n}`);
      const cell = (column: string, value: string) =>
        answer(null, { path: `${employerTables.contacts}#r1.${column}`, value });
      await desk.log.append(firm, [
        newFact('employerRegistered', { overrides: [] }),
        answer(null, { path: employerPaths.name, value: name }),
        cell('nome', 'Zoe Canarini'),
        cell('ruolo', 'titolare'),
        cell('persona', person),
      ]);
    }
    show(<SpeaksFor registrations={[personStream(9), zoe]} />, desk);
    const link = await screen.findByRole('link', { name: /Officine Rossi/ });
    expect(link.getAttribute('href')).toMatch(/^\/imprese\//);
    expect(screen.queryByText('Forno Bianchi')).toBeNull();
  });
});
