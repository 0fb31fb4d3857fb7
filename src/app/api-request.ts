/** Sends JSON to the centre before there is a session; null without network. A redirect is no answer. */
export const postJson = (url: string, body: unknown): Promise<Response | null> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
  }).catch(() => null);

/** A change asked within a session: with the token against CSRF. */
export const withCsrf = (
  method: 'POST' | 'PATCH' | 'DELETE',
  body: object | null,
  csrf: string | null,
): RequestInit => ({
  method,
  headers: {
    'x-csrf-token': csrf ?? '',
    ...(body === null ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === null ? {} : { body: JSON.stringify(body) }),
});
