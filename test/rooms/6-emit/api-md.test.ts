import { expect, test } from 'vitest';
import type { Api } from '../../../generator/4-ir/ir.js';
import {
  apiOf,
  bodyOf,
  declOf,
  jsonOf,
  objectOf,
  onceOf,
  operationOf,
  paramOf,
  refOf,
  string,
} from './api-of.js';
import { packageOf } from './package-of.js';

async function reference(parts: Partial<Api>): Promise<string> {
  const text = (await packageOf(apiOf(parts))).get('api.md') ?? '';
  return text.slice(text.indexOf('## ')).trim();
}

const types = [declOf('Pet', objectOf({ name: string }))];

test('a method says its route, what it takes, gives, and fails with', async () => {
  const create = operationOf('POST /pets', {
    key: 'create',
    body: bodyOf({ kind: 'json', media: 'application/json', type: refOf('Pet') }),
    call: { body: 'fields' },
    outcome: onceOf(jsonOf(refOf('Pet'))),
    failures: [{ status: '400', type: string, docs: {} }],
    docs: { summary: 'Add a pet', deprecated: true },
  });
  expect(await reference({ types, operations: [create] })).toBe(`## \`client.pets\`

[\`Pets\`](./src/resources/pets.ts)

- \`client.pets.create(params)\` · \`POST /pets\`\\
  **Deprecated.** Add a pet\\
  [\`CreateParams\`](./src/models/pets.ts) → [\`Pet\`](./src/models/pets.ts), fails with [\`CreateError\`](./src/models/pets.ts)\\
  Function: [\`create\`](./src/operations/pets.ts)`);
});

test('without parameters and answer', async () => {
  const remove = operationOf('DELETE /pets/{id}', {
    key: 'remove',
    params: [paramOf('path id')],
    call: { positional: 'id', body: 'none' },
    docs: { text: 'Remove `it`. And more.' },
  });
  expect(await reference({ operations: [remove] })).toContain(`
- \`client.pets.remove(id)\` · \`DELETE /pets/{id}\`\\
  Remove \`it\`.\\
  nothing\\
  Function: [\`remove\`](./src/operations/pets.ts)`);
});

test('pages and several answers', async () => {
  const list = operationOf('GET /pets', {
    key: 'list',
    outcome: {
      kind: 'page',
      envelope: { kind: 'array', items: refOf('Pet') },
      item: refOf('Pet'),
      scheme: { kind: 'single', items: [] },
    },
  });
  const show = operationOf('GET /show', {
    key: 'show',
    outcome: onceOf(jsonOf(refOf('Pet')), { kind: 'text', media: 'text/plain', type: string }),
  });
  const text = await reference({ types, operations: [list, show] });
  expect(text).toContain('\n  pages of [`Pet`](./src/models/pets.ts)\\\n');
  expect(text).toContain('\n  [`Pet`](./src/models/pets.ts) or `string`\\\n');
});

test('webhooks are listed', async () => {
  const webhooks = [{ at: '#', event: 'pet.born', type: refOf('Pet'), docs: {} }] as const;
  expect(await reference({ types, webhooks })).toMatch(
    /^## Webhooks\n\n- `pet\.born`: \[`Pet`\]\(\.\/src\/models\/\w+\.ts\)$/,
  );
});

test('what the document says stays words', async () => {
  const evil = operationOf('GET /`](https://evil.example)', {
    key: 'evil',
    docs: { summary: '![x](https://evil.example/x.png)\n\n# Heading <img src=x>' },
  });
  expect(await reference({ operations: [evil] })).toContain(
    [
      '- `client.pets.evil()` · ``GET /`](https://evil.example)``\\',
      '  \\!\\[x\\](`https://evil.example/x.png)` \\# Heading &lt;img src=x\\>\\',
    ].join('\n'),
  );
});
