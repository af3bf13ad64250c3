// @ts-check
import { html } from 'lit';
import { remove } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { toast } from '../part/toast-region.js';
import { navigate } from '../router.js';

/** Asks before an endpoint is deleted, because nothing brings it back. */
class WebhookDeletion extends DialogElement {
    /** @type {import('./webhook-state.js').Endpoint | undefined} */
    endpoint;

    /** @param {import('./webhook-state.js').Endpoint} endpoint */
    ask(endpoint) {
        this.endpoint = endpoint;
        return this.open();
    }

    async send() {
        await remove(`/webhook-endpoints/${this.endpoint?.id}`);
        toast('The endpoint is deleted.');
        navigate('/app/webhooks');
    }

    render() {
        return this.frame('Delete this endpoint?', html`
            <form @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice()}
                    <p>Nothing is sent to <strong>${this.endpoint?.url}</strong> any more, and its deliveries are forgotten. This
                        cannot be undone.</p>
                </div>
                ${this.footer('Delete endpoint')}
            </form>`);
    }
}

customElements.define('webhook-deletion', WebhookDeletion);
