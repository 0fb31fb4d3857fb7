import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openApi } from './http/openapi.ts';
import { operations } from './http/openapi-operations.ts';
import * as answers from './http/openapi-schemas.ts';
import { problems, typeOf } from './http/problem.ts';
import { openPGlite } from './store/pglite.ts';
import { setStage } from './testing/contract-stage.ts';

const stage = setStage(() => openPGlite());

/** Every value of a document, with the names that lead to it. */
function* walk(piece: unknown, path = '#'): Generator<readonly [string, unknown]> {
  yield [path, piece];
  if (typeof piece !== 'object' || piece === null) return;
  for (const [key, value] of Object.entries(piece)) yield* walk(value, `${path}/${key}`);
}

describe('the API as OpenAPI', () => {
  const documentOf = () =>
    JSON.parse(JSON.stringify(openApi(stage.server.routes, '1.2.3'))) as Record<string, unknown>;

  it('describes every route of the server, and none that is not there', () => {
    const routes = stage.server.routes.map(({ method, url }) => `${method} ${url}`);
    expect(Object.keys(operations).toSorted()).toEqual(routes.toSorted());
    const ids = Object.values(operations).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => openApi([{ method: 'GET', url: '/v1/nuova', access: 'public' }], '1.2.3')).toThrow(
      /Undescribed/,
    );
  });

  it('every reference leads somewhere, every number says its format', () => {
    const places = new Map(walk(documentOf()));
    const references = [...places].filter(([path]) => path.endsWith('/$ref'));
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter(([, target]) => !places.has(String(target)))).toEqual([]);
    const numbers = [...places.keys()].filter((path) =>
      ['integer', 'number'].includes(String(places.get(`${path}/type`))),
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((path) => !places.has(`${path}/format`))).toEqual([]);
  });

  it('the answers of the server are what the document says', async () => {
    const { server, elena } = stage;
    const giulia = await server.signIn('giulia');
    const bad = elena.author.write(elena.author.newStream(), 'noteAdded', { text: '' });
    await elena.push([elena.author.note(elena.author.newStream(), 'x'), bad]);
    await elena.request('POST', '/v1/incidents', {
      scope: elena.scope,
      kind: 'damaged',
      stream: null,
      detail: '',
    });
    await giulia.request('PATCH', `/v1/devices/${elena.device}`, { name: 'Tablet' });
    const read: readonly (readonly [string, z.ZodType])[] = [
      ['/v1/session', answers.SessionAnswer],
      ['/v1/operators', answers.OperatorsAnswer],
      ['/v1/devices', answers.DevicesAnswer],
      ['/v1/quarantine', answers.WaitingAnswer],
      ['/v1/audit', answers.AuditAnswer],
      ['/v1/verify?number=2026/MF-01/0001&hash=aaaaaaaaaaaaaaaa', answers.VerifyAnswer],
      ['/status', answers.ProblemAnswer],
    ];
    for (const [url, schema] of read) {
      const parsed = schema.safeParse((await giulia.request('GET', url)).json());
      expect([url, parsed.error?.message]).toEqual([url, undefined]);
    }
    const imported = await giulia.request('POST', '/v1/imports', { facts: [1] });
    expect(answers.ImportedAnswer.safeParse(imported.json()).success).toBe(true);
    const reason = 'Richiesta prot. 12';
    const erased = await giulia.request('POST', '/v1/erasures', { stream: bad.stream, reason });
    expect(answers.ErasedAnswer.safeParse(erased.json()).success).toBe(true);
  });

  it('each problem has one code, its type is made of it, and docs/protocol.md lists it', () => {
    const all = Object.values(problems);
    const words = readFileSync('docs/protocol.md', 'utf8');
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const problem of all) {
      expect(typeOf(problem)).toBe(`urn:sportello:problem:${problem.code}`);
      expect([problem.title, problem.detail].join(' ')).toMatch(/^[A-ZÈ]/);
      expect([problem.code, words.includes(`\`${problem.code}\``)]).toEqual([problem.code, true]);
    }
  });
});
