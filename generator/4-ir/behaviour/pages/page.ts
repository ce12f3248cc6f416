import type { OperationConfig, PageRule } from '../../../config.js';
import type { Report } from '../../../diagnostics.js';
import type { OperationNode } from '../../../3-normalize/document.js';
import { configPlace } from '../../config-place.js';
import type { PageScheme, Success } from '../../ir.js';
import type { Scope } from '../../operations/scope.js';
import { answerOf, type Answer } from '../answer.js';
import { nearestWord } from '../../../1-load/spelling.js';
import { declaredPageOf, type PageFault } from './page-config.js';
import { pageEvidenceOf } from './page-evidence.js';
import { extendedPageOf } from './page-extensions.js';
import { pageSchemeOf } from './page-rules.js';
import { requestFieldsOf } from '../request-fields.js';
import type { Schemas } from '../shape.js';
import { dottedPathsOf } from '../wire-path.js';

/** What sdk.yaml says of an operation's pages, with the key it says it under. */
export interface PageWish {
  readonly key: string;
  readonly config: NonNullable<OperationConfig['page']>;
}

export interface PageRules {
  /** The scheme that a rule of sdk.yaml gives an operation, the first that fits. */
  schemeOf(node: OperationNode, answer: Answer): PageScheme | undefined;
  /** To be called last: reports the rules that fitted nothing. */
  finish(): void;
}

export function pageRulesOf(
  rules: readonly PageRule[],
  schemas: Schemas,
  report: Report,
): PageRules {
  const used = new Set<PageRule>();
  return {
    schemeOf(node, answer) {
      for (const rule of rules) {
        const { scheme } = declaredPageOf(rule, node, answer.schema, schemas);
        if (!scheme) continue;
        used.add(rule);
        return scheme;
      }
      return undefined;
    },
    finish() {
      rules.forEach((rule, index) => {
        if (used.has(rule)) return;
        report('config-rule-unused', configPlace(['pages', index]), {
          rule: rule.name ?? rule.items,
        });
      });
    },
  };
}

/** How an operation's answer goes on, by sdk.yaml, by the document's extensions, or by inference. */
export function pageOf(
  scope: Scope,
  successes: readonly Success[],
  wish: PageWish | undefined,
  rules: PageRules,
): PageScheme | undefined {
  if (wish?.config === false) return undefined;
  const { node, schemas } = scope;
  const answer = answerOf({ node, schemas });
  const alone = successes.length === 1 && successes[0]?.payload.kind === 'json';
  if (wish && answer) {
    const { scheme, faults } = declaredPageOf(wish.config, node, answer.schema, schemas);
    for (const fault of faults) reportFault(fault, wish.key, answer, scope);
    return scheme;
  }
  if (wish) reportNoAnswer(wish, scope.report);
  if (wish || !answer || !alone) return undefined;
  const extended = extendedPageOf(node);
  const declared = extended && declaredPageOf(extended, node, answer.schema, schemas).scheme;
  const ruled = declared ?? rules.schemeOf(node, answer);
  if (ruled) return ruled;
  const evidence = pageEvidenceOf(node, answer, schemas);
  return evidence && pageSchemeOf(evidence);
}

function reportNoAnswer({ key }: PageWish, report: Report): void {
  report('config-path-unknown', configPlace(['operations', key, 'page']), {
    path: '',
    what: `The answer of ${key}`,
    suggestion: undefined,
  });
}

function reportFault(
  { key, written, side }: PageFault,
  operation: string,
  { schema }: Answer,
  { node, schemas, report }: Scope,
): void {
  const place = configPlace(['operations', operation, 'page', key]);
  if (side === 'request') {
    const wires = requestFieldsOf(node, schemas).map(({ wire }) => wire);
    const suggestion = nearestWord(written, wires);
    report('config-param-unknown', place, { param: written, operation, suggestion });
    return;
  }
  const what =
    key === 'items' ? `The answer of ${operation} (or no array)` : `The answer of ${operation}`;
  report('config-path-unknown', place, {
    path: written,
    what,
    suggestion: nearestWord(written, dottedPathsOf(schema, schemas)),
  });
}
