/**
 * The page's own script: filters, search, copying, and opening what a link points to. Plain JavaScript for the browser,
 * kept as text so that its hash can stand in the page's policy.
 */
export const script = `
'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const suites = all('.suite');
  const cards = all('.check, .cause').map((element) => ({ element, text: '' }));
  const buttons = all('[data-filter]');
  const search = document.getElementById('search');
  const wasOpen = new Map(suites.map((suite) => [suite, suite.open]));
  const chosen = new Set();
  let narrowed = false;

  const matches = (card, words) => {
    if (chosen.size > 0 && !chosen.has(card.element.dataset.verdict)) return false;
    if (words.length === 0) return true;
    card.text ||= (card.element.textContent + ' ' + card.element.id).toLowerCase();
    return words.every((word) => card.text.includes(word));
  };

  const apply = () => {
    const words = search.value.toLowerCase().split(' ').filter(Boolean);
    const narrow = chosen.size > 0 || words.length > 0;
    let shown = 0, total = 0;
    for (const card of cards) {
      const visible = matches(card, words);
      card.element.hidden = !visible;
      if (card.element.classList.contains('cause')) continue;
      total += 1;
      if (visible) shown += 1;
    }
    for (const suite of suites) {
      const found = suite.querySelector('.check:not([hidden])');
      suite.hidden = !found;
      if (narrow && !narrowed) wasOpen.set(suite, suite.open);
      if (narrow) suite.open = Boolean(found);
      else if (narrowed) suite.open = wasOpen.get(suite);
    }
    const causes = document.getElementById('causes');
    if (causes) causes.hidden = !causes.querySelector('.cause:not([hidden])');
    document.getElementById('nothing').hidden = shown > 0;
    document.getElementById('shown').textContent = narrow ? shown + ' of ' + total + ' checks' : '';
    for (const button of buttons) button.setAttribute('aria-pressed', String(chosen.has(button.dataset.filter)));
    narrowed = narrow;
  };

  const clear = () => { chosen.clear(); search.value = ''; apply(); };

  const reveal = () => {
    let id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest('[hidden]')) clear();
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };

  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => {
      const verdict = button.dataset.filter;
      if (!chosen.delete(verdict)) chosen.add(verdict);
      apply();
    });
  }

  let waiting = 0;
  search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  search.parentElement.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && document.activeElement === search) clear();
  });

  for (const button of all('.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const code = button.parentElement.querySelector('code');
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        document.execCommand('copy');
      }
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
  }

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('.cause:not([open]), .fold:not([open])');
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => { for (const each of opened) each.open = false; });

  addEventListener('hashchange', reveal);
  reveal();
})();
`
