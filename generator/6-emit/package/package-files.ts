import type { Emitter } from '../emitted-file.js';

/**
 * Declarations and their maps; JavaScript is the bundler's. `lib` has no DOM and `types` nothing of Node: what the
 * package needs of its platform it names itself, so it builds wherever there is a compiler.
 */
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2022'],
  types: [],
  rootDir: 'src',
  outDir: 'dist/esm',
  declaration: true,
  declarationMap: true,
  emitDeclarationOnly: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
};

/** `moduleResolution` is left to each compiler: what TypeScript 5 has for CommonJS, 7 has not. */
const commonjsOptions = { module: 'commonjs', outDir: 'dist/cjs', verbatimModuleSyntax: false };

export const emitTsconfigs: Emitter = () => [
  json('tsconfig.json', { compilerOptions, include: ['src'] }),
  json('tsconfig.cjs.json', { extends: './tsconfig.json', compilerOptions: commonjsOptions }),
];

function json(path: string, value: object) {
  return { kind: 'text', path, text: JSON.stringify(value, undefined, 2) } as const;
}

/** Files that are the same in every package: no document says how one is built. */
export const emitCopies: Emitter = (_, __, options) =>
  [...options.copies].map(([path, text]) => ({ kind: 'copy', path, text }));

/** What the package is in a repository: made, with LF on every system; builds are not kept. */
export const emitGitFiles: Emitter = () => [
  {
    kind: 'copy',
    path: '.gitattributes',
    text: '* text=auto eol=lf linguist-generated\nCHANGELOG.md -linguist-generated\nsrc/custom/** -linguist-generated\n',
  },
  { kind: 'copy', path: '.gitignore', text: 'dist/\nnode_modules/\n' },
];

const zeroClauseBsd = `BSD Zero Clause License

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.
`;

/**
 * The one licence whose text needs no name and no year. For others a person adds their own LICENSE,
 * which npm publishes and the generator never touches; the document's licence is the API's, not ours.
 */
export const emitLicense: Emitter = (_, __, options) =>
  options.package.license === '0BSD'
    ? [{ kind: 'copy', path: 'LICENSE', text: zeroClauseBsd }]
    : [];
