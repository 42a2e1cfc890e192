/** Works out the SHA-256 of a chosen or dropped file and asks for its passport; the file is sent nowhere. */
export function hashFiles() {
  const form = document.querySelector('form[data-hash-form]');
  const chosen = form?.querySelector('[data-hash-file]');
  if (!chosen) return;
  if (!globalThis.crypto?.subtle) {
    // without a secure connection browsers hash nothing; the field for the hash stays
    form.querySelector('[data-drop]').hidden = true;
    return;
  }
  chosen.addEventListener('change', () => check(form, chosen.files[0]));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    check(form, event.dataTransfer.files[0]);
  });
}

async function check(form, file) {
  if (!file) return;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  form.elements.sha256.value = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  form.elements.name.value = file.name;
  form.requestSubmit();
}
