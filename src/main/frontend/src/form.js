import { Form } from '@bpmn-io/form-js-viewer';
import { toast } from './toasts.js';

/** Shows a Camunda Form inside an HTML form and sends its answers along as JSON in a hidden field. */
export async function show(place) {
  const owner = place.closest('form');
  const field = owner.elements[place.dataset.formField];
  const form = new Form({ container: place });
  try {
    const answer = await fetch(place.dataset.formSrc, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    await form.importSchema(inLanguage(await answer.json()), JSON.parse(field.value || '{}'));
  } catch (failure) {
    console.warn('The form cannot be shown', failure);
    return toast(document.body.dataset.failed, place.dataset.failed);
  }
  place.querySelector('[data-state]')?.remove();
  place.dataset.shown = '';

  // form-js has a form element of its own; what is sent is ours.
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    owner.requestSubmit();
  });
  owner.addEventListener(
    'submit',
    (event) => {
      if (event.target !== owner) return;
      const { data, errors } = form.submit();
      field.value = JSON.stringify(data);
      if (Object.keys(errors).length > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        place.querySelector('.fjs-has-errors :is(input, textarea, select)')?.focus();
      }
    },
    { capture: true },
  );
}

/** A form carries its other languages as properties such as "label.fr". */
export function inLanguage(schema, language = document.documentElement.lang) {
  for (const component of schema.components ?? []) {
    for (const [name, text] of Object.entries(component.properties ?? {})) {
      const [field, of] = name.split('.');
      if (of === language && typeof component[field] === 'string') component[field] = text;
    }
    inLanguage(component, language);
  }
  return schema;
}
