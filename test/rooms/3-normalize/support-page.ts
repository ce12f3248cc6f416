/** The tables of docs/openapi-support.md. */
import { readFileSync } from 'node:fs';
import type { Kind } from './key-places.js';

const page = readFileSync('docs/openapi-support.md', 'utf8');

const headings: { readonly [K in Kind]: string } = {
  root: 'Document',
  info: 'Info',
  tag: 'Tag',
  server: 'Server',
  pathItem: 'Path item',
  operation: 'Operation',
  parameter: 'Parameter',
  requestBody: 'Request body',
  media: 'Media type',
  encoding: 'Encoding',
  response: 'Response',
  link: 'Link',
  components: 'Components',
  securityScheme: 'Security scheme',
  contact: 'Contact',
  license: 'License',
  externalDocs: 'External documentation',
  serverVariable: 'Server variable',
  header: 'Header',
  example: 'Example',
  flow: 'OAuth flow',
  discriminator: 'Discriminator',
  xml: 'XML',
  schema: 'Schema',
};

export const kinds = kindsOf(headings);

export interface Row {
  readonly key: string;
  readonly versions: string;
  readonly what: string;
  /** Tests beside this file, and folders of fixtures with a slash. */
  readonly shownBy: readonly string[];
}

/** `| `key` | versions | what | shown by |` below the heading of a kind. */
export function rowsOf(kind: Kind): readonly Row[] {
  return rowsBelow(headings[kind]);
}

/** Of vendor extensions, several of which share a row; where they stand is in place of versions. */
export function extensionRows(): readonly Row[] {
  return rowsBelow('Extensions').flatMap((row) =>
    row.key.split(', ').map((key) => ({ ...row, key: key.replace(/:.*/, '') })),
  );
}

function rowsBelow(heading: string): readonly Row[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, key = '', versions = '', what = '', shown = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return { key: key.replaceAll('`', ''), versions, what, shownBy: wordsOf(shown) };
    });
}

function kindsOf<K extends string>(table: { readonly [key in K]: string }): readonly K[] {
  return Object.keys(table) as K[];
}

function wordsOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}
