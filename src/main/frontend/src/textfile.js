/** Puts the text of a chosen file into the field beside it, from where it is sent as if it had been pasted. */
export function readTextFiles() {
  document.querySelectorAll('form[data-text-form] [data-text-file]').forEach((chosen) => {
    const field = chosen.form.elements[chosen.dataset.textFile];
    chosen.addEventListener('change', async () => {
      const [file] = chosen.files;
      if (file) field.value = await file.text();
    });
  });
}
