import * as oxfmt from 'oxfmt';
import { expect, test } from 'vitest';
import { houseStyle, oxfmtLayout, prettierLayout } from '../../../generator/7-format/layout.js';

// A generic arrow function is written `<Value,>` where the file may hold JSX; ours never do.
test.each([
  ['module.ts', 'export const same = <Value>(value: Value): Value => value;\n'],
  ['README.md', '# Title\n\n- one\n- two\n'],
  ['package.json', '{\n  "name": "x",\n  "files": [\n    "a"\n  ]\n}\n'],
])('both engines leave %s as it is', async (path, text) => {
  expect(await oxfmtLayout(oxfmt)(path, text)).toBe(text);
  expect(await (await prettierLayout(houseStyle))(path, text)).toBe(text);
});

test('what is no TypeScript is a defect, told with its file', async () => {
  await expect(oxfmtLayout(oxfmt)('a.ts', 'export const = 1;')).rejects.toThrow(
    'a.ts is not valid',
  );
});
