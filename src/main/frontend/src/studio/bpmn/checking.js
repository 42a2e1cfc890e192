// Checks as one draws: at once in the browser, and after a rest by the server, whose word is the truth.
import { rested } from './dom.js';
import { lint } from './lint/lint.js';

const REST = 700;
const SHORT_REST = 150;

export class Checking {
  constructor(diagram, server, findings, orgo) {
    Object.assign(this, { diagram, server, findings, orgo });
    this.later = rested(() => this.ask(), REST);
    this.soon = rested(async () => findings.fromLint(await lint(diagram, orgo)), SHORT_REST);
  }

  begin() {
    this.diagram.get('eventBus').on(['commandStack.changed', 'import.done'], () => this.changed());
    this.changed();
  }

  changed() {
    this.findings.pending();
    this.soon();
    this.later();
  }

  async ask() {
    this.running?.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const { xml } = await this.diagram.saveXML({ format: true });
      const answer = await this.server.check(xml, signal);
      if (signal.aborted) return;
      this.orgo.buttons = answer.buttons ?? {};
      this.findings.fromServer(answer.findings ?? []);
      this.diagram.get('eventBus').fire('orgo.checked');
    } catch (failure) {
      if (failure.name !== 'AbortError') this.findings.unchecked();
    }
  }
}
