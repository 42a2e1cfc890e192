// Spares work in the form editor: fields come by a click as well, are selected at once, and take their key from their label.

/** A key as the check wants it. */
export function keyOf(label) {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '');
  return key.slice(0, 60).replace(/_+$/, '');
}

function Helping(eventBus, formEditor, formFieldRegistry, modeling, selection) {
  const added = new Set();
  eventBus.on('commandStack.formField.add.postExecuted', ({ context }) => {
    added.add(context.formField.id);
    setTimeout(() => selection.set(formFieldRegistry.get(context.formField.id)));
  });

  // The key of a new field follows its label until somebody writes one. Answers to older ones are kept under theirs.
  const labelled = new Map();
  eventBus.on('commandStack.formField.edit.postExecute', ({ context: { formField, properties, oldProperties } }) => {
    if ('label' in properties && !labelled.has(formField.id)) labelled.set(formField.id, oldProperties.label ?? '');
  });
  this.finish = () => {
    const focused = document.activeElement;
    const renamed = [...labelled].filter(([id, before]) => rename(formFieldRegistry.get(id), before));
    labelled.clear();
    if (renamed.length) setTimeout(() => focused.isConnected && focused.focus());
  };
  const rename = (field, before) => {
    if (!field?.key || !added.has(field.id)) return false;
    const key = keyOf(field.label ?? '');
    const untouched = new RegExp(`^${field.type}_\\w+$`).test(field.key) || field.key === keyOf(before);
    const taken = formFieldRegistry.getAll().some((other) => other !== field && other.key === key);
    if (!untouched || !key || taken || key === field.key) return false;
    modeling.editFormField(field, { key });
    return true;
  };

  eventBus.on('attach', () => {
    const place = document.querySelector('.studio-form');
    keepFocus(place);
    place.addEventListener('focusout', ({ target }) => target.closest('[data-entry-id=label]') && setTimeout(this.finish));
    place.addEventListener('click', ({ target }) => {
      const entry = target.closest('.fjs-palette-field');
      if (!entry) return;
      const { schema } = formEditor._getState();
      modeling.addFormField({ type: entry.dataset.fieldType }, schema, schema.components.length);
    });
  });
}
Helping.$inject = ['eventBus', 'formEditor', 'formFieldRegistry', 'modeling', 'selection'];

/** The canvas takes the focus each time a property is written; whoever writes keeps it, unless they move on. */
function keepFocus(place) {
  let moves = false;
  place.addEventListener('pointerdown', () => (moves = true), { capture: true });
  place.addEventListener('keydown', ({ key }) => (moves = key === 'Tab'), { capture: true });
  place.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!moves && target.matches('.fjs-element') && relatedTarget?.closest('.bio-properties-panel')) relatedTarget.focus();
  });
  place.addEventListener('input', () => (moves = false), { capture: true });
}

export const helpingModule = { __init__: ['helping'], helping: ['type', Helping] };
