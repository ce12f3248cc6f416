import type { Emitter, EmitOptions } from '../emitted-file.js';
import { scopesOf } from '../module-scope.js';
import { shownAsCode, fileLink, markdownText } from './markdown-text.js';
import { picksOf } from './readme-picks.js';
import { behaviourSections } from './readme-behaviour.js';
import type { Guide } from './readme-snippet.js';
import { usageSections } from './readme-usage.js';

/** `README.md`: how to use this package, by calls of this API. Sections only for what it has. */
export const emitReadme: Emitter = (api, names, options) => {
  const scope = scopesOf(api, names, options)('readme', []);
  const guide: Guide = { api, names, options, picks: picksOf(scope) };
  const blocks = [
    `# ${markdownText(names.client.package)}`,
    introductionOf(guide),
    '## Install',
    ...installBlocks(guide),
    ...usageSections(guide),
    ...customSections(options),
    ...behaviourSections(guide),
    ...licenseBlocks(options),
  ];
  return [{ kind: 'text', path: 'README.md', text: blocks.join('\n\n') }];
};

function introductionOf({ api, options }: Guide): string {
  const source = shownAsCode(options.document);
  const reference = fileLink('api.md', 'api.md');
  return [
    `TypeScript client for ${markdownText(api.title)}, made from ${source}. It has no dependencies.`,
    `${reference} lists all of its methods.`,
  ].join('\n');
}

function installBlocks({ names, options }: Guide): string[] {
  const { name, private: isPrivate } = options.package;
  if (name !== undefined && isPrivate !== true) {
    return [`\`\`\`sh\nnpm install ${names.client.package}\n\`\`\``, fromGit];
  }
  const remedy = name === undefined ? ': its `package` in sdk.yaml has no name yet' : '';
  return [
    `This package is private${remedy}. Build it where it is, and install its folder:`,
    '```sh\nnpm install && npm run build\nnpm install ./path/to/this/folder # in your project\n```',
    fromGit,
  ];
}

// A `prepare` script would build it for some of them, and break installations without
// `devDependencies` in every workspace that holds the package.
const fromGit = [
  'A git repository of it holds no build, and package managers make one for a dependency only where a project',
  'allows that, if at all. All of them install the `.tgz` file that `npm install && npm pack` makes there, from a',
  'path or a URL.',
].join('\n');

/** What the authors of hand-written modules say of them, one level down. */
function customSections({ custom }: EmitOptions): string[] {
  return [...custom.values()].flatMap(({ guide }) => (guide === undefined ? [] : [lowered(guide)]));
}

/** Headings a level deeper; a `#` inside of a code block is none. */
function lowered(markdown: string): string {
  const parts = markdown.split(/^(```[^]*?^```)/m);
  return parts.map((part, index) => (index % 2 ? part : part.replace(/^#/gm, '##'))).join('');
}

function licenseBlocks({ package: { license } }: EmitOptions): string[] {
  return license === undefined || license === 'UNLICENSED'
    ? []
    : ['## License', markdownText(license)];
}
