/** Generates packages from documents and compiles all of them in one program. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { generate } from '../../generator/generate.js';
import { compiler } from '../fidelity/measure.js';
import { bare } from '../fidelity/statements.js';
import { strictest } from '../strictest.js';

const settings: ts.CompilerOptions = {
  ...bare,
  ...strictest,
};

/** What is wrong with each document's package; empty: nothing. `folder` is emptied. */
export async function faultsOf(
  documents: readonly object[],
  folder: string,
  host: ts.CompilerHost = compiler(),
): Promise<readonly (readonly string[])[]> {
  rmSync(folder, { recursive: true, force: true });
  const faults: string[][] = [];
  for (const [index, document] of documents.entries()) {
    faults.push(await generated(document, join(folder, String(index))));
  }
  const roots = faults.flatMap((found, index) =>
    found.length > 0 ? [] : [join(folder, String(index), 'package/src/index.ts')],
  );
  const program = ts.createProgram(roots, settings, host);
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const place = file === undefined ? '' : relative(folder, file.fileName);
    const [index = '0', , ...path] = place.split(sep);
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    const text = ts.flattenDiagnosticMessageText(messageText, ' > ');
    faults[Number(index)]?.push(`${path.join('/')}:${String(line + 1)} ${text}`);
  }
  return faults;
}

async function generated(document: object, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
  try {
    const { ok, diagnostics } = await generate({
      document: 'openapi.json',
      output: join(folder, 'package'),
      cwd: folder,
    });
    if (ok) return [];
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);
  } catch (error) {
    return [String(error instanceof Error ? (error.stack ?? error.message) : error)];
  }
}
