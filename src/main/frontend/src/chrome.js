// Menus and colours. The theme is a cookie, so that the server writes it into the next page itself.
export function closeMenus() {
  const close = (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (event.key === 'Escape') menu.querySelector('summary').focus();
      if (event.key === 'Escape' || !menu.contains(event.target)) menu.open = false;
    }
  };
  document.addEventListener('click', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(event));
}

export function offerThemes() {
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-theme]');
    if (!button) return;
    const { theme } = button.dataset;
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `${secure && '__Host-'}orgo-theme=${theme};path=/;samesite=lax;max-age=31536000${secure}`;
    if (theme === 'auto') delete document.documentElement.dataset.bsTheme;
    else document.documentElement.dataset.bsTheme = theme;
    for (const other of document.querySelectorAll('[data-theme]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
  });
}
