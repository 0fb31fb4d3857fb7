import { z } from 'zod';
import type { GuardedRoute } from './access.ts';
import type { Operation } from './openapi-operation.ts';
import { operations } from './openapi-operations.ts';
import { ProblemAnswer } from './openapi-schemas.ts';
import { problems, type Problem } from './problem.ts';

/** A piece of the document, of whatever shape OpenAPI gives it. */
type Piece = Readonly<Record<string, unknown>>;

const PROBLEM = 'application/problem+json';

/** What every route may answer, and every protected one. */
const ALWAYS: readonly Problem[] = [problems.invalid, problems.tooManyRequests, problems.busy];
const PROTECTED: readonly Problem[] = [problems.needsSignIn, problems.forbidden];

/**
 * The API as an OpenAPI 3.1 document, after the Italian guidelines (ModI), from the schemas that the
 * server itself reads requests with.
 * @throws Error on a route that `operations` does not describe.
 */
export function openApi(routes: readonly GuardedRoute[], version: string): Piece {
  const schemas = collectSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const operation = operations[`${route.method} ${route.url}`];
    if (operation === undefined) throw new Error(`Undescribed route: ${route.method} ${route.url}`);
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = describe(route, operation, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sportello',
      version,
      summary: SUMMARY,
      'x-summary': SUMMARY,
      'x-api-id': 'sportello',
      description:
        'Il registro di un centro per l’impiego: dati consegnati dai dispositivi, letti in ordine, mai riscritti. I formati delle righe NDJSON sono in docs/protocol.md.',
      termsOfService: 'https://example.org/sportello/termini',
      contact: { name: 'Sportello', url: 'https://example.org/sportello' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: 'https://sportello.esempio.it', description: 'Il server del proprio ente' }],
    tags: TAGS,
    security: [{ sessione: [], csrf: [] }],
    paths,
    components: {
      schemas: schemas.all(),
      headers: HEADERS,
      securitySchemes: {
        sessione: { type: 'apiKey', in: 'cookie', name: 'sportello_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}

const SUMMARY = 'Il registro offline-first dei servizi di un centro per l’impiego';

const TAGS = [
  { name: 'Registro', description: 'Dati che entrano ed escono' },
  { name: 'Accesso', description: 'Sessioni e primo avvio' },
  { name: 'Ufficio', description: 'Operatori e dispositivi' },
  { name: 'Controllo', description: 'Dati messi da parte, cancellazioni, tracce' },
  { name: 'Servizio', description: 'Stato e verifica dei documenti' },
];

const integer = { type: 'integer', format: 'int32', minimum: 0 };

const HEADERS = {
  'X-RateLimit-Limit': { description: 'Richieste ammesse nel minuto', schema: integer },
  'X-RateLimit-Remaining': { description: 'Richieste ancora ammesse', schema: integer },
  'X-RateLimit-Reset': { description: 'Secondi alla fine del minuto', schema: integer },
  'Retry-After': { description: 'Secondi da attendere', schema: integer },
};

const headersOf = (names: readonly (keyof typeof HEADERS)[]): Piece =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const RATE = headersOf(['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']);
const RETRY = { ...RATE, ...headersOf(['Retry-After']) };

function describe(route: GuardedRoute, operation: Operation, schemas: Schemas): Piece {
  const { body } = operation;
  const isPublic = route.access === 'public';
  const parameters = [...pathParameters(route.url), ...queryParameters(operation.query)];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: `${operation.summary}.`,
    ...(isPublic ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: requestBody(route, { ...operation, body }, schemas) }),
    responses: responses(
      operation,
      [...ALWAYS, ...(isPublic ? [] : PROTECTED), ...(operation.refusals ?? [])],
      schemas,
    ),
  };
}

const requestBody = (
  route: GuardedRoute,
  { body, bodyType }: Pick<Operation, 'bodyType'> & { readonly body: z.ZodType },
  schemas: Schemas,
): Piece => {
  // RFC 7396: what is there replaces, what is not there stays.
  const json = route.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const type = bodyType ?? json;
  return { required: true, content: { [type]: { schema: schemas.inline(body) } } };
};

function responses(operation: Operation, refusals: readonly Problem[], schemas: Schemas): Piece {
  const byStatus: Record<string, unknown> = { [operation.success]: success(operation, schemas) };
  for (const { status } of refusals) {
    const same = refusals.filter((other) => other.status === status);
    byStatus[status] = {
      description: same.map(({ title, code }) => `${title} (${code})`).join('; '),
      headers: status === 429 || status === 503 ? RETRY : RATE,
      content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/ProblemAnswer' } } },
    };
  }
  return byStatus;
}

function success(operation: Operation, schemas: Schemas): Piece {
  const described = { description: operation.summary, headers: RATE };
  if (operation.success === 204 || operation.success === 302) return described;
  return { ...described, content: contentOf(operation, schemas) };
}

function contentOf({ id, answer, isNdjson }: Operation, schemas: Schemas): Piece {
  if (answer !== undefined) return { 'application/json': { schema: schemas.named(...answer) } };
  if (isNdjson) return { 'application/x-ndjson': { schema: { type: 'string' } } };
  return id === 'statoServizio'
    ? { [PROBLEM]: { schema: { $ref: '#/components/schemas/ProblemAnswer' } } }
    : { 'text/event-stream': { schema: { type: 'string' } } };
}

const pathParameters = (url: string): readonly Piece[] =>
  [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 64 },
  }));

function queryParameters(query: z.ZodObject | undefined): readonly Piece[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: withFormats(schema),
  }));
}

interface Schemas {
  named(name: string, schema: z.ZodType): Piece;
  inline(schema: z.ZodType): unknown;
  all(): Piece;
}

/** The document's schemas: each named once, with what it shares moved beside it. */
function collectSchemas(): Schemas {
  const all: Record<string, unknown> = {};
  let anonymous = 0;
  const place = (schema: z.ZodType, io: 'input' | 'output', name: string): unknown => {
    const { $defs, ...own } = jsonSchemaOf(schema, io);
    const rename = (key: string): string => `${name}${key.replaceAll('_', '')}`;
    for (const [key, shared] of Object.entries($defs ?? {})) {
      all[rename(key)] = withFormats(shared, rename);
    }
    return withFormats(own, rename);
  };
  const named: Schemas['named'] = (name, schema) => {
    all[name] ??= place(schema, 'output', name);
    return { $ref: `#/components/schemas/${name}` };
  };
  named('ProblemAnswer', ProblemAnswer);
  return {
    named,
    inline: (schema) => {
      anonymous += 1;
      return place(schema, 'input', `Richiesta${anonymous}`);
    },
    all: () => all,
  };
}

interface JsonSchema extends Piece {
  readonly $defs?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
}

/** Numbers say their format (RAC_REST_FORMAT_004); shared schemas are where the document keeps them. */
function withFormats(piece: unknown, rename = (key: string): string => key): unknown {
  if (Array.isArray(piece)) return piece.map((one) => withFormats(one, rename));
  if (typeof piece !== 'object' || piece === null) return piece;
  const entries = Object.entries(piece).map(([key, value]): [string, unknown] => [
    key,
    key === '$ref' && typeof value === 'string'
      ? value.replace(
          /^#\/\$defs\/(.*)$/,
          (_all, name: string) => `#/components/schemas/${rename(name)}`,
        )
      : withFormats(value, rename),
  ]);
  const plain = Object.fromEntries(entries);
  if (plain['type'] === 'integer') return { format: 'int64', ...plain };
  return plain['type'] === 'number' ? { format: 'double', ...plain } : plain;
}
