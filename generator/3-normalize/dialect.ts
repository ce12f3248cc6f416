import type { BodyNode, ParameterNode, ServerNode } from './document.js';
import type { Filtering } from './filter.js';
import type { ObjectPlace } from './place.js';
import type { SchemeShelf } from './read-security.js';
import type { Reading } from './reading.js';

/** How a version writes the parts of an operation. */
export interface Dialect {
  /** Header parameters, in lower case, that other parts of the document decide. */
  readonly ignoredHeaders: ReadonlySet<string>;
  readonly readParameter: (
    node: ObjectPlace,
    reading: OperationReading,
  ) => ParameterNode | undefined;
  /** `parameters`: those that describe the body (`in: body`, `in: formData`). */
  readonly readBody: (
    operation: ObjectPlace,
    parameters: readonly ObjectPlace[],
    reading: OperationReading,
  ) => BodyNode | undefined;
  /** The servers of an operation alone; `holders`: the operation, then its path item. */
  readonly readServers: (
    holders: readonly ObjectPlace[],
    reading: OperationReading,
  ) => readonly ServerNode[] | undefined;
}

/** What readers of operations need beside. */
export interface OperationReading extends Reading {
  readonly dialect: Dialect;
  readonly root: ObjectPlace;
  readonly schemes: SchemeShelf;
  /** Schemes that only header parameters tell of. */
  readonly impliedSchemes: SchemeShelf;
  readonly filtering: Filtering;
  /** Where each operationId was met first. */
  readonly operationIds: Map<string, string>;
}
