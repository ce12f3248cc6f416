/** The TypeScript of a README as modules that compile beside the package's sources. */

const block = /^```ts\n([\s\S]*?)^```$/gm;

/** Imports of the package become imports of its sources, `../src` of where the snippets stand. */
export function snippetsOf(readme: string, manifest: string): readonly string[] {
  const { name, exports } = JSON.parse(manifest) as Manifest;
  const blocks = [...readme.matchAll(block)].map(([, code = '']) => code);
  const client = /^import \{ (\w+) \}[^]*?^const client = [^]*?;$/m.exec(blocks[0] ?? '')?.[0];
  return blocks.map((code) => {
    const isWhole = !/\bclient\./.test(code) || /^const client = /m.test(code);
    return sourceImports(`${isWhole ? '' : (client ?? '')}\n${code}\nexport {};\n`, name, exports);
  });
}

interface Manifest {
  readonly name: string;
  readonly exports: { readonly [door: string]: { readonly import?: { readonly types: string } } };
}

function sourceImports(code: string, name: string, doors: Manifest['exports']): string {
  return code.replace(/(?<=from ')([^']+)(?=')/g, (specifier) => {
    if (specifier !== name && !specifier.startsWith(`${name}/`)) return specifier;
    const door = `.${specifier.slice(name.length)}`;
    const types = doors[door]?.import?.types ?? `${door}.d.ts`;
    return types.replace(/^\.\/(?:dist\/esm\/)?(.*)\.d\.ts$/, '../src/$1.js');
  });
}
