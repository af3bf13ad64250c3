// @ts-check
// Asks the browser for a passkey, or to make one, and sends its answer by the form around the
// button. Without scripts, or passkeys, the button stays disabled, and a line below it says why.

/** @typedef {'unsupported' | 'cancelled' | 'known' | 'often' | 'failed'} Line */

const supported = 'parseCreationOptionsFromJSON' in (window.PublicKeyCredential ?? {});

for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!(form instanceof HTMLFormElement)) continue;
    if (supported) {
        form.addEventListener('submit', event => {
            event.preventDefault();
            send(form);
        });
        enable(form, true);
    } else {
        say(form, 'unsupported');
    }
}

/** @param {HTMLFormElement} form */
async function send(form) {
    enable(form, false);
    say(form, null);
    try {
        const credential = await ask(form.dataset.passkey === 'create', await options(form));
        field(form, 'credential').value = JSON.stringify(credential);
        form.submit();
    } catch (error) {
        say(form, line(error));
    }
    enable(form, true);
}

/** @param {HTMLFormElement} form */
async function options(form) {
    const response = await fetch(form.dataset.options ?? '', {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-CSRF-TOKEN': field(form, '_csrf').value },
    });
    if (response.status === 401 || response.status === 403) {
        // the login ended or is too old, or the form is: the page itself leads on
        location.reload();
        return new Promise(() => {});
    }
    if (!response.ok) {
        throw response;
    }
    return response.json();
}

/**
 * @param {boolean} make
 * @param {any} json
 */
function ask(make, json) {
    return make
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}

/**
 * @param {unknown} error
 * @returns {Line}
 */
function line(error) {
    if (error instanceof Response) {
        return error.status === 429 ? 'often' : 'failed';
    }
    switch (error instanceof DOMException && error.name) {
        case 'NotAllowedError':
        case 'AbortError':
            return 'cancelled';
        case 'InvalidStateError':
            return 'known';
        case 'NotSupportedError':
        case 'SecurityError':
            return 'unsupported';
        default:
            return 'failed';
    }
}

/**
 * @param {HTMLFormElement} form
 * @param {Line | null} which
 */
function say(form, which) {
    for (const text of form.querySelectorAll('[data-says]')) {
        text.toggleAttribute('hidden', text.getAttribute('data-says') !== which);
    }
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} enabled
 */
function enable(form, enabled) {
    form.querySelector('button')?.toggleAttribute('disabled', !enabled);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}
