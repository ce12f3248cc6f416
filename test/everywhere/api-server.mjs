// Answers like the APIs of spec/openapi.yaml and things.yaml, on a free port, as far as the checks go. What a check
// needs from it is said by the model's name: `hanging` never answers, `endless` never ends, `broken`
// breaks off, `moved` and `moved-away` are somewhere else.
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

export const apiKey = 'key-of-the-checks';

/** @returns {Promise<{ url: string, close(): void }>} */
export async function startAPI() {
  const state = { attempts: new Map(), jobs: new Map(), openStreams: 0 };
  const [api, elsewhere] = [await listening(state), await listening(state)];
  state.elsewhere = elsewhere.url;
  return {
    url: api.url,
    close() {
      api.close();
      elsewhere.close();
    },
  };
}

async function listening(state) {
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error) => {
      response.destroy(error);
    });
  });
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: ([first]) => first });
  server.on('upgrade', (request, socket, head) => {
    const by = credentialOf(request);
    if (by === undefined) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    const name = new URL(request.url, 'http://localhost').searchParams.get('name');
    sockets.handleUpgrade(request, socket, head, (one) => talk(one, { name, by }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where the key of a socket was found: pages can send it among the subprotocols only. */
function credentialOf({ headers }) {
  if (headers.authorization === `Bearer ${apiKey}`) return 'header';
  const protocols = headers['sec-websocket-protocol']?.split(/, */) ?? [];
  return protocols.includes(`key.${apiKey}`) ? 'protocol' : undefined;
}

/** Repeats what it hears, and ends as it is told. */
function talk(socket, who) {
  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.send(JSON.stringify({ ...who, bytes: [...data] }));
    const { text, close, lose } = JSON.parse(data);
    if (lose) return socket.terminate();
    if (close) return socket.close(close, text);
    socket.send(JSON.stringify({ ...who, text }));
  });
}

async function answer(state, request, response) {
  // Pages call from another origin, as they would call the real API.
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', '*');
  if (request.method === 'OPTIONS') return allow(request, response);
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const route = `${request.method} ${pathname.replace('/v1', '')}`;
  const body = await bodyOf(request);
  response.setHeader('x-request-id', 'req_1');
  const organization = request.headers['openai-organization'];
  if (organization) response.setHeader('openai-organization', organization);
  if (request.headers.authorization !== `Bearer ${apiKey}`) {
    return sendError(response, 401, 'Incorrect API key provided.');
  }
  if (route === 'POST /chat/completions') return chat(state, JSON.parse(body), response);
  if (route === 'GET /fine_tuning/jobs') return sendJSON(response, jobsAfter(searchParams));
  if (route === 'POST /fine_tuning/jobs') return startJob(state, JSON.parse(body), response);
  if (route === 'POST /files') return sendJSON(response, await fileOf(request, body));
  if (route === 'GET /files/every-byte/content') return sendBytes(response);
  if (route === 'GET /search') return sendJSON(response, { url: request.url });
  if (route === 'GET /signed-event') return sendJSON(response, signedEvent());
  if (route === 'GET /events') return sendEvents(state, request.headers['last-event-id'], response);
  if (route === 'GET /lost-events') return loseEvents(state, response);
  const [, job] = /^GET \/fine_tuning\/jobs\/([\w-]+)$/.exec(route) ?? [];
  if (job) return sendJob(state, job, response);
  const [, model] = /^GET \/models\/([\w-]+)$/.exec(route) ?? [];
  if (model) return sendModel(state, model, response);
  sendError(response, 404, `There is no ${route}.`);
}

function allow(request, response) {
  response.setHeader(
    'access-control-allow-methods',
    request.headers['access-control-request-method'],
  );
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? '',
  );
  response.writeHead(204).end();
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sendJSON(response, value, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

function sendError(response, status, message, headers) {
  const error = { message, type: 'invalid_request_error', param: null, code: `code_${status}` };
  sendJSON(response, { error }, status, headers);
}

/** The answer repeats the question, or what a tool makes of it. */
async function chat(state, { model, messages, stream, tools }, response) {
  const { role, content: text } = messages.at(-1);
  if (tools && role !== 'tool') return sendCall(model, tools[0], text, response);
  if (!stream)
    return sendJSON(response, completion(model, 'message', { role: 'assistant', content: text }));
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  if (model === 'endless') return sendForever(state, response);
  if (model === 'silent' || model === 'broken') return sendOne(model, response);
  const events = [...text].map((content, index, { length }) => {
    const chunk = completion(model, 'delta', { content });
    if (index === length - 1) chunk.choices[0].finish_reason = 'stop';
    const json = JSON.stringify(chunk);
    // The data of one event may have several lines.
    return `data: ${json.replace(',', ',\r\ndata: ')}\r\n\r\n`;
  });
  const sent = [': comments are no events\r\n\r\n', ...events, 'data: [DONE]\r\n\r\n'].join('');
  for (const chunk of cut(Buffer.from(sent))) {
    response.write(chunk);
    await pause(1);
  }
  response.end();
}

function sendCall(model, { function: { name } }, text, response) {
  const call = {
    id: 'call-1',
    type: 'function',
    function: { name, arguments: JSON.stringify({ text }) },
  };
  const message = { role: 'assistant', content: null, tool_calls: [call] };
  sendJSON(response, completion(model, 'message', message));
}

/** Cuts inside every CRLF and every character that has several bytes. */
function* cut(bytes) {
  let start = 0;
  for (const [index, byte] of bytes.entries()) {
    const isInside = byte === 0x0a || (byte & 0xc0) === 0x80;
    if (!isInside) continue;
    yield bytes.subarray(start, index);
    start = index;
  }
  yield bytes.subarray(start);
}

async function sendForever(state, response) {
  state.openStreams += 1;
  response.once('close', () => (state.openStreams -= 1));
  while (!response.closed) {
    response.write(
      `data: ${JSON.stringify(completion('endless', 'delta', { content: 'on ' }))}\n\n`,
    );
    await pause(5);
  }
}

/** One event; then nothing, or the end of the connection. */
async function sendOne(model, response) {
  response.write(`data: ${JSON.stringify(completion(model, 'delta', { content: 'one' }))}\n\n`);
  await pause(50);
  if (model === 'broken') response.destroy();
}

function completion(model, part, value) {
  const choice = { index: 0, finish_reason: null, logprobs: null, [part]: value };
  const object = part === 'delta' ? 'chat.completion.chunk' : 'chat.completion';
  return { id: 'chatcmpl-1', object, created: 1, model, choices: [choice] };
}

/** Five jobs, by pages of `limit`. */
function jobsAfter(query) {
  const ids = ['job-1', 'job-2', 'job-3', 'job-4', 'job-5'];
  const start = ids.indexOf(query.get('after')) + 1;
  const end = start + Number(query.get('limit') ?? 20);
  const data = ids.slice(start, end).map((id) => ({ id, object: 'fine_tuning.job' }));
  return { object: 'list', data, has_more: end < ids.length };
}

/** It is done, or has failed, when it is looked at for the third time. */
function startJob(state, { model }, response) {
  const id = `job-${state.jobs.size + 1}`;
  state.jobs.set(id, { model, looks: 0 });
  sendJSON(response, { id, object: 'fine_tuning.job', model, status: 'queued' });
}

function sendJob(state, id, response) {
  const job = state.jobs.get(id);
  if (!job) return sendError(response, 404, 'There is no such job.');
  job.looks += 1;
  const end = job.model === 'failing' ? 'failed' : 'succeeded';
  const status = job.looks < 3 ? 'running' : end;
  const { model, looks } = job;
  // Training takes as many tokens as it was looked at.
  sendJSON(response, { id, object: 'fine_tuning.job', model, status, trained_tokens: looks });
}

/** A webhook's request, as Standard Webhooks has it signed. */
function signedEvent() {
  const key = randomBytes(24);
  const body = JSON.stringify({ type: 'thing.added', thing: { id: 7 } }, null, 1);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64');
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  return { body, headers, secret: `whsec_${key.toString('base64')}` };
}

/** Five events; after the second nothing, until the connection is lost. It is lost once only. */
function sendEvents(state, lastEventId, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const events = [1, 2, 3, 4, 5].map((id) => `id: ${id}\ndata: {"id":${id}}\n\n`);
  if (lastEventId) return response.end(events.slice(Number(lastEventId)).join(''));
  response.write(events.slice(0, 2).join(''));
  state.events = response;
}

/** Closes the connection of the events in the midst of their body. */
function loseEvents(state, response) {
  state.events.socket.end();
  sendJSON(response, {});
}

/** What was uploaded: its media type in `status`, its text in `status_details`. */
async function fileOf({ headers }, body) {
  const form = await new Response(body, {
    headers: { 'content-type': headers['content-type'] },
  }).formData();
  const file = form.get('file');
  return {
    id: 'file-1',
    object: 'file',
    bytes: file.size,
    created_at: 1,
    filename: file.name,
    purpose: form.get('purpose'),
    status: file.type,
    status_details: await file.text(),
  };
}

function sendBytes(response) {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  response.end(Buffer.from(Array.from({ length: 65_536 }, (_, index) => index % 256)));
}

function sendModel(state, model, response) {
  if (model === 'hanging') return;
  if (model === 'broken') return sendHalf(response);
  if (model === 'moved') return redirect(response, '/v1/models/gpt-4');
  if (model === 'moved-away') return redirect(response, `${state.elsewhere}/models/gpt-4`);
  if (model === 'missing') return sendError(response, 404, 'There is no such model.');
  const attempts = (state.attempts.get(model) ?? 0) + 1;
  state.attempts.set(model, attempts);
  if (model.startsWith('busy-') && attempts === 1) {
    return sendError(response, 429, 'Slow down.', { 'retry-after': '1' });
  }
  const count = model === 'open-streams' ? state.openStreams : attempts;
  sendJSON(response, { id: model, object: 'model', created: count, owned_by: 'nobody' });
}

async function sendHalf(response) {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id": "broken"');
  await pause(50);
  response.destroy();
}

function redirect(response, location) {
  response.writeHead(307, { location }).end();
}
