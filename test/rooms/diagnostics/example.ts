import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { locateAll } from '../../../generator/diagnostics/located.js';
import { printDiagnostics, type PrintOptions } from '../../../generator/diagnostics/print.js';
import type { Source } from '../../../generator/1-load/source.js';
import { loadFiles } from '../1-load/folder.js';

/** How a test prints unless it says otherwise. */
const usual = { format: 'pretty', color: false, cwd: '/', root: '/', show: 'some' } as const;

export function printed(
  found: readonly Diagnostic[],
  options: Partial<PrintOptions> = {},
  sources: readonly Source[] = [],
): string {
  return printDiagnostics(locateAll(found, sources), { ...usual, ...options });
}

const files = {
  'api.yaml': `openapi: 3.1.0
components:
  schemas:
    A: {$ref: "#/x"}
    B: {$ref: "models/pet & co.yaml"}
`,
  'models/pet & co.yaml': 'type: object\nrequired: [name]\n',
};

export interface Example {
  readonly found: readonly Diagnostic[];
  readonly print: (options?: Partial<PrintOptions>) => string;
}

/** One of each severity in a document of two files, in the wrong order, one twice; and no file. */
export async function example(): Promise<Example> {
  const { sources } = await loadFiles(files);
  const found: Diagnostic[] = [];
  const report = collector(found);
  report('required-undeclared', 'models/pet & co.yaml#/required/0', {
    name: 'name',
    nearest: undefined,
  });
  report('ref-dangling', '#/components/schemas/A/$ref', { ref: '#/x' });
  report('ref-dangling', '#/components/schemas/A/$ref', { ref: '#/x' });
  report(
    'name-taken',
    { kind: 'pointer', at: '#/components/schemas/B', target: 'key' },
    { subject: 'The schema "B"', wanted: 'B', given: 'B2' },
  );
  const label = 'a,b: 100%.yaml';
  report('file-missing', { kind: 'position', label, line: 1, column: 1 }, { path: label });
  return { found, print: (options) => printed(found, options, sources) };
}
