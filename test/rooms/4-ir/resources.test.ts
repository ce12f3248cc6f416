import { describe, expect, it } from 'vitest';
import type { Config } from '../../../generator/config.js';
import { built, boolean, json, object, query, string, treeText, type Paths } from './built.js';

const thing = json(object({ id: string }));
const list = json(object({ data: { type: 'array', items: string } }));
const named = (operationId: string, answer: object = thing, more: object = {}): object => ({
  operationId,
  ...answer,
  ...more,
});

async function treeOf(paths: Paths, config: Config = {}): Promise<readonly string[]> {
  const { api } = await built(paths, {}, config);
  return treeText(api);
}

describe('methods by paths', () => {
  it('reads collections and items', async () => {
    const item = { get: thing, put: thing, delete: thing };
    expect(
      await treeOf({
        '/pets': { get: list, post: thing },
        '/pets/{id}': item,
        '/pets/{id}/toys': { get: list },
      }),
    ).toEqual([
      'pets.list GET /pets',
      'pets.create POST /pets',
      'pets.retrieve GET /pets/{id}',
      'pets.update PUT /pets/{id}',
      'pets.delete DELETE /pets/{id}',
      'pets.toys.list GET /pets/{id}/toys',
    ]);
  });

  it('reads what there is one of', async () => {
    expect(
      await treeOf({
        '/account': { get: thing, patch: thing },
        '/limits': { get: thing, post: thing },
      }),
    ).toEqual([
      'account.retrieve GET /account',
      'account.update PATCH /account',
      'limits.retrieve GET /limits',
      'limits.update POST /limits',
    ]);
  });

  it('takes what nothing is known of, above items, for many of them', async () => {
    const unknown = {
      responses: { 200: { description: '', content: { 'application/json': {} } } },
    };
    expect(
      await treeOf({
        '/pets': { get: unknown },
        '/pets/{id}': { get: thing },
        '/me': { get: unknown },
      }),
    ).toEqual(['pets.list GET /pets', 'pets.retrieve GET /pets/{id}', 'me.retrieve GET /me']);
  });

  it('takes what is waited for at its word, not what comes instead', async () => {
    const answer = (schema: object): object => ({
      description: '',
      content: { 'application/json': { schema } },
    });
    const names = { type: 'array', items: string };
    const get = { responses: { 200: answer(names), 202: answer(object({ id: string })) } };
    expect(await treeOf({ '/pets': { get } })).toEqual(['pets.list GET /pets']);
  });

  it('takes an operationId at its word where the id is in the body', async () => {
    expect(
      await treeOf({
        '/pet': { put: named('updatePet'), post: named('addPet') },
        '/pet/{id}': { get: thing, post: named('updatePetWithForm'), delete: thing },
        '/toys': { put: named('updateToys'), delete: thing },
        '/toys/{id}': { put: named('updateToy'), delete: thing },
      }),
    ).toEqual([
      'pet.update PUT /pet',
      'pet.create POST /pet',
      'pet.retrieve GET /pet/{id}',
      'pet.update_with_form POST /pet/{id}',
      'pet.delete DELETE /pet/{id}',
      'toys.update_all PUT /toys',
      'toys.delete_all DELETE /toys',
      'toys.update PUT /toys/{id}',
      'toys.delete DELETE /toys/{id}',
    ]);
  });

  it('streams what only streams', async () => {
    const stream = {
      responses: { 200: { description: '', content: { 'text/event-stream': { schema: string } } } },
    };
    expect(
      await treeOf({
        '/events': { get: stream, post: thing },
        '/jobs/{id}/logs': { get: stream },
      }),
    ).toEqual([
      'events.stream GET /events',
      'events.create POST /events',
      'jobs.logs.stream GET /jobs/{id}/logs',
    ]);
  });

  it.each([
    ['/jobs/{id}/cancel', 'post', 'jobs.cancel'],
    ['/runs/{id}/submit_tool_outputs', 'post', 'runs.submit_tool_outputs'],
    ['/users/search', 'get', 'users.search'],
    ['/users/login', 'get', 'users.login'],
    ['/orders/{id}/refund', 'post', 'orders.refund'],
    // Things that sound like actions.
    ['/orders/{id}/refund', 'get', 'orders.refund.retrieve'],
    ['/accounts/{id}/login_links', 'post', 'accounts.login_links.create'],
    ['/users/{id}/archive', 'get', 'users.archive.retrieve'],
    // Undoing and doing again.
    ['/users/{id}/unban', 'post', 'users.unban'],
    ['/docs/{id}/reprocess', 'post', 'docs.reprocess'],
    // A verb in front of its object.
    ['/orders/cancel/{id}', 'post', 'orders.cancel'],
    ['/models/{model}:generateContent', 'post', 'models.generateContent'],
    ['/messages/bulk-delete', 'post', 'messages.bulk-delete'],
  ])('%s %s', async (path, method, expected) => {
    const [first] = await treeOf({ [path]: { [method]: thing } });
    expect(first?.split(' ')[0]).toBe(expected);
  });

  it('takes a verb with something below it for a thing', async () => {
    expect(
      await treeOf({ '/a/search': { post: thing }, '/a/search/recent': { get: list } }),
    ).toEqual(['a.search.create POST /a/search', 'a.search.recent.list GET /a/search/recent']);
  });

  it.each([
    [{ '/api/v1/pets': { get: list }, '/api/v1/toys': { get: list } }, ['pets.list', 'toys.list']],
    [
      { '/shop/v2/pets': { get: list }, '/shop/v2/toys': { get: list } },
      ['pets.list', 'toys.list'],
    ],
    [{ '/v1/pets': { get: list }, '/v2/toys': { get: list } }, ['pets.list', 'toys.list']],
    [{ '/v1/pets': { get: list }, '/v2/pets': { get: list } }, ['v1.pets.list', 'v2.pets.list']],
    [{ '/A.json': { get: list }, '/A/{id}.json': { get: thing } }, ['A.list', 'A.retrieve']],
    [{ '/A.php': { get: list }, '/B': { get: list } }, ['A.list', 'B.list']],
    [{ '/a/b.json': { get: list }, '/a/b.xml': { get: list } }, ['a.b.json.list', 'a.b.xml.list']],
    [{ '/pets/v2/{id}': { get: thing }, '/toys': { get: list } }, ['pets.retrieve', 'toys.list']],
    [
      { '/pets/v2/{id}': { get: thing }, '/pets/v3/{id}': { get: thing } },
      ['pets.v2.retrieve', 'pets.v3.retrieve'],
    ],
    [{ '/accounts/{id}/providers/Acme.Store/pets/{name}': { get: thing } }, ['pets.retrieve']],
    [
      { '/boxes/json': { get: list }, '/boxes/{id}/json': { get: thing } },
      ['boxes.list', 'boxes.retrieve'],
    ],
    [{ '/pets': { get: list }, '/pets?beta=true': { get: list } }, ['pets.list', 'beta.pets.list']],
    [
      { '/pets/{id}': { put: thing }, '/pets/{id}#add_link': { put: thing } },
      ['pets.update', 'pets.add_link'],
    ],
    [
      {
        '/tags/{id}#keys': { delete: { ...thing, parameters: [query('keys', string)] } },
        '/tags': { get: list },
        '/tags#name': { get: { ...thing, parameters: [query('name', string)] } },
      },
      ['tags.delete', 'tags.list', 'tags.retrieve'],
    ],
    [
      {
        '/tags': { get: list },
        '/tags#from&to': {
          get: { ...list, parameters: [query('from', string), query('to', string)] },
        },
        '/tags#old': { get: { ...list, parameters: [query('old', { enum: [true] })] } },
      },
      ['tags.list', 'tags.list_by_from_to', 'tags.old'],
    ],
  ])('reads past what says nothing: %o', async (paths, expected) => {
    const tree = await treeOf(paths);
    expect(tree.map((line) => line.split(' ')[0])).toEqual(expected);
  });
});

describe('methods where paths are mute', () => {
  it('reads calls by name', async () => {
    const paths = { '/chat.postMessage': { post: thing }, '/admin.users.list': { get: list } };
    expect(await treeOf(paths)).toEqual([
      'chat.postMessage POST /chat.postMessage',
      'admin.users.list GET /admin.users.list',
    ]);
  });

  it('reads posts that end in what is done', async () => {
    const paths = {
      '/accounts/get': { post: thing },
      '/link/token/create': { post: thing },
      '/link/token/seed': { post: thing },
    };
    expect(await treeOf(paths)).toEqual([
      'accounts.get POST /accounts/get',
      'link.token.create POST /link/token/create',
      'link.token.seed POST /link/token/seed',
    ]);
  });

  it('falls back to tags and operationIds', async () => {
    const paths = {
      '/': { get: named('meta/root', thing, { tags: ['meta'] }) },
      '/{bucket}': { put: named('makeBucket') },
    };
    expect(await treeOf(paths)).toEqual(['make_bucket PUT /{bucket}', 'meta.root GET /']);
  });

  it('keeps acronyms, but where all is written in capitals', async () => {
    const paths = {
      '/{id}': { post: named('postAddRoleToDBCluster'), get: named('getAPIKeyIDs') },
      '/{id}/{other}': {
        post: named('ADD_ROLE', thing, { tags: ['IP Access'] }),
        get: named('MFADevice', thing, { tags: ['MFA device'] }),
      },
    };
    expect(await treeOf(paths)).toEqual([
      'post_add_role_to_DB_cluster POST /{id}',
      'get_API_key_IDs GET /{id}',
      'IP_access.add_role POST /{id}/{other}',
      'MFA_device.retrieve GET /{id}/{other}',
    ]);
  });

  it('leaves out the route that FastAPI appends to an operationId', async () => {
    expect(await treeOf({ '/': { get: named('read_root__get') } })).toEqual(['read_root GET /']);
  });

  it('takes no word from an operationId that says nothing', async () => {
    const paths = {
      '/{a}': { get: named('owners', thing, { tags: ['Owners'] }) },
      '/pets': { get: named('1', list), put: named('2') },
      '/pets/{id}': { get: named('3'), put: named('4') },
    };
    expect(await treeOf(paths)).toEqual([
      'owners.retrieve GET /{a}',
      'pets.list GET /pets',
      'pets.update_all PUT /pets',
      'pets.retrieve GET /pets/{id}',
      'pets.update PUT /pets/{id}',
    ]);
  });

  it('reads functions, actions and keys of OData', async () => {
    const paths = {
      "/pets('{id}')": { get: thing },
      '/pets/acme.api.delta()': { get: list },
      "/pets('{id}')/acme.api.fedSince(day='{day}')": { get: list },
      '/pets/{id}/acme.api.softDelete': { post: thing },
      '/pets/acme.api.cat': { get: list },
    };
    expect(await treeOf(paths)).toEqual([
      "pets.retrieve GET /pets('{id}')",
      'pets.delta GET /pets/acme.api.delta()',
      "pets.fedSince GET /pets('{id}')/acme.api.fedSince(day='{day}')",
      'pets.softDelete POST /pets/{id}/acme.api.softDelete',
      'pets.cat.list GET /pets/acme.api.cat',
    ]);
  });

  it('leaves host names whole, as no namespace has one name alone', async () => {
    const paths = {
      '/apis/storage.shop.io/volumes': { get: list },
      '/apis/access.shop.io/roles': { get: list },
    };
    expect(await treeOf(paths)).toEqual([
      'storage.shop.io.volumes.list GET /apis/storage.shop.io/volumes',
      'access.shop.io.roles.list GET /apis/access.shop.io/roles',
    ]);
  });

  it('reads dotted operationIds where a parameter stands for a path', async () => {
    const paths = {
      '/v1/{name}': { get: named('shop.sites.pets.get'), patch: named('shop.sites.pets.patch') },
      '/v1/{name}:feed': { post: named('shop.sites.pets.feed') },
      '/v1/{parent}/pets': { get: named('shop.sites.pets.list', list) },
      '/v1/sites': { get: named('shop.sites.list', list) },
    };
    expect(await treeOf(paths)).toEqual([
      'sites.list GET /v1/sites',
      'sites.pets.retrieve GET /v1/{name}',
      'sites.pets.update PATCH /v1/{name}',
      'sites.pets.feed POST /v1/{name}:feed',
      'sites.pets.list GET /v1/{parent}/pets',
    ]);
  });

  it('follows the hints of extensions', async () => {
    const fern = {
      'x-fern-sdk-group-name': ['users', 'admin'],
      'x-fern-sdk-method-name': 'promote',
    };
    const speakeasy = { 'x-speakeasy-group': 'users', 'x-speakeasy-name-override': 'me' };
    const sdk = { 'x-sdk-group': 'users', 'x-sdk-method': 'you' };
    const paths = {
      '/a': { post: named('a', thing, fern) },
      '/b': { get: named('b', thing, speakeasy) },
      '/c': { get: named('c', thing, sdk) },
    };
    expect(await treeOf(paths)).toEqual([
      'users.me GET /b',
      'users.you GET /c',
      'users.admin.promote POST /a',
    ]);
  });
});

describe('two operations that want one method', () => {
  it.each([
    ['PUT beside PATCH', { '/a/{id}': { put: thing, patch: thing } }, ['a.replace', 'a.update']],
    [
      'POST beside PUT',
      { '/a/{id}/b/{n}': { post: thing, put: thing } },
      ['a.b.create', 'a.b.update'],
    ],
    [
      'all beside one',
      { '/a': { delete: thing }, '/a/{id}': { delete: thing } },
      ['a.delete_all', 'a.delete'],
    ],
    [
      'the larger family keeps the word',
      {
        '/threads/runs': { post: named('createThreadAndRun') },
        '/threads/{id}/runs': { get: named('listRuns', list), post: named('createRun') },
      },
      ['threads.runs.create_thread_and_run', 'threads.runs.list', 'threads.runs.create'],
    ],
    [
      'the parameter tells them apart',
      { '/a/comments': { get: list, post: thing }, '/a/{n}/comments': { get: list } },
      ['a.comments.list', 'a.comments.create', 'a.comments.list_by_n'],
    ],
    [
      'the query of the path tells them apart',
      { '/now?city={city}': { get: list }, '/now?lat={lat}': { get: list } },
      ['now.list', 'now.list_by_lat'],
    ],
    [
      'a method beside a resource',
      { '/a/{id}/update': { get: thing }, '/a/{id}': { put: named('changeA') } },
      ['a.change', 'a.update.retrieve'],
    ],
  ])('%s', async (_, paths, expected) => {
    const tree = await treeOf(paths);
    expect(tree.map((line) => line.split(' ')[0])).toEqual(expected);
  });

  it('are named alike in any order of the document', async () => {
    const paths: Paths = {
      '/a/comments': { get: list },
      '/a/{n}/comments': { get: list },
      '/a/{n}': { put: thing, patch: thing },
      '/a': { delete: thing, put: thing },
    };
    const backwards = Object.fromEntries(Object.entries(paths).reverse());
    expect([...(await treeOf(backwards))].sort()).toEqual([...(await treeOf(paths))].sort());
  });

  it('are what the operationId says, where it says by what', async () => {
    const tree = await treeOf({
      '/accounts/{id}/providers/Acme.Store/pets': { get: named('Pets_List', list) },
      '/accounts/{id}/groups/{name}/providers/Acme.Store/pets': {
        get: named('Pets_ListByGroup', list),
      },
    });
    expect(tree.map((line) => line.split(' ')[0])).toEqual(['pets.list', 'pets.list_by_group']);
  });

  it('stay with GET where POST does the same', async () => {
    const { said } = await built({
      '/#Action=CopyImage': { post: named('POST_CopyImage'), get: named('GET_CopyImage') },
    });
    expect(said).toEqual([
      'method-taken #/paths/~1#Action=CopyImage/post: POST /#Action=CopyImage is client.postCopyImage, as client.copyImage is another operation already.',
    ]);
  });

  it('are not reported where what is posted is made', async () => {
    const paths = { '/profile': { get: thing, put: thing, post: thing } };
    expect(await treeOf(paths)).toEqual([
      'profile.retrieve GET /profile',
      'profile.update PUT /profile',
      'profile.create POST /profile',
    ]);
    expect((await built(paths)).said).toEqual([]);
  });

  it('are reported where the new word may surprise', async () => {
    const { said } = await built({
      '/a/side-notes': { get: list },
      '/a/{n}/side-notes': { get: list },
    });
    expect(said).toEqual([
      'method-taken #/paths/~1a~1{n}~1side-notes/get: GET /a/{n}/side-notes is client.a.sideNotes.listByN, as client.a.sideNotes.list is another operation already.',
    ]);
  });
});

describe('the tree of sdk.yaml', () => {
  const paths: Paths = {
    '/a': { get: named('listA', list), post: named('makeA') },
    '/a/{id}': { get: named('getA') },
    '/b/{id}/c': { get: named('getC', json(boolean)) },
  };

  it('comes first, in its own order; the rest is inferred', async () => {
    const resources = { things: { all: 'listA' }, ping: 'GET /b/{id}/c' };
    expect(await treeOf(paths, { resources })).toEqual([
      'ping GET /b/{id}/c',
      'things.all GET /a',
      'a.create POST /a',
      'a.retrieve GET /a/{id}',
    ]);
  });

  it('keeps its words against inferred ones', async () => {
    const { said, api } = await built(paths, {}, { resources: { a: { create: 'getA' } } });
    expect(treeText(api)).toContain('a.make POST /a');
    expect(said[0]).toContain(
      'POST /a is client.a.make, as client.a.create is another operation already.',
    );
  });

  it('is told of leaves that match nothing', async () => {
    const resources = { a: { list: 'listAs', twice: 'listA', thrice: 'listA', gone: 'DELETE /a' } };
    const { said } = await built(paths, {}, { resources });
    expect(said).toEqual([
      'config-operation-unknown sdk.yaml#/resources/a/list: The document has no operation "listAs". Did you mean "listA"?',
      'config-operation-twice sdk.yaml#/resources/a/thrice: "listA" is in the resource tree already, as a.twice.',
      'config-operation-unknown sdk.yaml#/resources/a/gone: The document has no operation "DELETE /a".',
    ]);
  });
});

it('describes resources by the tags that are called like them and hold operations of theirs', async () => {
  const tags = [{ name: 'Pets', description: 'Animals of a household.' }];
  const paths = {
    '/pets': { get: { ...list, tags: ['Pets'] } },
    '/zoo/pets': { get: { ...list, tags: ['Zoo'] } },
  };
  const { api } = await built(paths, { tags });
  expect(api.resources.map(({ path, docs }) => [path, docs])).toEqual([
    [['pets'], { text: 'Animals of a household.' }],
    [['zoo'], {}],
    [['zoo', 'pets'], {}],
  ]);
});
