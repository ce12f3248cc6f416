// The checks: the same on every runtime, through both doors. Nothing here is of one platform.

/**
 * @param sdk the modules of the package, see `doors.mjs`
 * @param {{ baseURL: string, apiKey: string, isBrowser: boolean, organization?: string, WebSocket?: Function }} place
 *   the organization is the one that the environment names, where there is an environment
 * @returns {Promise<{ name: string, problem?: string }[]>}
 */
export async function smoke(sdk, place) {
  const options = {
    baseURL: place.baseURL,
    apiKey: place.apiKey,
    dangerouslyAllowBrowser: place.isBrowser,
  };
  const results = [];
  for (const [name, check] of Object.entries(clientChecks)) {
    results.push(await resultOf(name, () => check(sdk, options, place)));
  }
  for (const [name, check] of Object.entries(thingsChecks)) {
    const client = new sdk.things.ThingsClient(options);
    results.push(await resultOf(`things: ${name}`, () => check(client, sdk.things, place)));
  }
  for (const [door, open] of Object.entries(openers)) {
    for (const [name, check] of Object.entries(callChecks)) {
      const run = () =>
        check({ ...open(sdk, options), ...sdk.root, tool: sdk.tool }, (more) =>
          open(sdk, { ...options, ...more }),
        );
      results.push(await resultOf(`${door}: ${name}`, run));
    }
  }
  return results;
}

async function resultOf(name, check) {
  let timer;
  // A check that hangs must not take the others' results along.
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took over a minute.')), 60_000);
  });
  try {
    await Promise.race([check(), limit]);
    return { name };
  } catch (error) {
    return { name, problem: String((error instanceof Error && error.stack) || error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The same calls as methods of the class, and as functions of a client. */
const openers = {
  class({ root }, options) {
    const client = new root.OpenAI(options);
    return {
      chat: (...args) => client.chat.completions.create(...args),
      listJobs: (...args) => client.fineTuning.jobs.list(...args),
      upload: (...args) => client.files.create(...args),
      download: (...args) => client.files.content(...args),
      model: (...args) => client.models.retrieve(...args),
      stream: (...args) => client.chat.completions.stream(...args),
      runTools: (...args) => client.chat.completions.runTools(...args),
      createAndPoll: (...args) => client.fineTuning.jobs.createAndPoll(...args),
    };
  },
  function({ createClient, operations }, options) {
    const client = createClient(options);
    return {
      chat: (...args) => operations.createChatCompletion(client, ...args),
      listJobs: (...args) => operations.listFineTuningJobs(client, ...args),
      upload: (...args) => operations.createFile(client, ...args),
      download: (...args) => operations.downloadFile(client, ...args),
      model: (...args) => operations.retrieveModel(client, ...args),
      stream: (...args) => operations.streamChat(client, ...args),
      runTools: (...args) => operations.runTools(client, ...args),
      createAndPoll: (...args) => operations.createFineTuningJobAndPoll(client, ...args),
    };
  },
};

const clientChecks = {
  'a missing key is a typed error': async ({ root }, options) => {
    const error = await errorOf(() => new root.OpenAI({ ...options, apiKey: undefined }));
    isOf(root.OpenAIError, error);
    isTrue(error.message.includes('apiKey'), error);
  },
  'a secret in a browser needs an opt-in': async (
    { root, createClient },
    options,
    { isBrowser },
  ) => {
    const cautious = { ...options, dangerouslyAllowBrowser: undefined };
    for (const create of [() => new root.OpenAI(cautious), () => createClient(cautious)]) {
      const error = await errorOf(create);
      equal(error instanceof root.OpenAIError, isBrowser);
      if (isBrowser) isTrue(error.message.includes('dangerouslyAllowBrowser'), error);
    }
  },
  'the environment is read, where there is one': async ({ root }, options, { organization }) => {
    const response = await new root.OpenAI(options).models.retrieve('gpt-4').asResponse();
    equal(response.headers.get('openai-organization') ?? undefined, organization);
  },
};

/** What the flagship's API does not have. */
const thingsChecks = {
  'each query parameter in its own style': async (client) => {
    const filter = { color: 'é&', 'a b': '[]' };
    const { url } = await client.search({ ids: ['a', 'b,c'], tags: ['x y', 'z'], filter });
    const query = 'filter%5Bcolor%5D=%C3%A9%26&filter%5Ba%20b%5D=%5B%5D';
    equal(url, `/v1/search?ids=a%7Cb%2Cc&tags=x%20y&tags=z&${query}`);
  },
  'an event of a webhook': async (client, { unwrapWebhook, InvalidWebhookSignatureError }) => {
    const { body, headers, secret } = await client.get('/signed-event');
    const { type, thing } = await unwrapWebhook(body, headers, secret);
    equal([type, thing.id], ['thing.added', 7]);
    const forged = await errorOf(() => unwrapWebhook(body.replace('7', '8'), headers, secret));
    isOf(InvalidWebhookSignatureError, forged);
  },
  'a stream that is lost and taken up again': async (client, { reconnecting }) => {
    const open = (id) => client.events.stream({ 'Last-Event-ID': id });
    const ids = [];
    for await (const { id } of reconnecting(open, { delay: 10 })) {
      ids.push(id);
      // Chromium and Node drop what is still unread when a connection is lost: it must be read before.
      if (id === 2) await client.get('/lost-events');
    }
    equal(ids, [1, 2, 3, 4, 5]);
  },
  'a socket': async (client, _, place) => {
    const socket = client.talk({ name: 'é &' }, opening(place));
    socket.send({ text });
    await socket.opened;
    socket.send(Uint8Array.of(0, 255));
    socket.send({ close: 1000 });
    const who = { name: 'é &', by: place.isBrowser ? 'protocol' : 'header' };
    equal(await messagesOf(socket), [
      { ...who, text },
      { ...who, bytes: [0, 255] },
    ]);
  },
  'a socket that is left': async (client, _, place) => {
    const socket = client.talk({ name: 'a' }, opening(place));
    socket.send({ text });
    for await (const message of socket) {
      equal(message.text, text);
      break;
    }
    equal(socket.state, 'closed');
  },
  'a socket that is closed with a reason': async (client, { SocketClosedError }, place) => {
    const socket = client.talk({ name: 'a' }, opening(place));
    socket.send({ close: 4001, text: 'quota' });
    const error = await errorOf(() => messagesOf(socket));
    isOf(SocketClosedError, error);
    equal([error.name, error.closeCode, error.reason], ['SocketClosedError', 4001, 'quota']);
  },
  'a socket that is lost and opened anew': async (client, _, place) => {
    const asked = [];
    const socket = client.talk(
      { name: 'before' },
      {
        ...opening(place),
        onReconnecting: ({ code, params }) => {
          asked.push(code, params.name);
          socket.send({ text });
          return { params: { name: 'after' } };
        },
      },
    );
    socket.send({ lose: true });
    for await (const message of socket) {
      equal([message.name, message.text], ['after', text]);
      break;
    }
    equal(asked, [1006, 'before']);
  },
  'a socket that is refused': async (client, { SocketClosedError }, place) => {
    const { WebSocket } = place;
    const options = { WebSocket, headers: { authorization: 'Bearer hidden' } };
    const error = await errorOf(() => messagesOf(client.talk({ name: 'a' }, options)));
    equal(error instanceof SocketClosedError, !place.isBrowser);
    if (place.isBrowser) isTrue(error.message.includes('`protocols`'), error);
    isTrue(!`${error.stack}`.includes('hidden'), 'the error tells the key');
  },
};

/** How each platform carries the key of a socket. */
function opening({ isBrowser, apiKey, WebSocket }) {
  return isBrowser
    ? { protocols: ['things', `key.${apiKey}`], headers: { authorization: null } }
    : { WebSocket };
}

async function messagesOf(socket) {
  const messages = [];
  for await (const message of socket) messages.push(message);
  return messages;
}

const text = 'Grüße, 世界 👩‍🚀!';
const messages = [{ role: 'user', content: text }];

const callChecks = {
  'an answer in JSON': async ({ chat }) => {
    const { data, response } = await chat({ model: 'gpt-4', messages }).withResponse();
    equal(data.choices[0].message.content, text);
    equal(response.status, 200);
    equal(response.headers.get('x-request-id'), 'req_1');
  },
  'a stream that is cut anywhere': async ({ chat }) => {
    let streamed = '';
    for await (const chunk of await chat({ model: 'gpt-4', messages, stream: true })) {
      streamed += chunk.choices[0].delta.content;
    }
    equal(streamed, text);
  },
  'a stream that is left is closed': async ({ chat, model }) => {
    let count = 0;
    for await (const chunk of await chat({ model: 'endless', messages, stream: true })) {
      equal(chunk.choices[0].delta.content, 'on ');
      if ((count += 1) === 3) break;
    }
    const openStreams = async () => (await model('open-streams')).created;
    for (let wait = 10; (await openStreams()) > 0; wait *= 2) {
      isTrue(wait < 15_000, 'the server is still sending');
      await later(wait);
    }
  },
  'a stream that falls silent': async ({ chat, APIConnectionTimeoutError }) => {
    const params = { model: 'silent', messages, stream: true };
    const error = await errorOf(() => drained(chat(params, { idleTimeout: 300 })));
    isOf(APIConnectionTimeoutError, error);
  },
  'an abort of a stream that is silent': async ({ chat, APIUserAbortError }) => {
    const controller = new AbortController();
    const params = { model: 'silent', messages, stream: true };
    const reading = errorOf(() => drained(chat(params, { signal: controller.signal })));
    await later(200);
    controller.abort();
    isOf(APIUserAbortError, await reading);
  },
  'a stream that breaks off': async ({ chat, APIConnectionError }) => {
    const error = await errorOf(() => drained(chat({ model: 'broken', messages, stream: true })));
    isOf(APIConnectionError, error);
  },
  'an answer that breaks off': async ({ model, APIConnectionError }) => {
    const error = await errorOf(() => model('broken', { maxRetries: 0 }));
    isOf(APIConnectionError, error);
  },
  'a redirect': async ({ model }) => {
    equal((await model('moved')).id, 'gpt-4');
  },
  'a redirect elsewhere, without the key': async ({ model, AuthenticationError }) => {
    isOf(AuthenticationError, await errorOf(() => model('moved-away')));
  },
  'all items of all pages': async ({ listJobs }) => {
    const ids = [];
    for await (const job of listJobs({ limit: 3 })) ids.push(job.id);
    equal(ids, ['job-1', 'job-2', 'job-3', 'job-4', 'job-5']);
    const page = await listJobs({ limit: 3 });
    equal([page.data.length, page.hasNextPage()], [3, true]);
  },
  'a stream, put together': async ({ stream }) => {
    const run = stream({ model: 'gpt-4', messages });
    const deltas = [];
    for await (const event of run) if (event.type === 'content.delta') deltas.push(event.delta);
    equal(deltas, [...text]);
    equal(await run.finalContent(), text);
  },
  'a tool runs between two answers': async ({ runTools, tool }) => {
    const shout = tool({ name: 'shout', run: (said) => said.text.toUpperCase() });
    const run = runTools({ model: 'gpt-4', messages, tools: [shout] });
    const results = [];
    for await (const event of run)
      if (event.type === 'toolResult') results.push(event.result.value);
    // The server answers with what the tool gave it.
    equal([results, await run.finalContent()], [[text.toUpperCase()], text.toUpperCase()]);
  },
  'a job that is waited for': async ({ createAndPoll }) => {
    const job = await createAndPoll(training('gpt-4'), { pollInterval: 10 });
    equal([job.status, job.trained_tokens], ['succeeded', 3]);
  },
  'a job that fails': async ({ createAndPoll, PollFailedError }) => {
    const error = await errorOf(() => createAndPoll(training('failing'), { pollInterval: 10 }));
    isOf(PollFailedError, error);
    equal([error.status, error.state.trained_tokens], ['failed', 3]);
  },
  'an upload from memory': async ({ upload, toFile }) => {
    const file = await toFile(text, 'grüße "1".jsonl', { type: 'application/jsonl' });
    isUploaded(await upload({ file, purpose: 'fine-tune' }), 'grüße "1".jsonl', file.type);
  },
  'an upload of a Blob': async ({ upload }) => {
    const file = new Blob([text], { type: 'application/x-lines' });
    isUploaded(await upload({ file, purpose: 'fine-tune' }), 'unknown_file', file.type);
  },
  'an upload of a stream': async ({ upload, toStreamingFile }) => {
    const type = 'application/jsonl';
    const file = toStreamingFile(() => bytesOf(text), 'stream.jsonl', { type });
    isUploaded(await upload({ file, purpose: 'fine-tune' }), 'stream.jsonl', type);
  },
  'a binary download': async ({ download }) => {
    const response = await download('every-byte');
    const bytes = new Uint8Array(await response.arrayBuffer());
    equal([bytes.length, bytes[0], bytes[255], bytes[65_535]], [65_536, 0, 255, 255]);
  },
  'a retry, as late as the server says': async ({ model }) => {
    const start = Date.now();
    const { created: attempts } = await model(`busy-${Math.random().toString(36).slice(2)}`);
    equal(attempts, 2);
    isTrue(Date.now() - start >= 900, `waited only ${Date.now() - start} ms`);
  },
  'a typed error': async ({ model, NotFoundError, APIError }) => {
    const error = await errorOf(() => model('missing'));
    isOf(NotFoundError, error);
    isOf(APIError, error);
    equal([error.name, error.status, error.code], ['NotFoundError', 404, 'code_404']);
    isTrue(error.message.includes('There is no such model.'), error);
  },
  'a refused key': async (_, open) => {
    const error = await errorOf(() => open({ apiKey: 'another' }).model('gpt-4'));
    equal([error.name, error.status], ['AuthenticationError', 401]);
  },
  'an abort': async ({ model, APIUserAbortError }) => {
    const controller = new AbortController();
    const call = errorOf(() => model('hanging', { signal: controller.signal }));
    await later(50);
    controller.abort();
    const error = await call;
    isOf(APIUserAbortError, error);
  },
  'a timeout': async ({ model, APIConnectionTimeoutError }) => {
    const error = await errorOf(() => model('hanging', { timeout: 100, maxRetries: 0 }));
    isOf(APIConnectionTimeoutError, error);
  },
  'a server that is not there': async ({ APIConnectionError }, open) => {
    const nobody = open({ baseURL: 'http://127.0.0.1:61999/v1', maxRetries: 0 });
    const error = await errorOf(() => nobody.model('gpt-4'));
    isOf(APIConnectionError, error);
  },
};

/** The server says what it read. */
function isUploaded(file, name, type) {
  const size = new TextEncoder().encode(text).length;
  equal(
    [file.filename, file.status, file.purpose, file.bytes, file.status_details],
    [name, type, 'fine-tune', size, text],
  );
}

function training(model) {
  return { model, training_file: 'file-1' };
}

/** Byte by byte, so that characters are cut. */
async function* bytesOf(value) {
  for (const byte of new TextEncoder().encode(value)) yield Uint8Array.of(byte);
}

async function drained(call) {
  for await (const chunk of await call) equal(chunk.choices[0].delta.content, 'one');
}

async function errorOf(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isOf(errorClass, error) {
  isTrue(error instanceof errorClass, error ?? `there was no ${errorClass.name}`);
}

function isTrue(condition, otherwise) {
  if (!condition) throw otherwise instanceof Error ? otherwise : new Error(String(otherwise));
}

function equal(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}
