import type { FastifyInstance } from 'fastify';

/** A body that is not JSON in UTF-8: the caller's mistake. */
class MalformedBody extends Error {
  readonly statusCode = 400;
}

/**
 * JSON only, strictly UTF-8 (broken bytes are refused, never replaced). `__proto__` arrives as an
 * ordinary own property: facts that carry it are set aside one by one, strict schemas refuse it.
 */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    // RFC 7396 for PATCH: what is there replaces.
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parseJson(body),
  );
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new MalformedBody('Malformed body');
  }
}
