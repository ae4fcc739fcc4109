// What only script can do: buttons that print a page or copy a text, which stay hidden where there is no script, and questions that
// show only while the one they depend on, on the same page, has one of some answers. Without script they all show and say when they apply.
//   <button type="button" class="app-button-quiet" data-print hidden>Print</button>
//   <button type="button" class="app-button-quiet" data-copy="id-of-the-text" hidden>Copy</button>

//   <section data-shown-if="q-lead" data-shown-codes="dedicated none">

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

async function copy(button) {
  const label = button.textContent;
  const text = document.getElementById(button.dataset.copy).textContent.trim().replace(/\s+/g, ' ');
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Could not copy: select the text instead';
  }
  setTimeout(() => { button.textContent = label; }, 3000);
}

const dependents = [...document.querySelectorAll('[data-shown-if]')].filter((each) => inputsOf(each).length > 0);

function inputsOf(dependent) {
  return document.getElementsByName(dependent.dataset.shownIf);
}

function showDependents() {
  for (const dependent of dependents) {
    const codes = dependent.dataset.shownCodes.split(' ');
    const applies = [...inputsOf(dependent)].some((input) => input.checked && codes.includes(input.value) && !input.closest('[hidden]'));
    dependent.hidden = !applies && !dependent.querySelector('.govuk-error-message');
  }
}

if (dependents.length > 0) {
  document.addEventListener('change', showDependents);
  showDependents();
}

// Escape hides the note of a number until pointer and focus have both left it.
const notes = document.querySelectorAll('.app-stat');

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const note of notes) {
      note.classList.toggle('app-stat--dismissed', note.matches(':hover, :focus-within'));
    }
  }
});

for (const note of notes) {
  for (const leaving of ['mouseleave', 'focusout']) {
    note.addEventListener(leaving, () => setTimeout(() => {
      if (!note.matches(':hover, :focus-within')) {
        note.classList.remove('app-stat--dismissed');
      }
    }));
  }
}
