// Says which buttons a worker would have at the selected wait state.
import { isWaitState, nameOf } from './lifecycle-model.js';
import { listed } from './texts.js';

export function sayButtons(diagram, { sees }, orgo) {
  const bus = diagram.get('eventBus');
  let selected;
  const show = () => {
    const labels = selected && isWaitState(selected) && orgo.isLifecycle() ? orgo.buttons[selected.id] : undefined;
    sees.hidden = labels === undefined;
    if (!labels) return;
    sees.textContent = labels.length === 0 ? orgo.say('sees.none', nameOf(selected)) : orgo.say('sees', listed(labels));
  };
  bus.on('selection.changed', ({ newSelection }) => {
    selected = newSelection.length === 1 ? newSelection[0] : undefined;
    show();
  });
  bus.on('element.click', ({ element }) => {
    if (diagram.get('selection', false)) return;
    selected = element;
    show();
  });
  bus.on(['orgo.checked', 'elements.changed'], show);
  show();
}
