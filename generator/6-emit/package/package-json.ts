import type { Api } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import type { PackageConfig } from '../../config.js';
import type { Emitter, EmitOptions } from '../emitted-file.js';
import { visibleLine } from './markdown-text.js';
import { versionOf } from './package-version.js';

/** Modules that users import, by subpath; below src, without extension. */
const doors = {
  '.': 'index',
  './client': 'client',
  './models': 'models/index',
  './operations/*': 'operations/*',
};

/** Those of the package's own, and those that sdk.yaml gives to hand-written modules. */
function doorsOf({ custom }: EmitOptions): ReadonlyMap<string, string> {
  const entries = [...custom].flatMap(([name, { entry }]): [string, string][] =>
    entry === undefined ? [] : [[`./${entry}`, `custom/${name}`]],
  );
  return new Map([...Object.entries(doors), ...entries]);
}

/** Whether the package's own modules are imported by such a name. */
export function isOwnDoor(entry: string): boolean {
  return Object.hasOwn(doors, `./${entry}`) || entry.startsWith('operations/');
}

/**
 * Scripts are the same for every package: nothing of a document or of sdk.yaml is ever run. The
 * first step removes what a former build left, and marks the folder of the CommonJS modules as such;
 * JavaScript is bundled, and the compiler makes declarations.
 */
const scripts = {
  build: 'npm run clean && rolldown -c && tsc -p tsconfig.json && tsc -p tsconfig.cjs.json',
  clean:
    'node -e "' +
    "fs.rmSync('dist', { recursive: true, force: true }); " +
    "fs.mkdirSync('dist/cjs', { recursive: true }); " +
    "fs.writeFileSync('dist/cjs/package.json', JSON.stringify({ type: 'commonjs' }))" +
    '"',
  prepack: 'npm run build',
};

export const emitPackageJson: Emitter = (api, names, options) => {
  const manifest = {
    ...identityOf(api, names, options.package),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    main: './dist/cjs/index.js',
    types: './dist/cjs/index.d.ts',
    exports: {
      ...Object.fromEntries(
        [...doorsOf(options)].map(([door, module]) => [door, exportOf(module)]),
      ),
      './package.json': './package.json',
    },
    typesVersions: { '*': typesOf(doorsOf(options)) },
    // The sources are what source maps and declaration maps lead to; a changelog, where there is
    // one, is written by a person or a release tool, and belongs to what people install.
    files: ['dist', 'src', 'api.md', 'CHANGELOG.md'],
    scripts,
    // Those that the package is known to build with.
    devDependencies: { rolldown: '^1.2.0', typescript: '>=5.0.0 <8' },
  };
  return [{ kind: 'text', path: 'package.json', text: JSON.stringify(manifest, undefined, 2) }];
};

/** Who the package is. Only the title and the version are the document's. */
function identityOf(api: Api, names: Names, config: PackageConfig) {
  const { license = 'UNLICENSED', description, keywords, author, homepage, repository } = config;
  return {
    name: names.client.package,
    version: versionOf(api, config),
    description: description ?? `TypeScript client for ${visibleLine(api.title)}`,
    // A name by accident must not be published.
    ...((config.private ?? config.name === undefined) ? { private: true } : {}),
    license,
    ...(author === undefined ? {} : { author }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(repository === undefined
      ? {}
      : { repository: { type: 'git', url: repositoryUrl(repository) } }),
    ...(keywords === undefined ? {} : { keywords }),
  };
}

/** ESM and CommonJS each with declarations of their own kind: one file cannot describe both. */
function exportOf(module: string) {
  const format = (folder: string) => ({
    types: `./dist/${folder}/${module}.d.ts`,
    default: `./dist/${folder}/${module}.js`,
  });
  return { import: format('esm'), require: format('cjs') };
}

/** The doors for `moduleResolution: node10`, TypeScript 5's default beside CommonJS, which reads no exports. */
function typesOf(doors: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    [...doors]
      .filter(([door]) => door !== '.')
      .map(([door, module]) => [door.slice('./'.length), [`./dist/cjs/${module}.d.ts`]]),
  );
}

/** npm's own spelling: `owner/name` is GitHub's, and URLs say that git is behind them. */
function repositoryUrl(repository: string): string {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository);
  if (short) return `git+https://github.com/${short[1] ?? ''}.git`;
  return /^https?:/.test(repository)
    ? `git+${repository.replace(/(\.git)?\/?$/, '.git')}`
    : repository;
}
