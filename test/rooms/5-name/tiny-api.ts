import type {
  Api,
  Field,
  Operation,
  OperationId,
  Type,
  TypeDecl,
  TypeId,
  TypeOrigin,
} from '../../../generator/4-ir/ir.js';

/** An API of nothing but what a test puts into it. */
export function apiOf(parts: Partial<Api> = {}): Api {
  return {
    ir: 1,
    at: '#',
    title: 'Tiny API',
    version: '1',
    docs: {},
    servers: [],
    auth: [],
    security: [],
    types: [],
    operations: [],
    webhooks: [],
    resources: [],
    helpers: [],
    clientHeaders: [],
    ...parts,
  };
}

export const schema = (name: string): TypeId => `#/components/schemas/${name}`;
export const ref = (name: string): Type => ({ kind: 'ref', id: schema(name) });
export const text: Type = { kind: 'scalar', scalar: 'string' };
export const count: Type = { kind: 'scalar', scalar: 'integer' };
export const literal = (value: string | number | boolean | null): Type => ({
  kind: 'literal',
  value,
});
export const enumOf = (values: readonly (string | number | boolean)[], open = false): Type => ({
  kind: 'enum',
  members: values.map((value) => ({ value, docs: {} })),
  open,
});

export function field(wire: string, type: Type = text, parts: Partial<Field> = {}): Field {
  return { at: '#', wire, type, required: true, access: 'both', docs: {}, ...parts };
}

export function objectOf(fields: readonly Field[], parts: { bases?: string[]; extra?: Type } = {}) {
  const { bases = [], extra } = parts;
  return {
    kind: 'object',
    bases: bases.map(schema),
    fields,
    ...(extra === undefined ? {} : { extra }),
  } as const satisfies Type;
}

/** A schema of the document, by its key. */
export function component(name: string, type: Type, parts: Partial<TypeDecl> = {}): TypeDecl {
  return inline(schema(name), { kind: 'component', name }, type, parts);
}

export function inline(
  id: TypeId,
  origin: TypeOrigin,
  type: Type = objectOf([]),
  parts: Partial<TypeDecl> = {},
): TypeDecl {
  return {
    at: id,
    id,
    docs: {},
    type,
    origin,
    reach: 'both',
    split: false,
    recursive: false,
    ...parts,
  };
}

/** `GET /models`, with an id of the same words. */
export function operation(route: string, parts: Partial<Operation> = {}): Operation {
  const [method = '', path = ''] = route.split(' ');
  return {
    at: operationId(route),
    id: operationId(route),
    method,
    path,
    tags: [],
    params: [],
    call: { body: 'none' },
    outcome: { kind: 'once', successes: [] },
    headers: [],
    failures: [],
    idempotent: false,
    docs: {},
    samples: [],
    ...parts,
  };
}

export function operationId(route: string): OperationId {
  return `#/${route}`;
}

/** The outcome of an operation that answers with JSON. */
export function answer(type: Type): Operation['outcome'] {
  const payload = { kind: 'json', media: 'application/json', type } as const;
  return { kind: 'once', successes: [{ status: '200', payload, docs: {} }] };
}
