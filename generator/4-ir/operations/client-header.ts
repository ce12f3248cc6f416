import type { Config } from '../../config.js';
import type { Document } from '../../3-normalize/document.js';
import type { ClientHeader } from '../ir.js';

/** The headers that sdk.yaml makes the client's business, documented by the first that declares them. */
export function clientHeadersOf(
  { operations }: Document,
  { client }: Config,
): readonly ClientHeader[] {
  return (client?.options ?? []).map(({ name, header, env }) => {
    const wanted = header.toLowerCase();
    const param = operations
      .flatMap(({ parameters }) => parameters)
      .find((one) => one.in === 'header' && one.name.toLowerCase() === wanted);
    return {
      wire: param?.name ?? header,
      option: name,
      ...(env === undefined ? {} : { env }),
      docs: param?.description === undefined ? {} : { text: param.description },
    };
  });
}
