// Somebody else saved the draft meanwhile: nothing is lost, and the writer says what becomes of it.
import { button, download, element } from './editor-parts.js';

/** Answers with theirs, mine or null. */
export function askAboutConflict({ file, text, say }) {
  return new Promise((resolve) => {
    const heading = element('h2', { id: 'conflict-title', textContent: say('conflict') });
    const dialog = element('dialog', { className: 'help studio-dialog' });
    dialog.setAttribute('aria-labelledby', heading.id);
    const choose = (choice) => () => {
      resolve(choice);
      dialog.close();
    };
    dialog.append(
      heading,
      element('p', { textContent: say('conflict_lead') }),
      element(
        'div',
        { className: 'studio-choices' },
        button(say('conflict_download'), () => download(file, text, 'text/plain')),
        button(say('conflict_theirs'), choose('theirs')),
        button(say('conflict_mine'), choose('mine'), 'btn btn-danger btn-small'),
        button(say('conflict_back'), choose(null), 'btn btn-quiet btn-small'),
      ),
    );
    dialog.addEventListener('close', () => {
      resolve(null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
