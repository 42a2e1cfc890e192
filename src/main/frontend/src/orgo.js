import htmx from 'htmx.org';
import { explainFailures } from './toasts.js';
import { followLiveChanges } from './live.js';
import { rememberParts } from './task.js';
import { listenForKeys } from './keys.js';
import { keepTimesFresh } from './times.js';
import { closeMenus, offerThemes } from './chrome.js';
import { completeFilters } from './complete.js';
import { hashFiles } from './passport.js';
import { readTextFiles } from './textfile.js';
import { helpComposing } from './compose.js';

document.documentElement.classList.add('has-script');

// htmx's own switches stand in the page (meta htmx-config): same origin only, no eval, no history cache.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const token = document.querySelector('meta[name=csrf-token]');
  if (token && detail.verb !== 'get') detail.headers[token.dataset.header] = token.content;
});

rememberParts(document);
document.addEventListener('htmx:afterSwap', () => rememberParts(document));
explainFailures();
listenForKeys();
closeMenus();
offerThemes();
keepTimesFresh();
followLiveChanges(htmx);
hashFiles();
completeFilters();
readTextFiles();
helpComposing();

// Filters apply themselves; the button stays for those without script.
document.addEventListener('change', ({ target }) => {
  const form = target.closest('form[data-submit-on-change]');
  if (form && target.type !== 'search') form.requestSubmit();
});

// What asks for several decisions is sent when all are made; without script the browser asks for the missing one.
function awaitDecisions(form) {
  form.querySelector('button:not([type])').disabled = !form.checkValidity();
}
document.querySelectorAll('form[data-all-decided]').forEach(awaitDecisions);
document.addEventListener('change', ({ target }) => {
  const form = target.closest('form[data-all-decided]');
  if (form) awaitDecisions(form);
});

// Diagrams and forms are heavy: fetched only by pages that show one, and again after a swap.
function bringViewers(root) {
  for (const place of root.querySelectorAll('[data-bpmn-src]:not([data-ready])')) {
    place.dataset.ready = '';
    whenSeen(place, () => import('./lifecycle.js').then(({ show }) => show(place)));
  }
  for (const place of root.querySelectorAll('[data-form-src]:not([data-ready])')) {
    place.dataset.ready = '';
    import('./form.js').then(({ show }) => show(place));
  }
  for (const place of root.querySelectorAll('[data-chart]:not([data-ready])')) {
    place.dataset.ready = '';
    import('./charts.js').then(({ draw }) => draw(place));
  }
}

function whenSeen(place, act) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      act();
    }
  });
  observer.observe(place);
}

bringViewers(document);
document.addEventListener('htmx:load', ({ target }) => bringViewers(target.parentElement ?? document));
