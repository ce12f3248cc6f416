interface Route {
  readonly method: string;
  readonly path: string;
}

/**
 * An operationId without the route that FastAPI appends to a function's name to make ids differ:
 * `read_user_users__user_id__get` of GET /users/{user_id} -> `read_user`.
 */
export function withoutRoute(operationId: string, { method, path }: Route): string {
  const suffix = `${path.replaceAll(/\W/g, '_')}_${method.toLowerCase()}`;
  const own = operationId.endsWith(suffix) ? operationId.slice(0, -suffix.length) : '';
  return own === '' ? operationId : own;
}
