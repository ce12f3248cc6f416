/** The options that all commands share. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { nearestWord } from '../1-load/spelling.js';
import { filterPattern, meantFilter } from '../3-normalize/filter.js';
import type { DiagnosticFormat } from '../diagnostics/print.js';
import { didYouMean } from '../diagnostics/wording.js';

export interface Flags {
  readonly config?: string;
  readonly output?: string;
  readonly format: DiagnosticFormat;
  readonly strict?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly force?: true;
  readonly cache?: boolean;
  readonly cacheDir?: string;
  readonly check?: true;
  readonly watch?: true;
  readonly ir?: true;
  readonly overlay?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly allowPath?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly header?: readonly [string, string][];
}

export function withDocument(command: Command): Command {
  return command
    .exitOverride()
    .argument('[document]', 'path or URL of the OpenAPI document; - reads standard input')
    .option('-c, --config <file>', 'the sdk.yaml to use')
    .addOption(
      new Option('--format <format>', 'how diagnostics are printed')
        .choices(formats)
        .argParser(toFormat)
        .default('pretty'),
    )
    .option('--strict', 'warnings are errors')
    .option('--overlay <file>', 'an overlay to apply to the document; may be repeated', gather)
    .option('--include <filter>', `only these operations: ${filterHelp}`, gatherFilter)
    .option('--exclude <filter>', 'not these operations; written alike', gatherFilter)
    .option('--allow-path <dir>', 'a folder that references may reach', gather)
    .option('--allow-origin <origin>', 'an https origin that references may reach', gather)
    .option(
      '--header <header>',
      'sent when the document itself is fetched: "Name: value"',
      gatherHeader,
    )
    .option('-q, --quiet', 'say nothing but diagnostics')
    .option('-v, --verbose', 'say everything: all diagnostics, and how long each step took');
}

const formats: readonly DiagnosticFormat[] = ['pretty', 'json', 'sarif', 'github'];

function toFormat(value: string): DiagnosticFormat {
  const format = formats.find((one) => one === value);
  if (format !== undefined) return format;
  const meant = didYouMean(nearestWord(value, formats));
  throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.${meant}`);
}

const filterHelp = 'tag:pets, path:/pets/**, operation:list*, method:get, deprecated, x-internal';

function gatherFilter(value: string, previous: readonly string[] = []): readonly string[] {
  if (!filterPattern.test(value)) {
    throw new InvalidArgumentError(`Write it as ${filterHelp}.${didYouMean(meantFilter(value))}`);
  }
  return gather(value, previous);
}

function gather(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function gatherHeader(
  value: string,
  previous: readonly [string, string][] = [],
): readonly [string, string][] {
  const colon = value.indexOf(':');
  if (colon < 1) throw new InvalidArgumentError('Write it as "Name: value".');
  return [...previous, [value.slice(0, colon).trim(), value.slice(colon + 1).trim()]];
}
