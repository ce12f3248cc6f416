import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

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
    message: ({ expected, found, nearest }: Named & { expected: string; found: string }) =>
      `Expected ${expected}, found ${found}.${didYouMean(nearest)}`,
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
  'config-unused': {
    severity: 'warning',
    message: ({ file, document }: { file: string; document: string }) =>
      `${quote(file)} lies beside ${quote(document)} without naming it, so it is not applied.`,
    remedy: 'Add the key document to it, or pass it by --config.',
  },
  'config-of-other-document': {
    severity: 'error',
    message: ({ file, document }: { file: string; document: string }) =>
      `${quote(file)} belongs to ${quote(document)}, not to the document named on the command line.`,
    remedy: 'Leave out one of the two, or write a configuration for this document.',
  },
  'config-several': {
    severity: 'error',
    message: ({ file }: { file: string }) =>
      `${quote(file)} lists several documents; one is wanted here.`,
    remedy: 'Name one of the documents, or the sdk.yaml of one.',
  },
  'config-beside-documents': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key ${quote(key)} has no meaning beside documents.`,
    remedy: 'Move it into an sdk.yaml of the document it is about, and name that as config.',
  },
  'config-same-output': {
    severity: 'error',
    message: ({ output }: { output: string }) =>
      `The packages of two documents would go into ${quote(output)}.`,
    remedy: 'Give each an output of its own.',
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
  'custom-module-name': {
    severity: 'error',
    message: ({ name }: { name: string }) =>
      `A module cannot be called ${quote(name)}: its name becomes part of import paths.`,
    remedy: 'Rename the file; letters, digits, hyphens, underscores and dots make a name.',
  },
  'custom-module-twice': {
    severity: 'error',
    message: ({ name }: { name: string }) => `Another module is called ${quote(name)} already.`,
    remedy: 'Rename one of them: in the package they stand in one folder.',
  },
  'custom-entry-taken': {
    severity: 'error',
    message: ({ entry }: { entry: string }) =>
      `The package has an entry point ${quote(entry)} already.`,
    remedy: 'Choose another entry.',
  },
  'custom-export-missing': {
    severity: 'error',
    message: ({ path, name, nearest }: Named & { path: string; name: string }) =>
      `${quote(path)} exports no function ${quote(name)}.${didYouMean(nearest)}`,
    remedy: 'Write it as `export function`; constants and classes cannot become methods.',
  },
  'custom-signature': {
    severity: 'error',
    message: ({ name, problem }: { name: string; problem: string }) =>
      `The function ${quote(name)} cannot become a method: ${problem}.`,
    remedy: 'Write its types out, and take the client first: `(client: Core, ...): ...`.',
  },
  'custom-method-taken': {
    severity: 'error',
    message: ({ method }: { method: string }) => `There is a member ${quote(method)} already.`,
    remedy: 'Choose another word, or name the method under replace to take its place.',
  },
  'custom-replaces-nothing': {
    severity: 'error',
    message: ({ method, suggestion }: { method: string; suggestion: string | undefined }) =>
      `There is no method ${quote(method)} to replace.${didYouMean(suggestion)}`,
    remedy: 'Name the method under methods to add it, or correct its place.',
  },
  'custom-left-out': {
    severity: 'note',
    message: ({ module, method }: { module: string; method: string }) =>
      `The filters leave no place for ${quote(method)}, so ${quote(module)} is left out.`,
    remedy: 'Include the operations it builds on if it is wanted, or correct the place.',
  },
  'custom-type-error': {
    severity: 'error',
    message: ({ problem, filtered }: { problem: string; filtered: boolean }) =>
      filtered ? `${problem} The filters may have left it out.` : problem,
    remedy: 'Correct the module: it is part of the package, and the package has to compile.',
    remedyOf: ({ filtered }: { filtered: boolean }) =>
      filtered
        ? 'Include the operations that the module builds on, or leave it out of `custom` as well.'
        : undefined,
  },
} as const satisfies CatalogueTable;
