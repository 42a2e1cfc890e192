// A form before and after: its fields in their order, with what became of each.
import { element } from './editor-parts.js';
import { cellDiff } from './diff-words.js';

/** @param differences as the server says them, about fields and the form itself */
export function drawForm({ before, after, differences, say }) {
  const fields = new Map();
  const nameOf = (form, id) => form.components?.find(({ key, id: own }) => key === id || own === id)?.label ?? id;
  for (const each of differences) {
    const key = `${each.what} ${each.id}`;
    if (!fields.has(key)) fields.set(key, { ...each, name: each.change === 'REMOVED' ? nameOf(before, each.id) : nameOf(after, each.id), parts: [] });
    fields.get(key).parts.push(each);
  }
  const order = (after.components ?? []).map(({ key, id }) => key ?? id);
  const drawn = [...fields.values()].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return element('ul', { className: 'plain diff-fields' }, ...drawn.map((field) => fieldOf(field, say)));
}

function fieldOf({ name, parts }, say) {
  const whole = parts.find(({ part }) => !part);
  const state = (whole?.change ?? 'CHANGED').toLowerCase();
  const changes = parts.filter(({ part }) => part).map(({ part, before, after }) =>
    element('div', { className: 'diff-part' }, element('dt', { textContent: part }), element('dd', {}, ...cellDiff(before ?? '', after ?? ''))),
  );
  const head = element('p', { className: 'm-0' }, element('span', { className: `diff-sign is-${state}`, textContent: say(state) }), ' ', element('strong', { textContent: name }));
  if (state === 'moved') head.append(' ', element('span', { className: 'muted small', textContent: `${whole.before} → ${whole.after}` }));
  return element('li', { className: `is-${state}` }, head, changes.length ? element('dl', { className: 'diff-parts' }, ...changes) : null);
}
