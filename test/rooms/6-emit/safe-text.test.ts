import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import ts from 'typescript';
import {
  docCode,
  docLine,
  docText,
  keyText,
  literalText,
  memberText,
} from '../../../generator/6-emit/safe-text.js';
import type { Json } from '../../../generator/4-ir/ir.js';

describe('literalText', () => {
  test.each([
    ['plain', `'plain'`],
    [`it's`, String.raw`'it\'s'`],
    ['a\\b', String.raw`'a\\b'`],
    ['`${process.exit()}`', "'`${process.exit()}`'"],
    ['line\nend\r\ttab', String.raw`'line\nend\r\ttab'`],
    ['\u2028\u2029\0\u007f', String.raw`'\u2028\u2029\u0000\u007f'`],
    ['\u202eevil\u2066\u200b\ufeff', String.raw`'\u202eevil\u2066\u200b\ufeff'`],
    ['\ud800', String.raw`'\ud800'`],
    ['😀 é 用户', `'😀 é 用户'`],
    ['</script><!--', String.raw`'\x3c/script>\x3c!--'`],
    ['//# sourceMappingURL=/etc/passwd', String.raw`'//\x23 sourceMappingURL=/etc/passwd'`],
    [1, '1'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [null, 'null'],
    [[1, 'a', []], `[1, 'a', []]`],
    [{ a: 1, 'b-c': {} }, `{ a: 1, 'b-c': {} }`],
    [JSON.parse('{"__proto__":1,"constructor":2}'), `{ ['__proto__']: 1, constructor: 2 }`],
  ] as [Json, string][])('%j -> %s', (value, text) => {
    expect(literalText(value)).toBe(text);
  });

  test('any JSON evaluates to itself', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        const text = literalText(json);
        expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what code makes of it is the question
        const evaluate = new Function(`return (${text});`) as () => unknown;
        expect(JSON.stringify(evaluate())).toBe(JSON.stringify(json));
      }),
    );
  });
});

describe('keyText and memberText', () => {
  test.each([
    ['limit', 'limit', 'p.limit'],
    ['default', 'default', 'p.default'],
    ['$ref', '$ref', 'p.$ref'],
    ['X-Id', `'X-Id'`, `p['X-Id']`],
    ['1', `'1'`, `p['1']`],
    ['', `''`, `p['']`],
    ['é', `'é'`, `p['é']`],
    ['\u{2d611}', String.raw`'\u{2d611}'`, `p['\u{2d611}']`],
    ['😀', `'😀'`, `p['😀']`],
    [`a']: evil; ['`, String.raw`'a\']: evil; [\''`, String.raw`p['a\']: evil; [\'']`],
    ['__proto__', `['__proto__']`, `p['__proto__']`],
    ['constructor', 'constructor', 'p.constructor'],
  ])('%j', (wire, key, member) => {
    expect(keyText(wire)).toBe(key);
    expect(memberText('p', wire)).toBe(member);
  });
});

describe('docText', () => {
  test.each([
    ['ends */ here', 'ends *\\/ here'],
    ['**/', '**\\/'],
    ['a\r\nb  \n\n\n\nc\n', 'a\nb\n\nc'],
    ['a\u2028b', 'a\nb'],
    ['x\u0000\u202ey\u200dz', 'xy\u200dz'],
    ['\ud800', '\ufffd'],
    ['@deprecated now', '\\@deprecated now'],
    ['mail me @home', 'mail me \\@home'],
    ['me@home, `@a`, `npm i @a`', 'me@home, `@a`, `npm i \\@a`'],
    ['/* @__PURE__ */', '/* \\@\\__PURE__ *\\/'],
    ['//# sourceMappingURL=x', '// \\# sourceMappingURL=x'],
    ['</SCRIPT><!-- x -->', '<\\/SCRIPT><\\!-- x -->'],
  ])('%j -> %j', (markdown, text) => {
    expect(docText(markdown)).toBe(text);
  });

  // What is not ASCII takes the long way, which must change nothing that the short one does not.
  test('a text that is left alone needed no change', () => {
    const words = ['a', ' ', '\n', '\t', '*', '/', '#', '@', '<', '!--', '/script', '__', '\\'];
    const pieces = fc.constantFrom(...words, 'source', 'MappingURL=', 'SourceURL', '`', '{', '>');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = `a${list.join('')}`;
        expect(docText(`\u00e9${text}`)).toBe(`\u00e9${docText(text)}`);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test.each([
    ['pet.created', '`pet.created`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``` */\n', '` ``` *\\/ `'],
  ])('code span: %j -> %j', (text, span) => {
    expect(docCode(text)).toBe(span);
  });

  test('one line for tags', () => {
    expect(docLine(' a\n  b\t')).toBe('a b');
  });

  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(
        '*/',
        '/*',
        '@',
        ' @deprecated',
        'a',
        '\n',
        '\r\n',
        '`',
        '//# sourceURL=a',
        ' ',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  );

  test('whatever it says stays one comment without tags', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const file = ts.createSourceFile(
          'a.ts',
          `/**\n * ${docText(parts.join('')).replaceAll('\n', '\n * ')}\n */\nexport const a = 1;`,
          ts.ScriptTarget.ES2022,
          true,
        );
        expect(file.statements.map(({ kind }) => kind)).toEqual([ts.SyntaxKind.VariableStatement]);
        const tags = file.statements.flatMap((statement) => ts.getJSDocTags(statement));
        expect(tags.map((tag) => tag.getText())).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
