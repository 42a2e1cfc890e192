// A label such as 100.94.Operations.Safety: where, what about, what for, and whose.
import { element, field, select } from './editor-parts.js';

export function partsOf(label) {
  const [, level = '', category = '', intent = '', role = ''] = /^(\d{1,4})?(?:\.(\d)(\d))?(?:\.(.*))?$/.exec(label) ?? [];
  return { level, category, intent, role };
}

export function labelOf({ level, category, intent, role }) {
  return [level, `${category}${intent}`, role].filter(Boolean).join('.');
}

const pairs = (words) => Object.entries(words ?? {}).map(([digit, meaning]) => [digit, `${digit} · ${meaning}`]);

/** Fields for the parts of a label; each change is told as the whole label. */
export function labelPicker({ label, labels, roles, text, changed }) {
  const parts = partsOf(label);
  const whole = element('output', { className: 'label-code', textContent: labelOf(parts) });
  const controls = {
    level: levels(parts.level, pairs(labels?.levels)),
    category: select([...known(parts.category, pairs(labels?.categories))], parts.category),
    intent: select([...known(parts.intent, pairs(labels?.intents))], parts.intent),
    role: select([['', text('label.no_role')], ...known(parts.role, roles.map((role) => [role, role]))], parts.role),
  };
  for (const [part, control] of Object.entries(controls)) {
    control.addEventListener('input', () => {
      parts[part] = control.value;
      whole.textContent = labelOf(parts);
      changed(labelOf(parts));
    });
  }
  return element(
    'div',
    { className: 'studio-label' },
    element('p', { className: 'studio-label-whole' }, whole),
    ...Object.entries(controls).map(([part, control]) =>
      field(text(`label.${part}`), control, text(`label.${part}_hint`)),
    ),
  );
}

/** A value that the vocabulary does not list stays what it is until another is chosen. */
function known(value, options) {
  return value === '' || options.some(([each]) => each === value) ? options : [[value, value], ...options];
}

/** Any one to four digits address a level; those that have a name are offered. */
function levels(value, options) {
  const list = element('datalist', { id: 'studio-levels' });
  for (const [digits, said] of options) list.append(new Option(said, digits));
  document.getElementById(list.id)?.remove();
  document.body.append(list);
  const control = element('input', { className: 'form-control', value, inputMode: 'numeric', maxLength: 4, pattern: '[1-9][0-9]{0,3}' });
  control.setAttribute('list', list.id);
  return control;
}
