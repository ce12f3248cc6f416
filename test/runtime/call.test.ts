import { expect, test } from 'vitest';
import { json } from '../../templates/runtime/body.js';
import { APIError, NotFoundError } from '../../templates/runtime/errors.js';
import { send } from '../../templates/runtime/request.js';
import { answer, clientOf, echo, serve } from './server.js';

test('sends one JSON request and gives the parsed answer', async () => {
  const { url, seen } = await serve((_, response) => answer(response, { id: 'job_1' }));
  const call = send<{ id: string }>(clientOf(`${url}/v1`), {
    method: 'POST',
    path: '/jobs/{job_id}/cancel',
    pathParams: { job_id: 'a b' },
    query: { limit: 2, tag: ['x', 'y'], none: undefined },
    body: json({ reason: 'late' }),
  });
  expect(await call).toEqual({ id: 'job_1' });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: '/v1/jobs/a%20b/cancel?limit=2&tag=x&tag=y',
    body: '{"reason":"late"}',
    headers: {
      accept: 'application/json',
      authorization: 'Bearer key',
      'content-type': 'application/json',
      'user-agent': 'Acme/JS 1.2.3',
    },
  });
});
