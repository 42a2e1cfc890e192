import { refreshTask } from './task.js';

// Live updates: the server says that work of a role has changed, the page asks for its list again; or that the
// task it shows has.
// Rows that are being read are not pulled away: with a selection or further pages loaded, it only offers.
const ANYTHING = '*';

export function followLiveChanges(htmx) {
  const href = document.body.dataset.live;
  if (!href) return;
  let waiting;
  let waitingForTask;
  const source = new EventSource(href);
  source.addEventListener('work-changed', ({ data }) => {
    clearTimeout(waiting);
    waiting = setTimeout(workChanged, 250);
    if (data === ANYTHING) taskChanged();
  });
  source.addEventListener('task-changed', taskChanged);
  addEventListener('pagehide', () => source.close());

  function taskChanged() {
    clearTimeout(waitingForTask);
    waitingForTask = setTimeout(() => {
      if (document.querySelector('[data-part]')) refreshTask(htmx);
    }, 250);
  }

  function workChanged() {
    const work = document.getElementById('work');
    if (!work) return;
    if (isBeingRead(work)) offer();
    else refresh(work);
  }

  function isBeingRead(work) {
    return work.hasAttribute('data-extended') || work.querySelector('.row-item:focus-within') !== null;
  }

  function offer() {
    const note = document.getElementById('live-note');
    note.hidden = false;
    note.querySelector('button').onclick = () => refresh(document.getElementById('work'));
  }

  function refresh(work) {
    const known = new Set([...work.querySelectorAll('[data-task]')].map((row) => row.dataset.task));
    htmx
      .ajax('GET', location.href, { source: work, target: work, select: '#work', swap: 'outerHTML' })
      .then(() => {
        for (const row of document.querySelectorAll('#work [data-task]')) {
          if (!known.has(row.dataset.task)) row.classList.add('is-new');
        }
      });
  }

  // A list that has grown by "load more" is not replaced unasked.
  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    if (detail.elt.closest?.('#rows') || detail.target.matches?.('.row-more')) {
      document.getElementById('work')?.setAttribute('data-extended', '');
    }
  });
}
