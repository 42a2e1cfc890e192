// The page on which a form is edited.
import { FormEditor } from '@bpmn-io/form-js-editor';
import { start } from './editor-page.js';
import { element, iconButton, styles } from './editor-parts.js';
import { allowedModule } from './form-allowed.js';
import { helpingModule } from './form-helping.js';
import { Translations } from './form-translations.js';

start('FORM', async (page) => {
  const canvas = element('div', { className: 'studio-form' });
  const preview = element('section', { className: 'studio-preview panel', hidden: true, ariaLabel: page.text('preview') });
  page.place.append(canvas, preview);
  const form = page.readOnly ? null : new FormEditor({ container: canvas, debounce: false, additionalModules: [allowedModule, helpingModule] });
  let schema = null;
  await page.open({
    show: async (text) => {
      schema = JSON.parse(text);
      await form?.importSchema(schema);
      const translations = form && new Translations(page, form);
      translations?.draw(schema.components ?? []);
      offerTools(page, { form, canvas, preview, now: () => form?.getSchema() ?? schema });
      form?.get('eventBus').on('commandStack.changed', () => {
        translations.draw(form.getSchema().components);
        page.edited();
      });
    },
    saving: () => form?.get('helping').finish(),
    write: async () => `${JSON.stringify(form?.getSchema() ?? schema, null, 2)}\n`,
    checked: marked(page, form),
  });
});

function offerTools(page, { form, canvas, preview, now }) {
  let shown = null;
  const look = element('button', { type: 'button', className: 'btn btn-plain btn-small', textContent: page.text('preview') });
  const toggle = async () => {
    preview.hidden = !preview.hidden;
    canvas.hidden = !preview.hidden;
    look.setAttribute('aria-pressed', String(!preview.hidden));
    if (preview.hidden) return;
    const { Preview } = await import('./form-preview.js');
    shown ??= new Preview(page, preview);
    await shown.show(now());
  };
  look.setAttribute('aria-pressed', 'false');
  look.addEventListener('click', toggle);
  if (form) {
    const stack = form.get('commandStack');
    const undo = iconButton(page.text('undo'), 'undo', () => stack.undo());
    const redo = iconButton(page.text('redo'), 'redo', () => stack.redo());
    const steps = () => {
      undo.disabled = !stack.canUndo();
      redo.disabled = !stack.canRedo();
    };
    form.get('eventBus').on('commandStack.changed', steps);
    steps();
    page.bar.append(undo, redo);
  }
  page.bar.append(look);
  if (!form) toggle();
}

/** Findings at their components: marked in the form, and selected from the list. */
function marked(page, form) {
  const marks = styles();
  const component = (id) => form?.get('formFieldRegistry').getAll().find((each) => each.id === id || each.key === id);
  page.findings.leadTo(
    ({ element: id }) => {
      const found = component(id);
      if (!found) return;
      form.get('selection').set(found);
      const shown = document.querySelector(`.studio-form [data-id="${CSS.escape(found.id)}"]`);
      shown?.scrollIntoView({ block: 'center' });
      shown?.focus();
    },
    ({ element: id }) => component(id)?.label ?? '',
  );
  return ({ findings = [] }) =>
    marks.replaceSync(
      findings
        .map(({ element: id }) => component(id)?.id)
        .filter(Boolean)
        .map((id) => `.studio-form .fjs-element[data-id="${CSS.escape(id)}"] { background: var(--o-red-soft); box-shadow: 0 0 0 2px var(--o-red); }`)
        .join('\n'),
    );
}
