// Saves what is drawn. Somebody else's version is never overwritten without being told of it.
import { Refused } from './server.js';

export class Saving {
  constructor(diagram, server, parts, orgo, findings) {
    Object.assign(this, { diagram, server, parts, say: orgo.say, findings });
    this.saved = diagram.get('commandStack')._stackIdx;
    diagram.get('eventBus').on(['commandStack.changed'], () => this.tell());
    addEventListener('beforeunload', (event) => {
      if (this.isDirty()) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.save();
      }
    });
  }

  isDirty() {
    return this.diagram.get('commandStack')._stackIdx !== this.saved;
  }

  tell() {
    this.parts.place.toggleAttribute('data-dirty', this.isDirty());
    this.parts.say(this.say(this.isDirty() ? 'state.changed' : 'state.saved'));
  }

  /** What is typed in a field of the panel belongs to what is saved. */
  async save() {
    document.activeElement?.closest('.ed-panel') && document.activeElement.blur();
    if (this.going) return;
    this.going = true;
    this.parts.say(this.say('state.saving'));
    const at = this.diagram.get('commandStack')._stackIdx;
    try {
      const { xml } = await this.diagram.saveXML({ format: true });
      const answer = await this.server.save(xml);
      this.saved = at;
      this.tell();
      if (answer.findings) this.findings.fromServer(answer.findings);
    } catch (failure) {
      this.failed(failure);
    } finally {
      this.going = false;
    }
  }

  failed(failure) {
    this.parts.say(this.say('state.changed'));
    if (failure instanceof Refused && failure.status === 409) return this.conflict(failure.problem.version);
    const text = failure instanceof Refused ? failure.message : this.say('failed.offline');
    return this.parts.note(this.say('failed.save', text), [[this.say('retry'), () => this.save()]]);
  }

  /** Somebody was faster: keep mine as a file, look at theirs, or save mine over it knowingly. */
  conflict(version) {
    const { say, server } = this;
    this.parts.note(say('conflict'), [
      [say('conflict.download'), () => this.download().then(() => this.conflict(version))],
      [say('conflict.theirs'), () => this.theirs()],
      [say('conflict.mine'), () => ((server.version = version ?? server.version), this.save())],
    ]);
  }

  async download() {
    const { xml } = await this.diagram.saveXML({ format: true });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
    link.download = this.parts.place.dataset.file ?? 'diagram.bpmn';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async theirs() {
    await this.diagram.importXML(await this.server.load());
    this.saved = this.diagram.get('commandStack')._stackIdx;
    this.tell();
  }
}
