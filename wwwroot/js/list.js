// In the list of systems, shows what a ticked choice gives without loading the page anew, so that the count is announced and the
// keyboard stays where it is. Without script the form is sent with its button; with it, the button still works.

const form = document.getElementById('filter');
let request = null;

document.addEventListener('change', (event) => {
  if (form && event.target.form === form && event.target.matches('input[type=checkbox], select')) {
    show(address());
  }
});

function address() {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  return chosen.size > 0 ? `${form.action}?${chosen}` : form.action;
}

async function show(url) {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await fetch(url, { signal: request.signal });
    if (!answer.ok) {
      throw new Error(`The list answered ${answer.status}`);
    }
    take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    history.replaceState(null, '', url);
  } catch (failed) {
    if (failed.name !== 'AbortError') {
      location.assign(url); // the page itself says what is wrong
    }
  }
}

// Takes over what differs and leaves the boxes themselves alone: one of them has the focus.
function take(next) {
  for (const part of document.querySelectorAll('[data-live]')) {
    part.replaceChildren(...next.querySelector(`[data-live="${part.dataset.live}"]`).childNodes);
  }
  for (const option of form.querySelectorAll('.app-facets__option')) {
    const fresh = next.getElementById(option.querySelector('input').id).closest('.app-facets__option');
    option.className = fresh.className;
    option.querySelector('.app-facets__count').textContent = fresh.querySelector('.app-facets__count').textContent;
  }
  document.title = next.title;
  document.getElementById('list-count').textContent = next.getElementById('list-count').textContent;
}
