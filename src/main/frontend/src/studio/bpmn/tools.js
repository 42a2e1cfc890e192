// The bar above: save, undo, views, zoom, map, simulation. All is reached by keyboard in this order.
import { button, make } from './dom.js';

export function toolsFor(diagram, parts, { say }, saving) {
  const { bar, status } = parts;
  if (saving) bar.append(button(say('save'), () => saving.save(), { class: 'btn btn-primary btn-small', title: 'Ctrl+S', 'data-save-now': true }), ...history(diagram, say));
  bar.append(views(diagram, parts, say), zoom(diagram, say));
  bar.append(toggle(say('map'), (on) => diagram.get('minimap')[on ? 'open' : 'close']()));
  if (saving) bar.append(simulation(diagram, parts, say));
  bar.append(make('span', { class: 'spacer' }), status);
}

function history(diagram, say) {
  const stack = diagram.get('commandStack');
  const undo = button(say('undo'), () => stack.undo(), { title: 'Ctrl+Z' });
  const redo = button(say('redo'), () => stack.redo(), { title: 'Ctrl+Y' });
  const tell = () => {
    undo.disabled = !stack.canUndo();
    redo.disabled = !stack.canRedo();
  };
  diagram.get('eventBus').on(['commandStack.changed', 'import.done'], tell);
  tell();
  return [undo, redo];
}

function views(diagram, parts, say) {
  const drawing = button(say('drawing'), () => parts.view('drawing'));
  const outline = button(say('outline'), () => parts.view('outline'));
  const tell = () => {
    drawing.setAttribute('aria-pressed', parts.place.dataset.view === 'drawing');
    outline.setAttribute('aria-pressed', parts.place.dataset.view === 'outline');
  };
  parts.place.addEventListener('viewchange', tell);
  parts.place.addEventListener('viewchange', ({ detail }) => detail === 'drawing' && drawAgain(diagram));
  tell();
  return make('div', { class: 'ed-group', role: 'group', 'aria-label': say('views') }, drawing, outline);
}

/** What was hidden did not know its size. */
function drawAgain(diagram) {
  const canvas = diagram.get('canvas');
  canvas.resized();
  const [selected] = diagram.get('selection', false)?.get() ?? [];
  if (!selected) return canvas.zoom('fit-viewport', 'auto');
  canvas.scrollToElement(selected, 120);
  return diagram.get('contextPad', false)?.open(selected, true);
}

function zoom(diagram, say) {
  const step = (by) => () => diagram.get('zoomScroll').stepZoom(by);
  const fit = () => diagram.get('canvas').zoom('fit-viewport', 'auto');
  return make(
    'div',
    { class: 'ed-group ed-drawing-only', role: 'group', 'aria-label': say('zoom') },
    button('−', step(-1), { 'aria-label': say('zoom.out') }),
    button('+', step(1), { 'aria-label': say('zoom.in') }),
    button(say('zoom.fit'), fit),
  );
}

function toggle(text, act) {
  const made = button(text, () => {
    const on = made.getAttribute('aria-pressed') !== 'true';
    made.setAttribute('aria-pressed', on);
    act(on);
  }, { 'aria-pressed': 'false', class: 'btn btn-plain btn-small ed-drawing-only' });
  return made;
}

/** While tokens are tried nothing can be changed; the view says so, and the outline ends it. */
function simulation(diagram, parts, say) {
  const made = toggle(say('simulate'), (on) => {
    diagram.get('toggleMode').toggleMode(on);
    parts.panel.inert = on;
    parts.say(on ? say('simulate.on') : '');
  });
  parts.place.addEventListener('viewchange', ({ detail }) => {
    if (detail === 'outline' && made.getAttribute('aria-pressed') === 'true') made.click();
  });
  return made;
}
