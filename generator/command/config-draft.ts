/**
 * The sdk.yaml that `codegen init` writes: what was inferred from a document, written down, so that
 * names stay where they are when the document grows. Generating with it changes nothing.
 */
import { Document, Scalar, YAMLMap } from 'yaml';
import type { Api, Operation, OperationId } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';

export interface ConfigDraftInput {
  readonly api: Api;
  readonly names: Names;
  /** As sdk.yaml is to name them, relative to itself. */
  readonly document: string;
  readonly output: string;
  /** Of sdk.yaml itself, for editors: likewise relative to it. */
  readonly schema: string;
}

/** The text of an sdk.yaml, in the order of spec/sdk.yaml. */
export function configDraft({ api, names, document, output, schema }: ConfigDraftInput): string {
  const yaml = new Document(new YAMLMap());
  yaml.commentBefore = headOf(schema);
  yaml.set('document', document);
  yaml.set('output', output);
  remark(
    yaml,
    'client',
    mapOf({ name: names.client.class, ...authOf(api, names) }),
    remarks.client,
  );
  const tree = treeOf(api);
  if (tree.items.length > 0) remark(yaml, 'resources', tree, remarks.resources);
  return `${yaml.toString({ lineWidth: 100 })}${tail(names.client.package)}`;
}

const headOf = (schema: string): string => ` yaml-language-server: $schema=${schema}

 What the OpenAPI document cannot say. Every key is optional; what is absent is inferred, and
 \`codegen inspect\` prints what was inferred. Paths are relative to this file.`;

const remarks = {
  client: ` The class that users create; by security scheme, the option that carries the secret and the
 environment variable that is read where it is not given.`,
  resources: ` The tree that users type. A leaf is an operation, by its operationId or \`POST /path\`; a branch
 is a resource. Operations that are missing here keep the place that is inferred from their path.`,
};

const tail = (packageName: string): string => `
# Without a name the package is private, so that nobody publishes it by accident.
# package:
#   name: ${packageName}
#   version: 0.1.0
#   license: MIT
`;

function authOf(api: Api, { options }: Names): { readonly auth?: YAMLMap } {
  const auth = new YAMLMap();
  for (const { id } of api.auth) {
    const carriers = options.schemes.get(id) ?? [];
    const [only] = carriers;
    // A user name and its password are two options; sdk.yaml names the one of a single secret.
    if (carriers.length === 1 && only) auth.set(id, mapOf({ option: only.option, ...envOf(only) }));
  }
  return auth.items.length > 0 ? { auth } : {};
}

function envOf({ env }: { readonly env?: string }): { readonly env?: string } {
  return env === undefined ? {} : { env };
}

/** The IR's words, not the names made of them: `a-b` keeps its hyphen in file names. */
function treeOf({ operations, resources }: Api): YAMLMap {
  const written = writtenOf(operations);
  const root = new YAMLMap();
  for (const { path, methods } of resources) {
    const node = nodeAt(root, path);
    for (const { operation, word } of methods) node.set(word, written.get(operation));
  }
  return root;
}

function nodeAt(root: YAMLMap, path: readonly string[]): YAMLMap {
  let node = root;
  for (const word of path) {
    const known = node.get(word);
    const next = known instanceof YAMLMap ? known : new YAMLMap();
    if (next !== known) node.set(word, next);
    node = next;
  }
  return node;
}

/** How sdk.yaml names each operation: by operationId where the first to bear it is meant. */
function writtenOf(operations: readonly Operation[]): ReadonlyMap<OperationId, string> {
  const keys = new Set<string>();
  const written = new Map<OperationId, string>();
  for (const { id, key, method, path } of operations) {
    written.set(id, key === undefined || keys.has(key) ? `${method} ${path}` : key);
    if (key !== undefined) keys.add(key);
  }
  return written;
}

function mapOf(entries: Readonly<Record<string, unknown>>): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(entries)) map.set(key, value);
  return map;
}

function remark(yaml: Document, key: string, value: YAMLMap, comment: string): void {
  const name = new Scalar(key);
  name.commentBefore = comment;
  name.spaceBefore = true;
  yaml.set(name, value);
}
