/** Operations that say a text where only few documents say anything. */

/** Paths by path; the document is of 3.2, and has a schema `Word`. */
export function oddPathsOf(text: string): object {
  const media = text.replace(/[,;*]/g, '');
  return {
    '/raw': {
      post: sending('raw', `application/x-raw; a=${media}`, { type: 'string', format: 'binary' }),
      put: sending('text', `text/x-raw; a=${media}`, { type: 'string' }),
      patch: sending('json', `application/x+json; a=${media}`, { type: 'object', properties: {} }),
    },
    '/fixed': {
      get: {
        operationId: 'fixed',
        parameters: ['query', 'header'].map((place) => ({
          name: `fixed ${text}`,
          in: place,
          required: true,
          schema: { const: text },
        })),
        responses: nothing,
      },
    },
    '/twice': {
      post: {
        operationId: 'twice',
        parameters: ['query', 'header', 'cookie'].map((place) => ({
          name: `same ${text}`,
          in: place,
          schema: { type: 'string' },
        })),
        requestBody: json({ type: 'object', properties: { [`same ${text}`]: {} } }),
        responses: nothing,
      },
    },
    '/speech': { post: speakingOf(text, media) },
    '/word': {
      get: {
        operationId: 'word',
        responses: { 200: { description: text, ...json({ enum: [text, 'b'] }) } },
      },
    },
    '/dates': { get: datedOf(text) },
    '/linked': { get: linkedOf(text) },
    '/told': {
      post: {
        operationId: 'tell',
        'x-fern-streaming': {
          format: 'sse',
          terminator: `end ${text}`,
          'stream-condition': `$request.${text}`,
          'response-stream': { title: text, type: 'object' },
        },
        responses: nothing,
      },
    },
  };
}

const nothing = { 204: { description: 'Done.' } };

function json(schema: object) {
  return { content: { 'application/json': { schema } } };
}

function sending(operationId: string, media: string, schema: object): object {
  return { operationId, requestBody: { content: { [media]: { schema } } }, responses: nothing };
}

function speakingOf(text: string, media: string): object {
  const mode = { enum: ['sse', `plain ${text}`], default: 'sse' };
  const word = { schema: { $ref: '#/components/schemas/Word' } };
  return {
    operationId: 'speak',
    requestBody: json({ type: 'object', properties: { [`stream ${text}`]: mode } }),
    responses: {
      200: {
        description: text,
        content: { 'application/json': word, [`application/x-ndjson; a=${media}`]: word },
      },
    },
  };
}

function linkedOf(text: string): object {
  const link = (operationRef: string) => ({
    operationRef,
    description: text,
    parameters: { [`id ${text}`]: `$response.body#/${text}`, mode: text },
    requestBody: { [text]: text },
    server: { url: text },
  });
  return {
    operationId: 'linked',
    responses: {
      200: {
        description: text,
        links: { [`here ${text}`]: link('#/paths/~1fixed/get'), [`gone ${text}`]: link(text) },
      },
    },
  };
}

function datedOf(text: string): object {
  const date = { type: 'string', format: 'date-time' };
  const member = (kind: string) => ({
    type: 'object',
    required: [`kind ${text}`],
    properties: { [`kind ${text}`]: { const: `${kind} ${text}` }, [`at ${text}`]: date },
  });
  return {
    operationId: 'dates',
    parameters: [{ name: `since ${text}`, in: 'query', schema: date }],
    responses: {
      200: {
        description: text,
        headers: { [`X-At ${text}`]: { schema: date } },
        ...json({
          type: 'object',
          properties: {
            [`one ${text}`]: { oneOf: [member('a'), member('b')] },
            [`all ${text}`]: { type: 'object', additionalProperties: date },
          },
        }),
      },
    },
  };
}
