/** Where a command prints, and how it ends. */
/** 0: good. 1: the document or the check failed. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command prints and what it may assume of it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  readonly interactive: boolean;
  readonly cwd: string;
  /** Where the repository begins, which machines' paths start from. Default: `cwd`. */
  readonly root?: string | undefined;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    interactive: process.stderr.isTTY,
    cwd: process.cwd(),
    root: process.env['GITHUB_WORKSPACE'],
  };
}

/** A terminal that keeps what is said until its turn. */
export function buffered(terminal: Terminal): {
  readonly own: Terminal;
  readonly flush: () => void;
} {
  const said: (() => void)[] = [];
  return {
    own: {
      ...terminal,
      interactive: false,
      out: (text) => void said.push(() => terminal.out(text)),
      err: (text) => void said.push(() => terminal.err(text)),
    },
    flush: () => {
      for (const say of said) say();
    },
  };
}
