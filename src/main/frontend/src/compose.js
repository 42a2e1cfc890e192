// What is being written: templates put in at the cursor, and a word that it is kept.

function put(field, text) {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

export function helpComposing() {
  document.addEventListener('change', ({ target }) => {
    if (!target.matches('select[data-template-for]') || !target.value) return;
    put(document.getElementById(target.dataset.templateFor), target.value);
    target.value = '';
  });
  document.addEventListener('htmx:afterRequest', ({ target, detail }) => {
    if (!(target instanceof Element) || !target.matches('[data-draft]')) return;
    const note = document.getElementById(target.dataset.draft);
    if (detail.successful) note.textContent = target.value.trim() === '' ? '' : note.dataset.kept;
  });
}
