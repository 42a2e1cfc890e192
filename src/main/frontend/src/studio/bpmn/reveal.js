import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';

/** The drawn element that a finding names: itself, or the event whose definition it names. */
export function elementNamed(diagram, id) {
  const registry = diagram.get('elementRegistry');
  if (!id) return undefined;
  return registry.get(id) ?? registry.find((each) => (getBusinessObject(each)?.eventDefinitions ?? []).some((definition) => definition.id === id));
}

/** Brings an element into view and selects it, in the drawing as in the outline. */
export function reveal(diagram, element) {
  const canvas = diagram.get('canvas');
  diagram.get('selection', false)?.select(element);
  if (canvas.getContainer().offsetParent !== null) canvas.scrollToElement(element, 120);
  canvas.addMarker(element, 'is-shown');
  setTimeout(() => canvas.removeMarker(element, 'is-shown'), 1600);
  diagram.get('eventBus').fire('orgo.revealed', { element });
}
