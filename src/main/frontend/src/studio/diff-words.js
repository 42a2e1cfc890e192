// What a text was and what it is, with no more marked than differs.
import { element } from './editor-parts.js';

export function cellDiff(before, after) {
  if (before === after) return [after];
  return [
    ...(before ? [element('del', { textContent: before })] : []),
    ...(before && after ? [' '] : []),
    ...(after ? [element('ins', { textContent: after })] : []),
  ];
}
