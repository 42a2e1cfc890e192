// Keeps "in 4 min" true while the page stays open. Patterns come from the page, in its language.
export function keepTimesFresh() {
  const patterns = document.body.dataset;
  if (!patterns.timeIn) return;
  const skew = patterns.now ? Date.parse(patterns.now) - Date.now() : 0;
  const put = (pattern, value) => pattern.replace('{0}', value);

  function length(seconds) {
    if (seconds < 60) return put(patterns.timeSeconds, Math.floor(seconds));
    if (seconds < 3600) return put(patterns.timeMinutes, Math.floor(seconds / 60));
    if (seconds < 48 * 3600) return put(patterns.timeHours, Math.floor(seconds / 3600));
    return put(patterns.timeDays, Math.floor(seconds / 86400));
  }

  function tick() {
    for (const time of document.querySelectorAll('time[data-relative]')) {
      const seconds = (Date.parse(time.dateTime) - Date.now() - skew) / 1000;
      const text = put(seconds < 0 ? patterns.timeAgo : patterns.timeIn, length(Math.abs(seconds)));
      if (time.textContent !== text) time.textContent = text;
      if (time.hasAttribute('data-due')) time.closest('[data-clock]')?.classList.toggle(
        time.dataset.due || 'late', seconds < 0);
    }
  }
  setInterval(tick, 1000);
}
