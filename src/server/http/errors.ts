import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { TooManySignIns } from '../identity/passwords.ts';
import { isUnavailable } from '../store/sql.ts';
import { problems, sendProblem, typeOf, type Problem } from './problem.ts';

/** The one place where thrown errors become answers; bugs are logged, never shown. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) {
      // The message of a database error may quote personal data: only its code is logged.
      request.log.error({ kind: error.name, code: error.code, at: safeStack(error) }, 'failed');
    }
    return sendProblem(reply, problem);
  });
}

/** Before any route: an address that can't be decoded, for instance. */
export function answerFrameworkError(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void sendProblem(reply, problemOf(error));
}

/** Before any request: bytes that are not HTTP. */
export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const problem: Problem = isLate ? problems.requestTimeout : problems.malformed;
  const body = JSON.stringify({ type: typeOf(problem), ...problem });
  socket.end(
    `HTTP/1.1 ${isLate ? '408 Request Timeout' : '400 Bad Request'}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const BY_STATUS: ReadonlyMap<number, Problem> = new Map(
  [
    problems.malformed,
    problems.notFound,
    problems.methodNotAllowed,
    problems.tooLarge,
    problems.unsupportedType,
    problems.tooManyRequests,
  ].map((problem) => [problem.status, problem]),
);

function problemOf(error: FastifyError): Problem {
  if (error instanceof TooManySignIns || isUnavailable(error)) return problems.busy;
  const status = error.statusCode ?? 500;
  if (status >= 500) return problems.internal;
  return BY_STATUS.get(status) ?? problems.invalid;
}

/** The frames of a stack without its first line, which repeats the message. */
const safeStack = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
