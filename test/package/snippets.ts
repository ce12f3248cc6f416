/** The TypeScript of a README as modules that compile beside the package's sources. */

const block = /^```ts\n([\s\S]*?)^```$/gm;

/** Imports of the package become imports of its sources, `../src` of where the snippets stand. */
export function snippetsOf(readme: string): readonly string[] {
  const name = /^# (.*)$/m.exec(readme)?.[1] ?? '';
  const blocks = [...readme.matchAll(block)].map(([, code = '']) => code);
  const client = /^import \{ (\w+) \}[^]*?^const client = [^]*?;$/m.exec(blocks[0] ?? '')?.[0];
  return blocks.map((code) => {
    const isWhole = !/\bclient\./.test(code) || /^const client = /m.test(code);
    return sourceImports(`${isWhole ? '' : (client ?? '')}\n${code}\nexport {};\n`, name);
  });
}

function sourceImports(code: string, name: string): string {
  return code.replace(/(?<=from ')([^']+)(?=')/g, (specifier) => {
    if (specifier === name) return '../src/index.js';
    return specifier.startsWith(`${name}/`)
      ? `../src/${specifier.slice(name.length + 1)}.js`
      : specifier;
  });
}
