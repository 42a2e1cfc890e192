// The few parts of pages that editors are made of.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(label, act, className = 'btn btn-plain btn-small') {
  const made = element('button', { type: 'button', className, textContent: label });
  made.addEventListener('click', act);
  return made;
}

/** A button that shows an icon only, and is called by its label. */
export function iconButton(label, icon, act, className = 'btn btn-quiet btn-small') {
  const made = element('button', { type: 'button', className: `${className} studio-icon`, title: label, ariaLabel: label });
  made.dataset.icon = icon;
  made.addEventListener('click', act);
  return made;
}

let fields = 0;

/** A label with its control below it. */
export function field(label, control, hint) {
  control.id ||= `studio-field-${(fields += 1)}`;
  const said = element('label', { className: 'form-label', htmlFor: control.id, textContent: label });
  if (!hint) return element('div', { className: 'studio-field' }, said, control);
  const below = element('div', { className: 'form-text', id: `${control.id}-hint`, textContent: hint });
  control.setAttribute('aria-describedby', below.id);
  return element('div', { className: 'studio-field' }, said, control, below);
}

/** @param options pairs of value and text */
export function select(options, value) {
  const made = element('select', { className: 'form-select' });
  for (const [each, text] of options) made.append(new Option(text, each, false, each === value));
  return made;
}

export function download(name, text, type) {
  const link = element('a', { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Rules of style that come from what is edited; allowed by a policy that forbids style elements. */
export function styles() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
