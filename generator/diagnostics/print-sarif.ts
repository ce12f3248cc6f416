import { ownVersion } from '../own-package.js';
import { catalogue } from './catalogue.js';
import type { LocatedDiagnostic } from './located.js';
import { printableJson } from './printable.js';

/** A log of SARIF 2.1.0 with one run; the rules are the codes that occur. */
export function toSarif(diagnostics: readonly LocatedDiagnostic[]): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sdkwright',
            semanticVersion: ownVersion(),
            rules: codes.map((code) => ({
              id: code,
              defaultConfiguration: { level: catalogue[code].severity },
              help: { text: catalogue[code].remedy },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code))),
      },
    ],
  };
  return printableJson(log);
}

function resultOf(diagnostic: LocatedDiagnostic, ruleIndex: number): object {
  const { code, severity, message, remedy, label, line, column } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(label),
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** Labels are URLs, or paths below the root of the sources: URI references to be, once escaped. */
function artifactOf(label: string): object {
  if (/^https?:/i.test(label)) return { uri: label };
  const uri = label.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
