// The modeler's own words in the reader's language, where the page has them; else in English.
const slug = (template) => template.replace(/\{\w+\}/g, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase();

function translate(orgo) {
  return (template, replacements = {}) => {
    const key = `word.${slug(template)}`;
    const said = orgo?.say(key) ?? key;
    return (said === key ? template : said).replace(/\{([^}]+)\}/g, (whole, name) => replacements[name] ?? whole);
  };
}

translate.$inject = ['config.orgo'];

export default { translate: ['factory', translate] };
