// What the editor asks the server. Addresses come from the page; a write carries the page's token.
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

export class Server {
  constructor({ source, save, check, vocabulary, version }) {
    this.addresses = { source, save, check, vocabulary: vocabulary ?? '/studio/vocabulary' };
    this.version = version;
  }

  async load() {
    const answer = await ask(this.addresses.source, { headers: { Accept: 'application/xml, text/plain, */*' } });
    this.version = (answer.headers.get('ETag') ?? this.version ?? '').replace(/^W\/|"/g, '');
    return answer.text();
  }

  /** Saves over the version that was loaded; another one is told as status 409. */
  async save(xml) {
    const answer = await ask(this.addresses.save, write('PUT', xml, { 'If-Match': `"${this.version}"` }));
    const saved = await answer.json();
    this.version = saved.version;
    return saved;
  }

  async check(xml, signal) {
    return (await ask(this.addresses.check, { ...write('POST', xml), signal })).json();
  }

  /** The words of the organization; an editor without them still edits. */
  async vocabulary() {
    try {
      return await (await ask(this.addresses.vocabulary, { headers: { Accept: 'application/json' } })).json();
    } catch (failure) {
      console.warn('The words of the organization are missing', failure);
      return {};
    }
  }
}

function write(method, body, more = {}) {
  const token = document.querySelector('meta[name=csrf-token]');
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', Accept: 'application/json', ...more };
  if (token) headers[token.dataset.header] = token.content;
  return { method, body, headers };
}

async function ask(address, options) {
  const answer = await fetch(address, { credentials: 'same-origin', ...options });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, problem);
}
