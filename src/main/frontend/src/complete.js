// Proposes how the last word of a filter may go on. The field stays a plain search field without it.
let open = [];
let chosen = -1;

function list(field) {
  return document.getElementById(field.getAttribute('aria-controls'));
}

function close(field) {
  open = [];
  chosen = -1;
  list(field).replaceChildren();
  list(field).hidden = true;
  field.removeAttribute('aria-activedescendant');
}

function take(field, proposal) {
  close(field);
  field.value = proposal.filter;
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function mark(field, place) {
  chosen = (place + open.length) % open.length;
  [...list(field).children].forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
  field.setAttribute('aria-activedescendant', list(field).children[chosen].id);
}

function show(field, proposals) {
  close(field);
  open = proposals;
  if (proposals.length === 0) return;
  list(field).replaceChildren(...proposals.map(({ word }, at) => {
    const option = document.createElement('li');
    option.id = `${list(field).id}-${at}`;
    option.role = 'option';
    option.textContent = word;
    option.setAttribute('aria-selected', 'false');
    // before the field loses the focus
    option.addEventListener('mousedown', (event) => { event.preventDefault(); take(field, proposals[at]); });
    return option;
  }));
  list(field).hidden = false;
}

function press(event) {
  const field = event.target;
  if (open.length === 0) return;
  if (event.key === 'ArrowDown') mark(field, chosen + 1);
  else if (event.key === 'ArrowUp') mark(field, chosen < 0 ? -1 : chosen - 1);
  else if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0) take(field, open[chosen]);
  else if (event.key === 'Escape') close(field);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** For each search field that names where to ask. */
export function completeFilters() {
  for (const field of document.querySelectorAll('[data-complete]')) {
    let asked = 0;
    field.addEventListener('input', async () => {
      const mine = ++asked;
      const answer = await fetch(`${field.dataset.complete}?q=${encodeURIComponent(field.value)}`).catch(() => null);
      const proposals = answer?.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === field) show(field, proposals);
    });
    field.addEventListener('keydown', press);
    field.addEventListener('blur', () => close(field));
  }
}
