// A way that the law does not know is red as soon as it is drawn; the list of findings has the sentence.
import { rested } from './dom.js';
import { forbiddenWays } from './law.js';

export function showLaw(diagram, orgo) {
  const canvas = diagram.get('canvas');
  let marked = [];
  const show = () => {
    for (const id of marked) if (diagram.get('elementRegistry').get(id)) canvas.removeMarker(id, 'is-forbidden');
    const law = orgo.law();
    marked = law ? forbiddenWays(diagram.get('elementRegistry'), law).map(({ by }) => by.id) : [];
    for (const id of marked) canvas.addMarker(id, 'is-forbidden');
  };
  diagram.get('eventBus').on(['commandStack.changed', 'import.done'], rested(show, 60));
  show();
}
