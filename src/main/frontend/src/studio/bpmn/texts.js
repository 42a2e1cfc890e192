// The page carries its sentences in the reader's language; scripts know only their keys.
/** Reads the sentences of a place; what it has none for shows its key, so that a gap is seen. */
export function textsOf(place) {
  const texts = JSON.parse(place.dataset.texts || '{}');
  return (key, ...values) => {
    const text = texts[key] ?? key;
    return text.replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole).replaceAll("''", "'");
  };
}

/** A list as a sentence has it: "a, b and c". */
export const listed = (words, type = 'conjunction') =>
  new Intl.ListFormat(document.documentElement.lang || 'en', { type }).format(words);

/** The diagram's and the engine's upper-case words, as people read them where no better word is known. */
export const inWords = (say, status) => {
  const key = `status.${status}`;
  const said = say(key);
  return said === key ? status : said;
};
