/** Makes an element: attributes as an object, text or elements as its content. */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...content.filter((part) => part !== null && part !== undefined && part !== false));
  return element;
}

export const button = (text, act, attributes = {}) =>
  make('button', { type: 'button', class: 'btn btn-plain btn-small', onclick: act, ...attributes }, text);

/** Waits until nothing has asked for some time. */
export function rested(act, millis) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), millis);
  };
}
