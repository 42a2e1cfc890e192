// What differs between two versions of a diagram: both drawn side by side in step, and as a list.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { diff } from 'bpmn-js-differ';
import CamundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import { make } from './dom.js';
import { conditionOf, isFlow, nameOf, propertiesOf } from './lifecycle-model.js';
import { textsOf } from './texts.js';

const KINDS = ['added', 'removed', 'changed', 'moved'];

/** Draws into a place with data-diff-before and data-diff-after; without the one before, all is new. */
export async function compare(place) {
  const say = textsOf(place);
  try {
    const [before, after] = await Promise.all([place.dataset.diffBefore, place.dataset.diffAfter].map(fetched));
    const status = make('p', { class: 'muted', role: 'status' });
    const list = make('ol', { class: 'diff-list plain' });
    const sides = make('div', { class: 'diff-sides' });
    place.prepend(status, sides, list);
    const left = before && (await drawn(sides, before, say('diff.before')));
    const right = await drawn(sides, after, say('diff.after'));
    const viewers = [left, right].filter(Boolean);
    const changes = left ? changesOf(left, right) : [];
    for (const change of changes) mark(change, left, right);
    list.append(...changes.map((change) => entry(change, viewers, say)));
    const number = changes.length === 0 ? 'diff.same' : changes.length === 1 ? 'diff.one' : 'diff.many';
    status.textContent = left ? say(number, changes.length) : say('diff.new');
    inStep(viewers);
    right.get('canvas').zoom('fit-viewport', 'auto');
    place.dataset.shown = '';
  } catch (failure) {
    // The words of the page say the same.
    console.warn('The difference cannot be drawn', failure);
  }
}

async function fetched(url) {
  if (!url) return '';
  const answer = await fetch(url, { headers: { Accept: 'application/xml, text/plain, */*' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

async function drawn(sides, xml, title) {
  const container = make('div', { class: 'diff-canvas', role: 'group', 'aria-label': title });
  sides.append(make('figure', { class: 'diff-side' }, make('figcaption', {}, title), container));
  const viewer = new NavigatedViewer({ container, moddleExtensions: { camunda: CamundaModdle } });
  await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
}

function changesOf(left, right) {
  const { _added, _removed, _changed, _layoutChanged } = diff(left.getDefinitions(), right.getDefinitions());
  const ids = { added: _added, removed: _removed, changed: _changed, moved: _layoutChanged };
  const seen = new Set();
  return KINDS.flatMap((kind) => Object.keys(ids[kind]).map((id) => ({ kind, id })))
    .map((change) => ({ ...change, old: drawnAs(left, change), now: drawnAs(right, change) }))
    .filter(({ id, old, now }) => (old ?? now) && !seen.has(id) && seen.add(id));
}

const drawnAs = (viewer, { id }) => viewer.get('elementRegistry').get(id);

function mark({ kind, old, now }, left, right) {
  if (old && kind !== 'added') left.get('canvas').addMarker(old, `is-${kind}`);
  if (now && kind !== 'removed') right.get('canvas').addMarker(now, `is-${kind}`);
}

function entry({ kind, id, old, now }, viewers, say) {
  const element = now ?? old;
  const type = say(`kind.${element.businessObject.$type.replace('bpmn:', '')}`);
  const details = kind === 'changed' ? detailsOf(old, now, say) : [];
  const head = make('span', {}, make('strong', { class: 'diff-kind' }, say(`diff.${kind}`)), ` ${titleOf(element)} `, make('span', { class: 'muted small' }, type));
  const show = () => viewers.forEach((viewer) => reveal(viewer, id));
  const lines = details.map((detail) => make('span', { class: 'small' }, detail));
  const lead = make('button', { type: 'button', class: 'finding-lead', onclick: show }, head, ...lines);
  return make('li', { class: `diff-entry is-${kind}` }, lead);
}

/** A flow without a name is told by what it joins. */
function titleOf(element) {
  const title = (each) => nameOf(each) || each.id;
  return isFlow(element) && !nameOf(element) ? `${title(element.source)} → ${title(element.target)}` : title(element);
}

/** What a changed element says now and said before. */
function detailsOf(old, now, say) {
  const facts = (element) => ({
    [say('name')]: nameOf(element),
    [say('condition')]: isFlow(element) ? conditionOf(element) : undefined,
    [say('action.target')]: isFlow(element) ? nameOf(element.target) || element.target.id : undefined,
    ...propertiesOf(element),
  });
  const [before, after] = [facts(old), facts(now)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => say('diff.fact', name, before[name] || '–', after[name] || '–'));
}

function reveal(viewer, id) {
  const element = viewer.get('elementRegistry').get(id);
  if (!element) return;
  const canvas = viewer.get('canvas');
  canvas.scrollToElement(element, 60);
  canvas.addMarker(element, 'is-shown');
  setTimeout(() => canvas.removeMarker(element, 'is-shown'), 1600);
}

/** One moves as the other is moved. */
function inStep(viewers) {
  let following = false;
  for (const viewer of viewers) {
    viewer.get('eventBus').on('canvas.viewbox.changed', ({ viewbox }) => {
      if (following) return;
      following = true;
      const { x, y, width, height } = viewbox;
      for (const other of viewers) if (other !== viewer) other.get('canvas').viewbox({ x, y, width, height });
      following = false;
    });
  }
}
