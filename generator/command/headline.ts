/** The first line of a command: what it reads, and what it writes. */
import { relative } from 'node:path';
import { isPath, type Places } from '../project/places.js';

/** `openapi.yaml (sdk.yaml) -> sdk` */
export function headlineOf(project: Places, cwd: string): string {
  return `${sourceLineOf(project, cwd)} -> ${short(project.output, cwd)}`;
}

/** `openapi.yaml (no sdk.yaml)`: of a command that writes nothing. */
export function sourceLineOf({ document, configFile }: Places, cwd: string): string {
  const config = configFile === undefined ? 'no sdk.yaml' : short(configFile, cwd);
  return `${short(document, cwd)} (${config})`;
}

function short(path: string, cwd: string): string {
  return isPath(path) ? relative(cwd, path) || '.' : path;
}
