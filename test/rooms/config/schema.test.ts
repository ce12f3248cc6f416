import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Project, type InterfaceDeclaration } from 'ts-morph';
import { expect, test } from 'vitest';

/** The published schema and the type say the same: keys, and which of them are needed. */

interface Definition {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const schema = JSON.parse(readFileSync('docs/sdk.schema.json', 'utf8')) as Definition & {
  readonly $defs: Readonly<Record<string, Definition>>;
};

const source = new Project().addSourceFileAtPath('generator/config.ts');
const interfaces = source.getInterfaces();

function keysOf(declaration: InterfaceDeclaration): readonly string[] {
  return declaration
    .getProperties()
    .map((property) => `${property.getName()}${property.hasQuestionToken() ? '?' : ''}`);
}

function keysOfSchema({ properties = {}, required = [] }: Definition): readonly string[] {
  return Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`));
}

test.each(interfaces.map((one) => [one.getName(), one] as const))('%s', (name, declaration) => {
  const definition = name === 'Config' ? schema : schema.$defs[name];
  expect(definition).toBeDefined();
  expect(keysOfSchema(definition ?? {})).toEqual(keysOf(declaration));
});

test('the forms of a page', () => {
  const forms = source.getTypeAliasOrThrow('PageConfig').getTypeNodeOrThrow().getText();
  const { anyOf } = schema.$defs['PageConfig'] as { readonly anyOf: readonly Definition[] };
  const written = [...forms.matchAll(/\{([^}]*)\}/g)].map(([, body = '']) =>
    [...body.matchAll(/readonly (\w+\??):/g)].map(([, key]) => key),
  );
  expect(anyOf.map(keysOfSchema)).toEqual(written);
});

test('the schema is one, and editors find words for every key', () => {
  expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  const silent = [schema, ...Object.values(schema.$defs)].flatMap(({ properties = {} }) =>
    Object.entries(properties).filter(([, value]) => {
      const { description, $ref } = value as {
        readonly description?: string;
        readonly $ref?: string;
      };
      return description === undefined && $ref === undefined;
    }),
  );
  expect(silent).toEqual([]);
});
