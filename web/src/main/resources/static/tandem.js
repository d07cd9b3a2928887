// Small comforts. Every page works without this file.

// An open menu closes with Escape, giving the focus back, or with a click elsewhere.
const menus = () => document.querySelectorAll('details.t-menu[open]');
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
document.addEventListener('click', event => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// The drawer takes the focus when it opens.
document.querySelector('.t-drawer')?.addEventListener('toggle', event => {
  if (event.target.open) event.target.querySelector('.t-menu-body a')?.focus();
});

// Faults and refusals take the focus, so that they are read first.
document.querySelector('[data-focus]')?.focus();

// The theme changes at once; the server learns of it through its cookie with the next page.
document.querySelector('.t-themes')?.addEventListener('submit', event => {
  const theme = event.submitter?.value;
  if (!theme) return;
  event.preventDefault();
  document.cookie = `tandem-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (theme === 'auto') document.documentElement.removeAttribute('data-bs-theme');
  else document.documentElement.setAttribute('data-bs-theme', theme);
  for (const button of event.target.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', button.value === theme);
  }
  document.dispatchEvent(new Event('tandem:theme'));
});

// The first visit tells the server the reader's time zone.
if (!document.cookie.includes('tandem-zone=')) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = `tandem-zone=${zone.replaceAll('/', '.')}; path=/; max-age=31536000; samesite=lax`;
}

// A large file shows how far it is, and one that is too large is refused before it travels; nothing typed is lost.
document.addEventListener('submit', event => {
  const form = event.target;
  const file = form.dataset?.limit && form.querySelector('input[type=file]')?.files[0];
  if (!file) return;
  event.preventDefault();
  const said = form.querySelector('[data-said]');
  if (file.size > Number(form.dataset.limit)) {
    said.textContent = form.dataset.tooLarge;
    form.querySelector('input[type=file]').focus();
    return;
  }
  said.textContent = '';
  upload(form, form.querySelector('progress'), said);
});

function upload(form, bar, said) {
  const request = new XMLHttpRequest();
  bar.hidden = false;
  request.upload.addEventListener('progress', moved => { bar.value = 100 * moved.loaded / moved.total; });
  request.addEventListener('error', () => { bar.hidden = true; said.textContent = form.dataset.broken; });
  request.addEventListener('load', () => {
    if (request.status < 400) return location.assign(request.responseURL);
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
    if (answer) document.querySelector('main').replaceWith(answer);
    document.querySelector('[data-focus]')?.focus();
  });
  request.open('POST', form.action);
  request.send(new FormData(form));
}
