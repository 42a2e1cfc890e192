// Spares work in the form editor: fields come by a click as well, are selected at once, and take their key from their label.

/** A key as the check wants it. */
export function keyOf(label) {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '');
  return key.slice(0, 60).replace(/_+$/, '');
}

function Helping(eventBus, formEditor, formFieldRegistry, modeling, selection) {
  eventBus.on('commandStack.formField.add.postExecuted', ({ context }) => {
    setTimeout(() => selection.set(formFieldRegistry.get(context.formField.id)));
  });

  // a key that nobody chose follows the label
  eventBus.on('commandStack.formField.edit.postExecute', ({ context: { formField, properties, oldProperties } }) => {
    const field = formFieldRegistry.get(formField.id);
    if (!('label' in properties) || !field?.key) return;
    const untouched = new RegExp(`^${field.type}_\\w+$`).test(field.key) || field.key === keyOf(oldProperties?.label ?? '');
    const key = keyOf(properties.label ?? '');
    const taken = formFieldRegistry.getAll().some((other) => other !== field && other.key === key);
    if (untouched && key && !taken && key !== field.key) modeling.editFormField(field, { key });
  });

  eventBus.on('attach', () => {
    document.querySelector('.studio-form').addEventListener('click', ({ target }) => {
      const entry = target.closest('.fjs-palette-field');
      if (!entry) return;
      const { schema } = formEditor._getState();
      modeling.addFormField({ type: entry.dataset.fieldType }, schema, schema.components.length);
    });
  });
}
Helping.$inject = ['eventBus', 'formEditor', 'formFieldRegistry', 'modeling', 'selection'];

export const helpingModule = { __init__: ['helping'], helping: ['type', Helping] };
