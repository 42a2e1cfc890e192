// Menus offer only what a diagram may contain; the server refuses the rest in any case.

const LATE = 100;

const REFUSED = /script|send|complex|transaction|compensation|conditional|cancel|link|ad-?hoc|global|collapsed-pool|data-store-reference-zeebe|standard-loop|toggle-loop/;

// A task or case is at one place at a time: a lifecycle has no other parts, and its user tasks are wait states.
const OUTSIDE_LIFECYCLE = new RegExp(
  [
    'user-task|manual|receive|call-activity|none-task|replace-with-task$|append-task$|create-task$|^create\\.task$',
    'parallel|inclusive|event-based|multi',
    'intermediate|signal|escalation|error-(?!boundary)',
    'pool|participant|data-|group',
  ].join('|'),
);

const SHOWN_ON_PALETTE = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create'];

class Menus {
  static $inject = ['popupMenu', 'palette', 'contextPad', 'config.orgo'];

  constructor(popupMenu, palette, contextPad, orgo) {
    this.orgo = orgo;
    for (const menu of ['bpmn-append', 'bpmn-create', 'bpmn-replace']) popupMenu.registerProvider(menu, LATE, this);
    palette.registerProvider(LATE, { getPaletteEntries: () => (entries) => this.allowed(entries) });
    contextPad.registerProvider(LATE, { getContextPadEntries: () => (entries) => this.allowed(entries) });
  }

  getPopupMenuEntries() {
    return (entries) => this.allowed(entries);
  }

  getPopupMenuHeaderEntries() {
    return (entries) => this.allowed(entries);
  }

  allowed(entries) {
    const kept = Object.entries(entries).filter(([id]) => this.allows(id));
    // What Orgo offers stands before the parts of the standard.
    const ours = ([id]) => id.includes('template');
    return Object.fromEntries([...kept.filter(ours), ...kept.filter((each) => !ours(each))]);
  }

  allows(id) {
    if (id.includes('template') || SHOWN_ON_PALETTE.includes(id)) return true;
    return !REFUSED.test(id) && !(this.orgo.isLifecycle() && OUTSIDE_LIFECYCLE.test(id));
  }
}

export default { __init__: ['orgoMenus'], orgoMenus: ['type', Menus] };
