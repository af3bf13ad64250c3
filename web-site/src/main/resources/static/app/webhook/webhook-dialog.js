// @ts-check
import { html, nothing } from 'lit';
import { getTagged, patch, post } from '../api.js';
import { DialogElement } from '../part/dialog-element.js';
import { fieldError, textField } from '../part/field.js';
import { conflict, conflicts, decision, merged, theirsOf } from '../part/merge.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { EVENTS } from './events.js';
import { webhookSecret } from './webhook-secret.js';
import { bodyOf, changes, eventsOf, typed, values } from './webhook-values.js';

/** Creates an endpoint and shows its secret this one time, or edits one. */
class WebhookDialog extends DialogElement {
    static properties = { secret: { state: true }, theirs: { state: true } };

    /** @type {import('./webhook-state.js').Endpoint | undefined} what the form is about to change */
    endpoint;
    tag = '*';
    values = values();

    constructor() {
        super();
        /** @type {string | null} */
        this.secret = null;
        /** @type {Partial<import('./webhook-values.js').Values> | null} what somebody else made of the fields in dispute */
        this.theirs = null;
    }

    /** A change belongs to the endpoint as it was, and a secret stays nowhere. */
    get survivesLogin() {
        return !this.endpoint && this.secret === null;
    }

    create() {
        this.#begin();
        return this.open();
    }

    /** @param {import('./webhook-state.js').Endpoint} endpoint @param {string} tag */
    edit(endpoint, tag) {
        this.#begin(endpoint, tag);
        return this.open();
    }

    /** @param {import('./webhook-state.js').Endpoint} [endpoint] */
    #begin(endpoint, tag = '*') {
        this.endpoint = endpoint;
        this.tag = tag;
        this.values = values(endpoint);
        this.secret = null;
        this.theirs = null;
    }

    /** @param {FormData} data */
    async send(data) {
        this.values = typed(data);
        if (this.endpoint) {
            await this.#save(this.endpoint);
        } else {
            this.secret = (await post('/webhook-endpoints', bodyOf(this.values), this.attempt)).secret;
        }
        this.dispatchEvent(new Event('webhook-changed', { bubbles: true }));
    }

    /** @param {import('./webhook-state.js').Endpoint} endpoint */
    async #save(endpoint) {
        try {
            await patch(`/webhook-endpoints/${endpoint.id}`, changes(endpoint, this.values), this.tag);
        } catch (thrown) {
            if (!Problem.from(thrown).is('stale')) throw thrown;
            return this.#meet(endpoint);
        }
        toast('Changes saved.');
        this.close();
    }

    /** Somebody was faster. Where both changed the same, a person decides. @param {import('./webhook-state.js').Endpoint} before */
    async #meet(before) {
        const { value, tag } = await getTagged(`/webhook-endpoints/${before.id}`);
        const mine = this.values;
        this.endpoint = value;
        this.tag = tag;
        this.values = merged(values(before), mine, values(value));
        this.theirs = conflicts(values(before), mine, values(value));
        if (!this.theirs) await this.#save(value);
    }

    #takeTheirs() {
        this.values = { ...typed(new FormData(this.form)), ...this.theirs };
        this.theirs = null;
        this.problem = null;
    }

    render() {
        if (this.secret !== null) {
            return this.frame('The secret of your endpoint', webhookSecret(this.secret, () => this.close()));
        }
        return this.frame(this.endpoint ? 'Edit endpoint' : 'New endpoint', this.#form());
    }

    #form() {
        const { endpoint, problem, theirs } = this;
        const error = (/** @type {'url' | 'description' | 'events'} */ name) => problem?.at(name) ?? theirsOf(theirs?.[name]);
        const chosen = eventsOf(this.values.events);
        return html`
            <form novalidate @submit=${this.submit}>
                <div class="dialog-body">
                    ${this.notice('url', 'description', 'events')}
                    ${theirs ? conflict('endpoint') : nothing}
                    ${textField({
                        name: 'url', label: 'Address', value: this.values.url, error: error('url'), inputmode: 'url',
                        placeholder: 'https://example.com/hooks', maxlength: 2048,
                        hint: 'We post to it whenever one of the events below happens.',
                    })}
                    ${textField({
                        name: 'description', label: 'Description', value: this.values.description, optional: true,
                        error: error('description'),
                    })}
                    <fieldset class="field webhook-events" aria-invalid=${error('events') ? 'true' : nothing} tabindex="-1">
                        <legend>Events</legend>
                        ${EVENTS.map(({ event, label }) => html`
                            <label>
                                <input type="checkbox" name="events" value=${event}
                                       .checked=${chosen.includes(event)}>
                                <span>${label} <code>${event}</code></span>
                            </label>`)}
                        ${fieldError('events', error('events'))}
                    </fieldset>
                </div>
                ${theirs ? decision(() => this.#takeTheirs(), this.busy) : this.footer(endpoint ? 'Save changes' : 'Create endpoint')}
            </form>`;
    }
}

customElements.define('webhook-dialog', WebhookDialog);
