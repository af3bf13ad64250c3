// @ts-check
import { departure } from '../login.js';

const KEY = 'draft';

/**
 * What was typed in a dialog, kept in this tab while its page is gone for a login. Never a secret.
 * @implements {EventListenerObject}
 */
export class Draft {
    /** @param {import('./dialog-element.js').DialogElement} host */
    constructor(host) {
        this.host = host;
        host.addController(this);
    }

    hostConnected() {
        departure.addEventListener('leave', this);
        this.#resume();
    }

    hostDisconnected() {
        departure.removeEventListener('leave', this);
    }

    /** The page is about to leave. */
    handleEvent() {
        const { host } = this;
        if (host.opened && host.survivesLogin) {
            const fields = [...new FormData(host.form)];
            sessionStorage.setItem(KEY, JSON.stringify({ of: host.localName, at: location.pathname, fields }));
        }
    }

    /** Once, and only at the address where it was kept. */
    async #resume() {
        const { host } = this;
        const draft = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
        if (draft?.of !== host.localName || draft.at !== location.pathname) return;
        sessionStorage.removeItem(KEY);
        await host.updateComplete;
        await host.open();
        fill(host.form, draft.fields);
    }
}

/** @param {HTMLFormElement} form @param {[string, string][]} fields */
function fill(form, fields) {
    /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input, select, textarea')).forEach((control) => {
        const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
        if (control.type === 'checkbox' || control.type === 'radio') {
            control.checked = values.includes(control.value);
        } else if (values.length) {
            control.value = values[0];
        }
    });
}
