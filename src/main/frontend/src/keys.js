// Keyboard: j/k through rows, / to search, c to comment, g and a letter to go somewhere, ? for help.
const typing = (element) => element.closest('input, textarea, select, [contenteditable], .fjs-container');

export function listenForKeys() {
  let going = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape' && typing(event.target)) return event.target.blur();
    if (typing(event.target) || document.querySelector('dialog[open]')) return;
    const done = going ? go(event.key) : press(event.key);
    going = event.key === 'g' && !going;
    if (going) setTimeout(() => (going = false), 1200);
    if (done) event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-help]')) document.getElementById('help').showModal();
    if (target.matches('dialog')) target.close();
  });
}

function go(key) {
  const link = document.querySelector(`a[data-key="${CSS.escape(key)}"]`);
  link?.click();
  return link;
}

function press(key) {
  switch (key) {
    case 'j':
      return step(1);
    case 'k':
      return step(-1);
    case '/':
      return focus('[data-search]');
    case 'c':
      return focus('[data-comment]');
    case '?':
      document.getElementById('help')?.showModal();
      return true;
    default:
      return false;
  }
}

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function focus(selector) {
  const field = document.querySelector(selector);
  field?.focus();
  return field;
}
