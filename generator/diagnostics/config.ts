import type { CatalogueTable } from './entry.js';

export interface Named {
  readonly nearest?: string | undefined;
}

export const configCodes = {
  'config-unreadable': {
    severity: 'error',
    message: ({ path, problem }: { path: string; problem: string }) =>
      `The configuration ${quote(path)} cannot be read: ${problem}.`,
    remedy: 'Check the path given by --config.',
  },
  'config-exists': {
    severity: 'error',
    message: () => 'There is a configuration already; init writes a new one only.',
    remedy: 'Move it away, or name another file with --config.',
  },
  'config-unwritable': {
    severity: 'error',
    message: ({ reason }: { reason: string }) => `The configuration cannot be written: ${reason}.`,
    remedy: 'Make room or permissions, or name another file with --config.',
  },
  'config-unknown-key': {
    severity: 'error',
    message: ({ key, nearest }: Named & { key: string }) =>
      `There is no key ${quote(key)} here.${didYouMean(nearest)}`,
    remedy: 'Correct or remove it; docs/sdk.schema.json lists the keys, and editors can use it.',
  },
  'config-missing-key': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key ${quote(key)} is missing here.`,
    remedy: 'Add it.',
  },
  'config-wrong-value': {
    severity: 'error',
    message: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected}, found ${found}.`,
    remedy: 'Correct the value.',
  },
  'config-unknown-code': {
    severity: 'warning',
    message: ({ code, nearest }: Named & { code: string }) =>
      `There is no diagnostic ${quote(code)}.${didYouMean(nearest)}`,
    remedy: 'Use a code as it is printed; docs/diagnostics.md lists all of them.',
  },
  'config-without-document': {
    severity: 'error',
    message: ({ file }: { file: string }) => `${quote(file)} names no document.`,
    remedy: 'Add the key document, or name the document on the command line.',
  },
  'config-of-other-document': {
    severity: 'error',
    message: ({ file, document }: { file: string; document: string }) =>
      `${quote(file)} belongs to ${quote(document)}, not to the document named on the command line.`,
    remedy: 'Leave out one of the two, or write a configuration for this document.',
  },
  'config-import-extension': {
    severity: 'error',
    message: ({ extension }: { extension: string }) =>
      `A package cannot be published with importExtension ${quote(extension)}: Node resolves only .js.`,
    remedy: 'Leave importExtension out, or set output to source for modules that a bundler reads.',
  },
  'custom-missing': {
    severity: 'error',
    message: ({ path }: { path: string }) => `There is no module ${quote(path)}.`,
    remedy: 'Correct the path under custom in sdk.yaml; it is relative to sdk.yaml.',
  },
  'custom-type-error': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    remedy: 'Correct the module: it is part of the package, and the package has to compile.',
  },
} as const satisfies CatalogueTable;

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean ${quote(nearest)}?`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
