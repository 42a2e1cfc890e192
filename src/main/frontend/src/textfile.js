/** Puts the text of a chosen file into the field beside it, from where it is sent as if it had been pasted. */
export function readTextFiles() {
  document.querySelectorAll('form[data-text-form] [data-text-file]').forEach((chosen) => {
    const field = chosen.form.elements[chosen.dataset.textFile];
    chosen.addEventListener('change', async () => {
      const [file] = chosen.files;
      if (file) field.value = await file.text();
    });
  });
  document.querySelectorAll('form[data-text-form] [data-base64-file]').forEach((chosen) => {
    const field = chosen.form.elements[chosen.dataset.base64File];
    chosen.addEventListener('change', async () => {
      const [file] = chosen.files;
      if (file) field.value = base64(new Uint8Array(await file.arrayBuffer()));
    });
  });
}

/** As what is no text travels in a field. */
function base64(bytes) {
  let characters = '';
  bytes.forEach((each) => { characters += String.fromCharCode(each); });
  return btoa(characters);
}
