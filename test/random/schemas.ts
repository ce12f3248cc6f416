/** Arbitrary schemas of a document, in the words of one version. */
import fc from 'fast-check';

export const versions = ['2.0', '3.0', '3.1', '3.2'] as const;
export type Version = (typeof versions)[number];
export type JsonObject = Readonly<Record<string, unknown>>;

/** What one document's schemas are made with. */
export interface Making {
  readonly version: Version;
  /** Names of the components that references lead to. */
  readonly names: readonly string[];
  /** Whether `properties` may stand without `type: object`: by the letter, texts pass then. */
  readonly untyped: boolean;
}

/** What real documents call things, and what TypeScript, JavaScript or a disk would trip over. */
export const nastyNames = [
  ...['Pet', 'pet', 'PET', 'Pet-List', 'pet_list', 'PetInput', 'PetParams', 'Pet.List', 'Pet/List'],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'then', 'class', 'default', 'new'],
  ...['await', 'delete', 'list', 'Promise', 'Date', 'Array', 'String', 'Object', 'Record', 'Error'],
  ...['Response', 'Request', 'Headers', 'File', 'Blob', 'Uploadable', 'Stream', 'Page', 'Client'],
  ...[
    'APIError',
    'RequestOptions',
    'params',
    'options',
    'client',
    'body',
    'query',
    'headers',
    'id',
  ],
  ...['1st', '42', ' ', 'a b', 'a.b', 'a/b', 'a~b', 'a%b', '$ref', 'x-y', '-', '_', 'undefined'],
  ...['null', 'NaN', 'any', 'unknown', 'never', 'string', 'number', 'index', 'con', 'aux.js'],
  ...['naïve', '名前', '😀', "it's", '"quoted"', '*/', '`${x}`', 'a\nb', '\u2028', '<b>', '{a}'],
];

export const nameArbitrary = fc.oneof(
  { arbitrary: fc.constantFrom(...nastyNames), weight: 5 },
  { arbitrary: fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }), weight: 1 },
);

export function namesArbitrary(limits: { readonly minLength: number; readonly maxLength: number }) {
  return fc.uniqueArray(nameArbitrary, limits);
}

export function refTo({ version, names }: Making, index: number): JsonObject {
  const name = names[index % names.length] ?? '';
  const token = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
  return { $ref: `#/${version === '2.0' ? 'definitions' : 'components/schemas'}/${token}` };
}

const prose = fc.constantFrom({}, {}, {}, { description: 'Ends */ here.' }, { deprecated: true });
const formats = [undefined, 'date-time', 'uuid', 'int64', 'byte', 'binary', 'made-up'];

function literals(version: Version): fc.Arbitrary<JsonObject> {
  const values = fc.oneof(
    fc.uniqueArray(fc.oneof(nameArbitrary, fc.constantFrom('a', 'b', '')), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.uniqueArray(fc.integer({ min: -2, max: 3 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom([true], [null], ['a', null], ['a', 1, false], [1.5, -0]),
  );
  const typed = fc.constantFrom(true, false);
  return fc.tuple(values, typed).map(([list, isTyped]) => {
    const single = list.length === 1 && (version === '3.1' || version === '3.2');
    const [first] = list;
    const type = typeof first === 'number' ? 'number' : typeof first;
    const same = list.every((value) => typeof value === typeof first && value !== null);
    return {
      ...(isTyped && same ? { type } : {}),
      ...(single ? { const: first } : { enum: list }),
    };
  });
}

function scalars(): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      type: fc.constantFrom('string', 'number', 'integer', 'boolean'),
      format: fc.constantFrom(...formats),
    })
    .map(({ type, format }) => ({ type, ...(format === undefined ? {} : { format }) }));
}

/** A schema; `depth` levels of others inside it. */
export function schemaArbitrary(making: Making, depth: number): fc.Arbitrary<JsonObject> {
  const { version } = making;
  const ref = fc.nat({ max: 20 }).map((index) => refTo(making, index));
  const leaves: fc.Arbitrary<JsonObject>[] = [
    scalars(),
    literals(version),
    ref,
    fc.constantFrom<JsonObject>({}, { type: 'object' }, { type: 'array', items: {} }),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = schemaArbitrary(making, depth - 1);
  const object = objectArbitrary(making, inner);
  const shapes = [
    ...leaves,
    object,
    object,
    inner.map((items) => ({ type: 'array', items })),
    combined(making, inner, object),
    ...(version === '2.0' || version === '3.0' ? [] : since31(inner)),
  ];
  return fc
    .tuple(fc.oneof(...shapes), prose, fc.constantFrom(false, false, false, true))
    .map(([schema, words, isNullable]) => ({
      ...(isNullable ? nullable(schema, version) : schema),
      ...words,
    }));
}

function nullable(schema: JsonObject, version: Version): JsonObject {
  if (version === '2.0') return { ...schema, 'x-nullable': true };
  if (version === '3.0') return { ...schema, nullable: true };
  const { type } = schema;
  return typeof type === 'string'
    ? { ...schema, type: [type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}

function objectArbitrary(
  making: Making,
  inner: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      typed: making.untyped ? fc.constantFrom(true, true, false) : fc.constant(true),
      fields: fc.array(
        fc.record({
          name: fc.oneof(fc.constantFrom('kind', 'id', 'name'), nameArbitrary),
          schema: inner,
          required: fc.boolean(),
          access: fc.constantFrom({}, {}, {}, {}, { readOnly: true }, { writeOnly: true }),
          default: fc.constantFrom({}, {}, { default: null }, { default: 'a' }),
        }),
        { maxLength: 4 },
      ),
      alsoRequired: fc.constantFrom([], [], [], ['kind'], ['elsewhere']),
      extra: fc.oneof(fc.constantFrom(undefined, undefined, true, false), inner),
    })
    .map(({ typed, fields, alsoRequired, extra }) => {
      const properties = new Map(
        fields.map((field) => [field.name, { ...field.schema, ...field.access, ...field.default }]),
      );
      const named = fields.filter(({ required }) => required).map(({ name }) => name);
      const required = [...new Set([...named, ...alsoRequired])];
      return {
        ...(typed ? { type: 'object' } : {}),
        properties: Object.fromEntries(properties),
        ...(required.length === 0 ? {} : { required }),
        ...(extra === undefined ? {} : { additionalProperties: extra }),
      };
    });
}

function combined(
  making: Making,
  inner: fc.Arbitrary<JsonObject>,
  object: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<JsonObject> {
  const words = making.version === '2.0' ? ['allOf'] : ['allOf', 'oneOf', 'anyOf'];
  return fc
    .record({
      word: fc.constantFrom(...words),
      parts: fc.array(inner, { minLength: 1, maxLength: 3 }),
      beside: fc.option(object, { freq: 3, nil: {} }),
      tag: fc.option(fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }), { freq: 3 }),
    })
    .map(({ word, parts, beside, tag }) => ({
      ...beside,
      [word]: parts,
      ...(tag === null ? {} : { discriminator: discriminator(making, tag) }),
    }));
}

function discriminator(making: Making, targets: readonly number[]): unknown {
  if (making.version === '2.0') return 'kind';
  const mapping = Object.fromEntries(
    targets.map((target, index) => [`k${String(index)}`, String(refTo(making, target)['$ref'])]),
  );
  return { propertyName: 'kind', ...(targets.length === 0 ? {} : { mapping }) };
}

function since31(inner: fc.Arbitrary<JsonObject>): readonly fc.Arbitrary<JsonObject>[] {
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return [
    fc
      .tuple(several, fc.constantFrom({}, { items: false }, { minItems: 1 }, { maxItems: 2 }))
      .map(([prefixItems, more]) => ({ type: 'array', prefixItems, ...more })),
    inner.map((value) => ({ type: 'object', patternProperties: { '^x-': value } })),
    inner.map((value) => ({ type: 'object', unevaluatedProperties: value })),
    inner.map((value) => ({ not: value })),
    fc.tuple(inner, inner, inner).map(([a, b, c]) => ({ if: a, then: b, else: c })),
    fc.constantFrom({ type: ['string', 'number', 'null'] }, { type: ['object', 'array'] }),
    fc.constantFrom({ type: 'object', propertyNames: { enum: ['a', 'b'] } }),
  ];
}
