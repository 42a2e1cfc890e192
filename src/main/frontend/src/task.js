// A task's page shows what others do to the task, part by part. What the reader is at stays as it is: a part with
// typed words, the focus or a selection is not touched; the page then only offers to go on with the new state.
const fingerprints = new WeakMap();

const parts = (root) => [...root.querySelectorAll('[data-part]')];

/** What the server said, without what differs each time: tokens, and times in words. */
function fingerprint(part) {
  const copy = part.cloneNode(true);
  for (const field of copy.querySelectorAll('[name=_csrf]')) field.remove();
  for (const time of copy.querySelectorAll('time')) time.textContent = '';
  for (const fold of copy.querySelectorAll('details')) fold.removeAttribute('open');
  return copy.innerHTML;
}

/** Before scripts draw into it. */
export function rememberParts(root) {
  for (const part of parts(root)) if (!fingerprints.has(part)) fingerprints.set(part, fingerprint(part));
}

const fields = (part) => [...part.querySelectorAll('textarea, input:not([type=hidden]), select')];

function isTyped(field) {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(chosen, 0);
  }
  return field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** An action that asks something was chosen, or something was entered. */
const holdsWork = (part) => part.querySelector('form.fields') !== null || fields(part).some(isTyped);

function isLookedAt(part) {
  const selection = getSelection();
  const selected = selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode);
  return selected || (document.activeElement !== document.body && part.contains(document.activeElement));
}

function put(htmx, part, fresh) {
  const folds = part.querySelectorAll('details');
  fresh.querySelectorAll('details').forEach((fold, at) => {
    if (folds[at]) fold.open = folds[at].open;
  });
  part.replaceWith(fresh);
  htmx.process(fresh);
  htmx.trigger(fresh, 'htmx:load');
}

/** A form that is kept goes on from the state its reader has now seen. */
function adoptVersion(part, page) {
  const version = page.querySelector('input[name=version]')?.value;
  if (version) for (const field of part.querySelectorAll('input[name=version]')) field.value = version;
}

export async function refreshTask(htmx, asked = false) {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  rememberParts(page);
  const kept = [];
  for (const part of parts(document)) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh || fingerprints.get(fresh) === fingerprints.get(part)) continue;
    if (holdsWork(part) || (!asked && isLookedAt(part))) kept.push(part);
    else put(htmx, part, document.adoptNode(fresh));
  }
  if (asked) for (const part of kept) adoptVersion(part, page);
  offer(htmx, !asked && kept.length > 0);
}

function offer(htmx, wanted) {
  const note = document.getElementById('live-note');
  note.hidden = !wanted;
  note.querySelector('button').onclick = () => refreshTask(htmx, true);
}
