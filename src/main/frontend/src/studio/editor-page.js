// What every editor of a draft's file does: load, check as one edits, save, and say what went wrong.
import { askAboutConflict } from './editor-conflict.js';
import { FindingsList } from './editor-findings.js';
import { button, element } from './editor-parts.js';

const CHECK_AFTER = 500;

export class EditorPage {
  #token = document.querySelector('meta[name=csrf-token]');
  #texts;
  #checking = null;
  #timer = 0;
  #edits = 0;
  #savedEdits = 0;
  #save = null;
  #tally = button('', () => document.querySelector('#findings .studio-finding')?.focus(), 'btn btn-quiet btn-small studio-tally');
  #state = element('p', { className: 'studio-state small muted', role: 'status' });

  /** @param place the element of the page that says what is edited, and where it is read and saved */
  constructor(place) {
    this.place = place;
    this.file = place.dataset.file;
    this.readOnly = 'readonly' in place.dataset;
    this.version = place.dataset.version;
    this.#texts = JSON.parse(place.dataset.texts || '{}');
    this.findings = new FindingsList(document.getElementById('findings'), (key, ...values) => this.text(key, ...values));
    this.bar = element('div', { className: 'studio-bar', role: 'toolbar', ariaLabel: this.text('tools') });
    place.append(this.bar);
  }

  /** A sentence of the page; what it has none for is shown as its key, so that a test finds it. */
  text(key, ...values) {
    const sentence = this.#texts[key] ?? key;
    return values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), sentence);
  }

  has(key) {
    return key in this.#texts;
  }

  get unsaved() {
    return this.#edits !== this.#savedEdits;
  }

  /**
   * @param write gives the text to check and save
   * @param checked told what the check answered
   * @param saving asked to finish what is half written
   */
  async open({ show, write, checked = () => {}, saving = () => {}, saved = async () => {} }) {
    const answer = await fetch(this.place.dataset.source, { headers: { Accept: 'text/plain, */*' } });
    if (!answer.ok) throw new Error(`The source cannot be read: ${answer.status}`);
    this.#adopt(answer.headers.get('ETag'));
    this.write = write;
    this.checked = checked;
    this.saving = saving;
    this.saved = saved;
    await show(await answer.text());
    this.#offer();
    this.place.dataset.ready = '';
    await this.check();
  }

  /** Called at each edit. */
  edited() {
    this.#edits += 1;
    this.#show();
    this.#checking?.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), CHECK_AFTER);
  }

  async check() {
    const asked = this.#edits;
    this.#checking = new AbortController();
    try {
      const answer = await this.send(this.place.dataset.check, 'POST', await this.write(), { signal: this.#checking.signal });
      if (asked !== this.#edits) return;
      if (answer.ok) this.#took(await answer.json());
      else this.#say('not_checked');
    } catch (failure) {
      if (failure.name !== 'AbortError') this.#say('not_checked');
    }
  }

  /** True when everything stands on the server. */
  async save() {
    if (this.readOnly) return false;
    this.saving();
    const edits = this.#edits;
    this.#say('saving');
    try {
      const answer = await this.#put(this.place.dataset.save, await this.write());
      if (answer === null) return false;
      this.#took(answer);
      await this.saved();
      this.#savedEdits = edits;
      this.#show();
      return true;
    } catch (failure) {
      this.#say('not_saved', failure.message);
      return false;
    }
  }

  /** Puts a text where it belongs and keeps the draft's version; null when the writer stepped back. */
  async #put(url, text) {
    const answer = await this.send(url, 'PUT', text, { headers: { 'If-Match': `"${this.version}"` } });
    if (answer.status === 409) return this.#conflict(url, text, await answer.json());
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.detail ?? body.title ?? String(answer.status));
    this.version = body.version ?? this.version;
    return body;
  }

  async #conflict(url, text, { version }) {
    const choice = await askAboutConflict({ file: this.file, text, say: (key) => this.text(key) });
    if (choice === 'theirs') {
      this.#savedEdits = this.#edits;
      location.reload();
    }
    if (choice !== 'mine') {
      this.#show();
      return null;
    }
    this.version = version;
    return this.#put(url, text);
  }

  /** Saves a file beside this one, within the same draft. */
  putBeside(url, text) {
    return this.#put(url, text);
  }

  send(url, method, body, { headers = {}, ...options } = {}) {
    const token = this.#token ? { [this.#token.dataset.header]: this.#token.content } : {};
    const type = { 'Content-Type': 'text/plain;charset=UTF-8', Accept: 'application/json' };
    return fetch(url, { method, body, headers: { ...type, ...token, ...headers }, ...options });
  }

  #took(answer) {
    const { findings = [] } = answer;
    this.findings.show(findings);
    this.#tally.textContent = this.findings.count(findings.length);
    this.#tally.classList.toggle('tone-red', findings.length > 0);
    this.#tally.classList.toggle('tone-green', findings.length === 0);
    this.checked(answer);
  }

  #adopt(tag) {
    const version = tag?.replace(/^W\//, '').replaceAll('"', '');
    if (version) this.version = version;
  }

  #offer() {
    if (this.readOnly) {
      this.bar.append(element('span', { className: 'pill', textContent: this.text('read_only') }));
      return;
    }
    this.#save = button(this.text('save'), () => this.save(), 'btn btn-primary btn-small');
    this.#save.title = 'Ctrl+S';
    this.#save.setAttribute('aria-keyshortcuts', 'Control+S');
    this.bar.prepend(this.#save, this.#state, this.#tally);
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.save();
      }
    });
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    this.#show();
  }

  #show() {
    this.#say(this.unsaved ? 'unsaved' : 'saved');
    this.place.toggleAttribute('data-unsaved', this.unsaved);
  }

  #say(key, ...values) {
    this.#state.textContent = this.text(key, ...values);
  }
}

/** Starts the editor of the page, or says that it cannot be shown. */
export async function start(kind, edit) {
  const place = document.querySelector(`#editor[data-kind=${kind}]`);
  if (!place) return;
  const page = new EditorPage(place);
  try {
    await edit(page);
  } catch (failure) {
    console.warn('The editor cannot be shown', failure);
    place.append(element('p', { className: 'notice notice-danger', role: 'alert', textContent: page.text('broken', failure.message) }));
  }
}
