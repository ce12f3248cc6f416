/** A small Swagger 2.0 document that says a text in the places that later versions do not have. */
export function swaggerAbout(text: string): object {
  // A star is a wildcard in a media type, a comma begins the next one.
  const media = text.replace(/[,;*]/g, '');
  return {
    swagger: '2.0',
    info: { title: text, version: '1' },
    host: `example.com${text}`,
    basePath: `/${text}`,
    schemes: ['https', text],
    consumes: [media],
    produces: [`application/json; a=${media}`],
    securityDefinitions: {
      [`key ${text}`]: { type: 'apiKey', in: 'header', name: `key ${text}`, description: text },
      [`oauth ${text}`]: {
        type: 'oauth2',
        flow: text,
        authorizationUrl: `https://example.com/${text}`,
        tokenUrl: `https://example.com/${text}`,
        scopes: { [text]: text },
      },
    },
    security: [{ [`key ${text}`]: [] }, { [`oauth ${text}`]: [text] }],
    parameters: {
      [`shared ${text}`]: { name: `shared ${text}`, in: 'header', type: 'string', pattern: text },
    },
    responses: {
      [`fine ${text}`]: {
        description: text,
        schema: { $ref: `#/definitions/${tokenOf(`Pet ${text}`)}` },
        headers: { [`X-${text}`]: { type: 'string', description: text, default: text } },
        examples: { [text]: text, 'application/json': { [text]: text } },
      },
    },
    definitions: {
      [`Pet ${text}`]: {
        type: 'object',
        discriminator: `kind ${text}`,
        required: [`kind ${text}`],
        properties: {
          [`kind ${text}`]: { type: 'string', enum: [text, 'b'], 'x-enum-varnames': [text, text] },
          plain: { type: text, format: text, title: text, collectionFormat: text },
        },
      },
    },
    paths: {
      '/pets': {
        post: {
          operationId: `save ${text}`,
          tags: [text],
          consumes: ['multipart/form-data', media],
          schemes: [text],
          parameters: [
            { $ref: `#/parameters/${tokenOf(`shared ${text}`)}` },
            { name: `file ${text}`, in: 'formData', type: 'file', description: text },
            { name: `part ${text}`, in: 'formData', type: 'string', default: text },
            { name: `list ${text}`, in: 'query', type: 'array', items: {}, collectionFormat: text },
          ],
          responses: { 200: { $ref: `#/responses/${tokenOf(`fine ${text}`)}` } },
        },
      },
    },
  };
}

/** A key in a reference. Surrogates without their other half have no percent-encoded form. */
function tokenOf(key: string): string {
  return key
    .replaceAll('%', '%25')
    .replaceAll('#', '%23')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
}
