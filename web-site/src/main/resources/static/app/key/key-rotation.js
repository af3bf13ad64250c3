// @ts-check
import { html } from 'lit';
import { post } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { keySecret } from './key-secret.js';

/** Makes a key in place of another one, and shows its secret this one time. */
class KeyRotation extends DialogElement {
    static properties = { secret: { state: true } };

    /** @type {import('./key-list.js').Key | undefined} */
    key;

    constructor() {
        super();
        /** @type {string | null} */
        this.secret = null;
    }

    /** @param {import('./key-list.js').Key} key */
    ask(key) {
        this.key = key;
        this.secret = null;
        return this.open();
    }

    async send() {
        const made = await post(`/api-keys/${this.key?.id}/rotation`, undefined, this.attempt);
        this.secret = made.secret;
        this.dispatchEvent(new Event('key-changed', { bubbles: true }));
    }

    render() {
        return this.secret === null
            ? this.frame('Rotate this key?', this.#form())
            : this.frame('Your new key', this.#created(this.secret));
    }

    #form() {
        return html`
            <form @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice()}
                    <p>
                        You get a new key that may do the same as <strong>${this.key?.name}</strong>. The old one works
                        for 24 more hours, or until it expires if that is sooner: time to give the new one to your
                        programs. Then it ends by itself.
                    </p>
                    <p class="muted small">If the old one may be in wrong hands, revoke it instead.</p>
                </div>
                ${this.footer('Rotate key')}
            </form>`;
    }

    /** @param {string} secret */
    #created(secret) {
        return html`
            <div class="dialog-body">${keySecret(secret)}</div>
            <footer class="dialog-footer">
                <button type="button" class="button primary" @click=${this.close}>Done</button>
            </footer>`;
    }
}

customElements.define('key-rotation', KeyRotation);
