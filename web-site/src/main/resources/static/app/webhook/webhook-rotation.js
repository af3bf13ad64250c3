// @ts-check
import { html } from 'lit';
import { post } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { webhookSecret } from './webhook-secret.js';

/** Makes another secret, and shows it this one time. */
class WebhookRotation extends DialogElement {
    static properties = { secret: { state: true } };

    endpointId = '';

    constructor() {
        super();
        /** @type {string | null} */
        this.secret = null;
    }

    /** @param {string} endpointId */
    ask(endpointId) {
        this.endpointId = endpointId;
        this.secret = null;
        return this.open();
    }

    async send() {
        this.secret = (await post(`/webhook-endpoints/${this.endpointId}/secret-rotation`, {}, this.attempt)).secret;
        this.dispatchEvent(new Event('webhook-changed', { bubbles: true }));
    }

    render() {
        if (this.secret !== null) {
            return this.frame('The new secret', webhookSecret(this.secret, () => this.close()));
        }
        return this.frame('Rotate the secret?', html`
            <form @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice()}
                    <p>You get another secret. For 24 hours every call is signed with both, so that you can change your server
                        in the meantime.</p>
                </div>
                ${this.footer('Rotate secret')}
            </form>`);
    }
}

customElements.define('webhook-rotation', WebhookRotation);
