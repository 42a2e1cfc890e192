// Says what went wrong when a request made by htmx failed. Texts come from the page, in its language.
const words = (name) => document.body.dataset[name] ?? '';

export function toast(title, text, reload = false) {
  const shelf = document.getElementById('toasts');
  if (!shelf) return;
  const note = document.getElementById('toast').content.firstElementChild.cloneNode(true);
  note.querySelector('strong').textContent = title;
  note.querySelector('span').textContent = text;
  note.querySelector('[data-reload]').hidden = !reload;
  note.querySelector('[data-reload]').addEventListener('click', () => location.reload());
  const close = note.querySelector('[data-close]');
  close.addEventListener('click', () => note.remove());
  if (!reload) setTimeout(() => note.remove(), 12000);
  while (shelf.children.length > 2) shelf.firstElementChild.remove();
  shelf.append(note);
}

/** The problem of an answer: RFC 9457 JSON, or the sentence of an error page. */
function problemOf(request) {
  const type = request.getResponseHeader('Content-Type') ?? '';
  if (type.includes('json')) {
    try {
      const { title, detail } = JSON.parse(request.responseText);
      return detail ?? title ?? '';
    } catch {
      return '';
    }
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  return page.querySelector('[data-problem]')?.textContent.trim() ?? '';
}

export function explainFailures() {
  document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
    if (xhr.status === 401) {
      location.reload();
    } else if (xhr.status === 409) {
      toast(words('conflict'), problemOf(xhr), true);
    } else {
      toast(words('failed'), problemOf(xhr) || words(xhr.status === 403 ? 'forbidden' : 'tryAgain'));
    }
  });
  const offline = () => toast(words('offline'), words('tryAgain'));
  document.addEventListener('htmx:sendError', offline);
  document.addEventListener('htmx:timeout', offline);
}
