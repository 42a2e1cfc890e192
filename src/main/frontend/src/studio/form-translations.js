// The texts of a form in its other languages, kept as properties such as "label.fr".
import { element } from './editor-parts.js';

const LANGUAGES = ['fr'];
const TEXTS = ['label', 'description'];

export class Translations {
  #page;
  #form;
  #rows = element('div', { className: 'studio-translations' });

  /** @param form the editor of the form */
  constructor(page, form) {
    this.#page = page;
    this.#form = form;
    const fold = element('details', { className: 'panel studio-languages', open: innerWidth > 1000 },
      element('summary', { className: 'panel-head' }, element('h2', { textContent: page.text('languages') })),
      element('div', { className: 'panel-body' }, this.#rows),
    );
    page.place.append(fold);
  }

  /** A row for each text; the one that is being written stays as it is. */
  draw(components) {
    if (this.#rows.contains(document.activeElement)) return;
    const rows = components.flatMap((component) =>
      TEXTS.filter((text) => component[text]).flatMap((text) => LANGUAGES.map((language) => this.#row(component, text, language))),
    );
    this.#rows.replaceChildren(...(rows.length ? rows : [element('p', { className: 'muted small', textContent: this.#page.text('no_texts') })]));
  }

  #row(component, text, language) {
    const name = `${text}.${language}`;
    const said = element('label', { className: 'studio-translation-text', htmlFor: `${component.id}-${name}`, textContent: component[text] });
    const field = element('input', { id: `${component.id}-${name}`, className: 'form-control', lang: language, value: component.properties?.[name] ?? '', readOnly: this.#page.readOnly });
    field.setAttribute('aria-label', `${component[text]} (${language})`);
    field.addEventListener('change', () => this.#write(component.id, name, field.value.trim()));
    return element('div', { className: 'studio-translation' }, said, element('span', { className: 'pill', textContent: language }), field);
  }

  #write(id, name, value) {
    const component = this.#form.get('formFieldRegistry').get(id);
    const properties = { ...component.properties, [name]: value };
    if (value === '') delete properties[name];
    this.#form.get('modeling').editFormField(component, 'properties', Object.keys(properties).length ? properties : undefined);
  }
}
