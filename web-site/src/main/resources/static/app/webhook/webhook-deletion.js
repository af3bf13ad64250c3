// @ts-check
import { html } from 'lit';
import { remove } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { navigate } from '../router.js';
import { CHANGED } from './webhook-state.js';

/** Asks before an endpoint is deleted, because nothing brings it back. */
class WebhookDeletion extends DialogElement {
    /** @type {import('./webhook-state.js').Endpoint | undefined} */
    endpoint;

    tag = '*';

    /** @param {import('./webhook-state.js').Endpoint} endpoint @param {string} tag of what is shown */
    ask(endpoint, tag) {
        this.endpoint = endpoint;
        this.tag = tag;
        return this.open();
    }

    async send() {
        try {
            await remove(`/webhook-endpoints/${this.endpoint?.id}`, this.tag);
        } catch (thrown) {
            if (!Problem.from(thrown).is('stale')) throw thrown;
            toast(CHANGED);
            this.close();
            this.dispatchEvent(new Event('webhook-changed', { bubbles: true }));
            return;
        }
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
