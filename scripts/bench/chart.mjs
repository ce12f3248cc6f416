/**
 * Horizontal bars as SVG, for light and dark pages alike: the colours follow the reader's scheme.
 *
 * @param groups `{ name, bars: [{ name, value, own }] }`; `own` bars are ours
 */
export function chartOf(title, unit, groups) {
  const [left, width, row] = [190, 720, 20];
  const bars = groups.flatMap((group) => group.bars);
  const longest = Math.max(...bars.map(({ value }) => value));
  const scale = (width - left - 80) / longest;
  const parts = [];
  let y = 34;
  for (const group of groups) {
    parts.push(text(0, (y += 24), group.name, 'head'));
    for (const { name, value, own } of group.bars) {
      const length = Math.max(1, Math.round(value * scale));
      y += row;
      parts.push(text(left - 8, y, name, 'name'));
      parts.push(
        `<rect x="${left}" y="${y - 11}" width="${length}" height="13" rx="2" class="${own ? 'own' : 'peer'}"/>`,
        text(left + length + 6, y, `${numberOf(value)} ${unit}`, 'value'),
      );
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 12}" role="img" aria-label="${escaped(title)}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .head { font-weight: 600; }
  .name { text-anchor: end; }
  .own { fill: #0969da; }
  .peer { fill: #afb8c1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .own { fill: #4493f8; }
    .peer { fill: #57606a; }
  }
</style>
${text(0, 16, title, 'title')}
${parts.join('\n')}
</svg>
`;
}

function text(x, y, words, style) {
  return `<text x="${x}" y="${y}" class="${style}">${escaped(words)}</text>`;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function numberOf(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value < 1 ? 2 : 1);
}
