/** What a document may say to get out of where it stands; all of it would set the canary. */

const payload = 'globalThis.__canary=1';

/** By what each attacks. `U+2028` and others that no editor shows are written as escapes. */
export const hostileTexts: Readonly<Record<string, string>> = {
  comment: `*/;${payload};/*`,
  template: `\`;${payload};\``,
  interpolation: `\${${payload}}`,
  'single quote': `';${payload};'`,
  'double quote': `";${payload};"`,
  backslash: `\\';${payload};//\\`,
  'line feed': `\n;${payload};\n`,
  'carriage return': `\r;${payload};\r`,
  'line separators': `\u2028;${payload};\u2029${payload}`,
  NUL: `\0;${payload};\0`,
  'bidi controls': `\u202e;${payload};\u2066\u2069`,
  'lone surrogates': `\ud800;${payload};\udc00`,
  script: `</script><script>${payload}</script>`,
  'javascript URL': `javascript:${payload}`,
  'HTML and Markdown': `<img src=x onerror="${payload}">[a](javascript:${payload})![a](javascript:${payload})<javascript:${payload}>`,
  'code span': `\`<img src=x onerror="${payload}">\`\`[a](javascript:${payload})`,
  'code fence': `\n\`\`\`\n<script>${payload}</script>\n\n~~~\n\`\`\`js\n${payload}\n`,
  'source map': `\n//# sourceMappingURL=data:,${payload}\n/*@__PURE__*/`,
  'front matter': `\n---\n<!-- ${payload} -->\n| a | b |\n|---|---|\n# ${payload}\n`,
  traversal: `../../../../tmp/${payload}`,
  backslashes: `..\\..\\..\\${payload}`,
  regex: `/.test(${payload})/;([`,
  JSON: `","scripts":{"postinstall":"${payload}"},"x":"`,
};

/**
 * Text of the same build that means no harm: slashes stay, as they part the segments of a path;
 * what has letters becomes a word, what has none a dash.
 */
export function harmlessTwinOf(text: string, index: number): string {
  const parts = text.split('/').map((part, at) => {
    if (/[a-z]/i.test(part)) return `word${index}n${at}`;
    return part === '' ? '' : '-';
  });
  return parts.join('/');
}
