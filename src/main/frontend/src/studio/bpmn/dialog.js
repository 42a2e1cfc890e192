// Asks for a few fields in a dialog of the browser: it keeps the focus and gives it back.
import { button, make } from './dom.js';

let numbered = 0;

/** @returns the values by name, or undefined where nothing is to be done */
export function ask({ title, about, fields, submit, cancel }) {
  return new Promise((resolve) => {
    const made = fields.map((field) => ({ field, ...fieldOf(field) }));
    const heading = `ed-title-${++numbered}`;
    const head = [make('h2', { id: heading }, title), about && make('p', { class: 'muted' }, about)];
    const form = make('form', { method: 'dialog', class: 'fields' }, ...head);
    const values = () => Object.fromEntries(made.map(({ field, read }) => [field.name, read()]));
    const follow = () => {
      for (const { field, row } of made) if (field.when) row.hidden = !field.when(values());
    };
    const send = make('button', { type: 'submit', class: 'btn btn-primary', value: 'done' }, submit);
    const leave = button(cancel, () => dialog.close(), { class: 'btn btn-plain' });
    form.append(...made.map(({ row }) => row), make('div', { class: 'ed-ways' }, send, leave));
    form.addEventListener('input', follow);
    const dialog = make('dialog', { class: 'ed-dialog', 'aria-labelledby': heading }, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'done' ? values() : undefined);
    });
    document.body.append(dialog);
    follow();
    dialog.showModal();
    made[0]?.input.focus();
    made[0]?.input.select?.();
  });
}

function fieldOf({ name, label, kind = 'text', value, options, required, hint }) {
  const id = `ed-field-${++numbered}`;
  const described = hint ? `${id}-hint` : undefined;
  const common = { id, name, required, 'aria-describedby': described };
  const input = inputOf(kind, common, options, value);
  const help = hint && make('p', { class: 'form-text', id: described }, hint);
  if (kind === 'check') {
    const name = make('label', { class: 'form-check-label', for: id }, label);
    return { row: make('div', { class: 'form-check' }, input, name, help), input, read: () => input.checked };
  }
  const row = make('div', {}, make('label', { class: 'form-label', for: id }, label), input, help);
  return { row, input, read: () => input.value.trim() };
}

function inputOf(kind, common, options, value) {
  if (kind === 'check') {
    return make('input', { ...common, type: 'checkbox', class: 'form-check-input', checked: value === true });
  }
  if (kind === 'select') {
    const choices = options.map(([key, text]) => make('option', { value: key, selected: key === value }, text));
    return make('select', { ...common, class: 'form-select' }, ...choices);
  }
  return make('input', { ...common, type: 'text', class: 'form-control', value: value ?? '', autocomplete: 'off' });
}
