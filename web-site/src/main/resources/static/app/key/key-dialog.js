// @ts-check
import { html, nothing } from 'lit';
import { post } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { field, fieldError, textField } from '../part/field.js';
import { keySecret } from './key-secret.js';

const DAY = 86_400_000;
const SCOPES = [
    // sample:link
    { scope: 'links:read', label: 'Read links and their clicks' },
    { scope: 'links:write', label: 'Create, change and archive links' },
    // end:sample
    { scope: 'members:read', label: 'See the members' },
    { scope: 'audit:read', label: 'Read the audit log' },
    { scope: 'webhooks:read', label: 'Read webhook endpoints and deliveries' },
    { scope: 'webhooks:write', label: 'Create, change and delete webhook endpoints' },
];

/** Creates an API key, and shows its secret this one time. */
class KeyDialog extends DialogElement {
    static properties = { secret: { state: true } };

    constructor() {
        super();
        /** @type {string | null} */
        this.secret = null;
    }

    get survivesLogin() {
        return this.secret === null;
    }

    create() {
        this.secret = null;
        return this.open();
    }

    /** @param {FormData} data */
    async send(data) {
        const days = Number(data.get('expires'));
        const key = await post('/api-keys', {
            name: String(data.get('name')).trim(),
            scopes: data.getAll('scopes'),
            expiresAt: days ? this.#expiry(days) : null,
        }, this.attempt);
        this.secret = key.secret;
        this.dispatchEvent(new Event('key-changed', { bubbles: true }));
    }

    /** Midnight, so that trying again sends the same body. @param {number} days */
    #expiry(days) {
        const today = Math.floor(Date.now() / DAY) * DAY;
        return new Date(today + (days + 1) * DAY).toISOString();
    }

    render() {
        return this.secret === null
            ? this.frame('New API key', this.#form())
            : this.frame('Your new key', this.#created(this.secret));
    }

    #form() {
        const { problem } = this;
        return html`
            <form novalidate @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice('name', 'scopes', 'expiresAt')}
                    ${textField({
                        name: 'name', label: 'Name', error: problem?.at('name'), maxlength: 60,
                        hint: 'What will use it, so that you know later what revoking it stops.',
                    })}
                    <fieldset class="field key-scopes" aria-invalid=${problem?.at('scopes') ? 'true' : nothing} tabindex="-1">
                        <legend>It may</legend>
                        ${SCOPES.map(({ scope, label }, i) => html`
                            <label>
                                <input type="checkbox" name="scopes" value=${scope} ?checked=${i === 0}> ${label}
                            </label>`)}
                        ${fieldError('scopes', problem?.at('scopes'))}
                    </fieldset>
                    ${field({ name: 'expires', label: 'Expires', error: problem?.at('expiresAt') }, html`
                        <select class="input" id="expires" name="expires" aria-describedby="expires-error">
                            <option value="30">In 30 days</option>
                            <option value="90" selected>In 90 days</option>
                            <option value="365">In a year</option>
                            <option value="">Never</option>
                        </select>`)}
                </div>
                ${this.footer('Create key')}
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

customElements.define('key-dialog', KeyDialog);
