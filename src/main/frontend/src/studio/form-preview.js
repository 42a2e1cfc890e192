// A form as who works sees it: the same viewer, the same languages, wide or on a phone.
import { Form } from '@bpmn-io/form-js-viewer';
import { inLanguage } from '../form.js';
import { button, element, select } from './editor-parts.js';

export class Preview {
  #page;
  #schema;
  #form = null;
  #frame = element('div', { className: 'orgo-form studio-frame' });
  #language;
  #answers = element('pre', { className: 'trace', hidden: true, role: 'status' });

  constructor(page, place) {
    this.#page = page;
    this.#language = select([['en', 'English'], ['fr', 'Français']], document.documentElement.lang === 'fr' ? 'fr' : 'en');
    this.#language.setAttribute('aria-label', page.text('language'));
    this.#language.addEventListener('change', () => this.show(this.#schema));
    const phone = button(page.text('phone'), () => {
      const narrow = this.#frame.classList.toggle('is-phone');
      phone.setAttribute('aria-pressed', String(narrow));
    });
    phone.setAttribute('aria-pressed', 'false');
    const check = button(page.text('try'), () => this.#try());
    place.replaceChildren(element('div', { className: 'studio-preview-bar' }, this.#language, phone, check), this.#frame, this.#answers);
  }

  async show(schema) {
    this.#schema = schema;
    this.#form?.destroy();
    this.#form = new Form({ container: this.#frame });
    this.#answers.hidden = true;
    await this.#form.importSchema(inLanguage(structuredClone(schema), this.#language.value), {});
  }

  #try() {
    const { data, errors } = this.#form.submit();
    const wrong = Object.keys(errors).length > 0;
    this.#answers.hidden = false;
    this.#answers.textContent = wrong ? this.#page.text('wrong') : `${this.#page.text('kept')}\n${JSON.stringify(data, null, 2)}`;
    if (wrong) this.#frame.querySelector('.fjs-has-errors :is(input, textarea, select)')?.focus();
  }
}
