import type { CatalogueTable } from './entry.js';

const differences = {
  missing: 'is not there',
  outdated: 'is not what the document says',
  stale: 'is generated no longer',
  edited: 'was changed by hand',
};

export const writeCodes = {
  'output-not-a-folder': {
    severity: 'error',
    message: ({ dir }: { dir: string }) => `The output ${dir} exists and is not a folder.`,
    remedy: 'Give --output a folder, or one that does not exist yet.',
  },
  'output-not-ours': {
    severity: 'error',
    message: ({ dir }: { dir: string }) =>
      `The output folder ${dir} is not empty and was not made by sdkwright.`,
    remedy: 'Choose an empty folder, or pass --force to write into this one.',
  },
  'output-foreign': {
    severity: 'error',
    message: ({ path }: { path: string }) =>
      `${path} is not ours and stands where a file has to go.`,
    remedy: 'Move the file away, or pass --force to overwrite it.',
  },
  'output-differs': {
    severity: 'error',
    message: ({ path, how }: { path: string; how: keyof typeof differences }) =>
      `${path} ${differences[how]}.`,
    remedy: 'Run codegen, and commit what it writes.',
    remedyOf: ({ how }: { how: string }) =>
      how === 'edited'
        ? 'Move the change into a module beside sdk.yaml (custom), or undo it by codegen --force.'
        : undefined,
  },
  'output-edited': {
    severity: 'error',
    message: ({ path }: { path: string }) =>
      `${path} was changed by hand, and what is generated there has changed, too.`,
    remedy:
      'Move the change into a module beside sdk.yaml (custom), or pass --force to overwrite it.',
  },
  'output-unmerged': {
    severity: 'error',
    message: ({ path }: { path: string }) => `${path} holds the marks of a merge that is not done.`,
    remedy:
      'Take either side of the file (git checkout --theirs) and run codegen again, which writes what the document says.',
  },
  'output-edit-kept': {
    severity: 'note',
    message: ({ path }: { path: string }) => `${path} was changed by hand and stays as it is.`,
    remedy: 'Move the change into a module beside sdk.yaml (custom), where it is out of the way.',
  },
  'output-edit-merged': {
    severity: 'note',
    message: ({ path }: { path: string }) =>
      `${path} was changed by hand; the new text was put together with the change.`,
    remedy: 'Look the file over before you commit it.',
  },
  'output-link': {
    severity: 'error',
    message: ({ path }: { path: string }) =>
      `${path} is a symbolic link; nothing is written through it.`,
    remedy: 'Replace the link by a folder.',
  },
  'output-busy': {
    severity: 'error',
    message: ({ dir, pid }: { dir: string; pid: number }) =>
      `Process ${pid} is writing into ${dir}.`,
    remedy: 'Wait until it is done and run again.',
  },
  'output-unwritable': {
    severity: 'error',
    message: ({ dir, reason }: { dir: string; reason: string }) =>
      `Writing into ${dir} failed, and nothing was changed: ${reason}.`,
    remedy: 'Make room or permissions, then run again.',
  },
} as const satisfies CatalogueTable;
