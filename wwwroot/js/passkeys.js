// Passkeys: a form marked data-passkey="get" (sign in, confirm) or "create" (add one) asks the site for options, then the device, and
// is sent with the device's answer. Without script or passkeys the forms stay hidden and passwords do the same.
//   <form method="post" data-passkey="get" hidden> <input type="hidden" name="credential"> … <p data-passkey-problem role="alert" hidden></p>

const knows = window.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;

for (const form of knows ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(form);
  });
}

async function run(form) {
  const problem = form.querySelector('[data-passkey-problem]');
  problem.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await answer(form));
    form.submit();
  } catch (error) {
    problem.textContent = error.name === 'InvalidStateError'
      ? 'This device has a passkey for your account already.'
      : 'The device gave no passkey. Try again.';
    problem.hidden = false;
  }
}

async function answer(form) {
  const address = new URL(form.action);
  address.searchParams.set('handler', 'PasskeyOptions');
  const response = await fetch(address, { method: 'POST', body: new FormData(form) });
  if (!response.ok || response.redirected) {
    throw new Error('The site gave no options.');
  }
  const options = await response.json();
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}
