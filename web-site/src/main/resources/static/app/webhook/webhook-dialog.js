// @ts-check
import { html, nothing } from 'lit';
import { patch, post } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { fieldError, textField } from '../part/field.js';
import { toast } from '../part/toast-region.js';
import { EVENTS } from './events.js';
import { webhookSecret } from './webhook-secret.js';

/** Creates an endpoint and shows its secret this one time, or edits one. */
class WebhookDialog extends DialogElement {
    static properties = { secret: { state: true } };

    /** @type {import('./webhook-state.js').Endpoint | undefined} */
    endpoint;

    constructor() {
        super();
        /** @type {string | null} */
        this.secret = null;
    }

    /** A change belongs to the endpoint as it was, and a secret stays nowhere. */
    get survivesLogin() {
        return !this.endpoint && this.secret === null;
    }

    create() {
        this.endpoint = undefined;
        this.secret = null;
        return this.open();
    }

    /** @param {import('./webhook-state.js').Endpoint} endpoint */
    edit(endpoint) {
        this.endpoint = endpoint;
        this.secret = null;
        return this.open();
    }

    /** @param {FormData} data */
    async send(data) {
        const { endpoint } = this;
        const url = String(data.get('url')).trim();
        const description = String(data.get('description')).trim();
        const events = data.getAll('events');
        if (endpoint) {
            await patch(`/webhook-endpoints/${endpoint.id}`, { ...(url !== endpoint.url && { url }), description, events });
            toast('Changes saved.');
            this.close();
        } else {
            this.secret = (await post('/webhook-endpoints', { url, description, events }, this.attempt)).secret;
        }
        this.dispatchEvent(new Event('webhook-changed', { bubbles: true }));
    }

    render() {
        if (this.secret !== null) {
            return this.frame('The secret of your endpoint', webhookSecret(this.secret, () => this.close()));
        }
        return this.frame(this.endpoint ? 'Edit endpoint' : 'New endpoint', this.#form());
    }

    #form() {
        const { endpoint, problem } = this;
        return html`
            <form novalidate @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice('url', 'description', 'events')}
                    ${textField({
                        name: 'url', label: 'Address', value: endpoint?.url, error: problem?.at('url'), inputmode: 'url',
                        placeholder: 'https://example.com/hooks', maxlength: 2048,
                        hint: 'We post to it whenever one of the events below happens.',
                    })}
                    ${textField({
                        name: 'description', label: 'Description', value: endpoint?.description, optional: true,
                        error: problem?.at('description'),
                    })}
                    <fieldset class="field webhook-events" aria-invalid=${problem?.at('events') ? 'true' : nothing} tabindex="-1">
                        <legend>Events</legend>
                        ${EVENTS.map(({ event, label }) => html`
                            <label>
                                <input type="checkbox" name="events" value=${event}
                                       ?checked=${endpoint ? endpoint.events.includes(event) : true}>
                                <span>${label} <code>${event}</code></span>
                            </label>`)}
                        ${fieldError('events', problem?.at('events'))}
                    </fieldset>
                </div>
                ${this.footer(endpoint ? 'Save changes' : 'Create endpoint')}
            </form>`;
    }
}

customElements.define('webhook-dialog', WebhookDialog);
