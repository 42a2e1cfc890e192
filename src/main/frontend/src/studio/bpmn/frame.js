// The parts of the page the editor stands in. Which view is shown is said by one attribute.
import { button, make } from './dom.js';

export const isPhone = () => matchMedia('(max-width: 47.99rem)').matches;

export function frame(place, say, readOnly) {
  const parts = {
    place,
    bar: make('div', { class: 'ed-bar' }),
    status: make('p', { class: 'ed-status', role: 'status' }),
    notice: make('div', { class: 'ed-notice', role: 'alert' }),
    canvas: make('div', { class: 'ed-canvas', role: 'region', 'aria-label': say('drawing') }),
    outline: make('section', { class: 'ed-outline', 'aria-label': say('outline'), tabindex: '-1' }),
    side: make('div', { class: 'ed-side', role: 'region', 'aria-label': say('panel') }),
    sees: make('p', { class: 'ed-sees', role: 'status' }),
    panel: make('div', { class: 'ed-panel' }),
  };
  parts.side.append(parts.sees, readOnly ? '' : parts.panel);
  const stage = make('div', { class: 'ed-stage' }, parts.canvas, parts.outline, parts.side);
  place.classList.add('ed');
  place.replaceChildren(parts.bar, parts.notice, stage);
  parts.view = (view) => {
    place.dataset.view = view;
    place.dispatchEvent(new CustomEvent('viewchange', { detail: view }));
  };
  parts.view(isPhone() ? 'outline' : 'drawing');
  parts.say = (text) => (parts.status.textContent = text);
  parts.fail = (text) => showNotice(parts, text, []);
  parts.note = (text, actions) => showNotice(parts, text, actions);
  return parts;
}

/** Says something that needs an answer, with the ways out of it. */
function showNotice({ notice }, text, actions) {
  const close = () => notice.replaceChildren();
  const ways = actions.map(([label, act]) => button(label, () => (close(), act())));
  notice.replaceChildren(make('p', {}, text), make('div', { class: 'ed-ways' }, ...ways));
  ways[0]?.focus();
}
