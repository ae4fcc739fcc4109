// Offers names while someone types into a search box:
//   <div data-suggest><label …><input name="q" …><button …></div>
// An editable combobox with a list of links (WAI-ARIA 1.2). Without script the box is a plain form; with it, Enter still sends
// the form unless an offer has been chosen with the arrow keys.

const DELAY = 150; // milliseconds without a key before the server is asked
const SHORTEST = 2; // letters

for (const box of document.querySelectorAll('[data-suggest]')) {
  offer(box);
}

function offer(box) {
  const input = box.querySelector('input');
  const list = element('ul', { class: 'app-suggest', role: 'listbox', id: `${input.id}-offers`, 'aria-label': 'Suggestions' });
  const count = element('div', { class: 'govuk-visually-hidden', role: 'status' });
  list.hidden = true;
  box.append(list, count);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off',
  })) {
    input.setAttribute(name, value);
  }

  let active = -1;
  let timer = 0;
  let request = null;

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        move(event.key === 'ArrowDown' ? 1 : -1);
      }
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(list.children[active]);
    }
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus, so a click arrives
  list.addEventListener('click', (event) => go(event.target.closest('[role=option]')));

  async function ask() {
    request?.abort();
    const words = input.value.trim();
    if (words.length < SHORTEST) {
      close();
      return;
    }
    request = new AbortController();
    try {
      const response = await fetch(`/search/suggest?q=${encodeURIComponent(words)}`, { signal: request.signal });
      if (response.ok) {
        show(await response.json());
      } else {
        close(); // too many requests, or the site is not well: the form still works
      }
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        close();
      }
    }
  }

  function show(offers) {
    if (document.activeElement !== input) {
      return;
    }
    list.replaceChildren(...offers.map(option));
    activate(-1);
    list.hidden = offers.length === 0;
    input.setAttribute('aria-expanded', String(offers.length > 0));
    count.textContent = offers.length === 0 ? 'No suggestions' : `${offers.length} suggestions`;
  }

  function option({ title, url, context }, index) {
    const item = element('li', { class: 'app-suggest__option', role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' });
    item.dataset.url = url;
    item.append(title, ' ', element('span', { class: 'app-suggest__context' }, context));
    return item;
  }

  function move(step) {
    const places = list.children.length + 1; // one more for the box itself
    activate(((active + 1 + step + places) % places) - 1);
  }

  function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const item = list.children[active];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    activate(-1);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    count.textContent = '';
  }
}

function go(item) {
  if (item?.dataset.url.startsWith('/')) {
    window.location.assign(item.dataset.url);
  }
}

function element(name, attributes, text = '') {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(text);
  return made;
}
