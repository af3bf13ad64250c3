// @ts-check
import { html, nothing } from 'lit';
import { getTagged, patch, post } from '../api.js';
import { may } from '../caller.js';
import { bare, date } from '../format.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import './delivery-list.js';
import './webhook-deletion.js';
import './webhook-dialog.js';
import './webhook-rotation.js';
import { CHANGED, webhookState } from './webhook-state.js';

/** One endpoint: how it is, and what was sent to it. */
class WebhookPage extends LightElement {
    static properties = { endpointId: {}, endpoint: { state: true }, problem: { state: true }, mayWrite: { state: true } };

    constructor() {
        super();
        this.endpointId = '';
        /** @type {import('./webhook-state.js').Endpoint | null} */
        this.endpoint = null;
        this.tag = '*';
        /** @type {Problem | null} */
        this.problem = null;
        this.mayWrite = false;
        this.addEventListener('webhook-changed', () => this.#load());
    }

    async connectedCallback() {
        super.connectedCallback();
        this.mayWrite = await may('webhooks:write');
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('endpointId')) this.#load();
    }

    get #path() {
        return `/webhook-endpoints/${this.endpointId}`;
    }

    async #load() {
        this.problem = null;
        try {
            ({ value: this.endpoint, tag: this.tag } = await getTagged(this.#path));
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        const { endpoint } = this;
        return html`
            <nav class="path" aria-label="Path">
                <a href="/app/webhooks">Webhooks</a> ${icon('chevron-right')}
                <span aria-current="page">${endpoint ? bare(endpoint.url) : 'Endpoint'}</span>
            </nav>
            <header class="view-header">
                <h1 tabindex="-1">${endpoint ? bare(endpoint.url) : 'Endpoint'}</h1>
                ${endpoint ? webhookState(endpoint) : nothing}
            </header>
            ${this.problem ? failed(this.problem, () => this.#load()) : endpoint ? this.#content(endpoint) : skeleton(3)}
            <webhook-dialog></webhook-dialog>
            <webhook-rotation></webhook-rotation>
            <webhook-deletion></webhook-deletion>`;
    }

    /** @param {import('./webhook-state.js').Endpoint} endpoint */
    #content(endpoint) {
        return html`
            ${this.mayWrite ? this.#actions(endpoint) : nothing}
            <dl class="webhook-facts card">
                <div class="webhook-wide"><dt>Address</dt><dd>${endpoint.url}</dd></div>
                ${endpoint.description ? html`<div><dt>Description</dt><dd>${endpoint.description}</dd></div>` : nothing}
                <div><dt>Created</dt><dd><time datetime=${endpoint.createdAt}>${date(endpoint.createdAt)}</time></dd></div>
                <div class="webhook-wide">
                    <dt>Events</dt>
                    <dd class="row">${endpoint.events.map((event) => html`<span class="badge">${event}</span>`)}</dd>
                </div>
            </dl>
            <delivery-list .endpointId=${endpoint.id} .maySend=${this.mayWrite && endpoint.state === 'enabled'}></delivery-list>`;
    }

    /** @param {import('./webhook-state.js').Endpoint} endpoint */
    #actions(endpoint) {
        const enabled = endpoint.state === 'enabled';
        return html`
            <div class="webhook-actions row">
                <button type="button" class="button small" ?disabled=${!enabled} @click=${this.#test}>
                    ${icon('zap')} Send test
                </button>
                <button type="button" class="button small" @click=${() => this.#dialog('webhook-dialog').edit(endpoint, this.tag)}>
                    ${icon('pencil')} Edit
                </button>
                <button type="button" class="button small" @click=${() => this.#become(enabled ? 'disabled' : 'enabled')}>
                    ${icon(enabled ? 'x' : 'check')} ${enabled ? 'Disable' : 'Enable'}
                </button>
                <button type="button" class="button small" @click=${() => this.#dialog('webhook-rotation').ask(endpoint.id)}>
                    ${icon('refresh-cw')} Rotate secret
                </button>
                <button type="button" class="button small" @click=${() => this.#dialog('webhook-deletion').ask(endpoint, this.tag)}>
                    ${icon('trash-2')} Delete
                </button>
            </div>`;
    }

    #test() {
        return this.#attempt(async () => {
            await post(`${this.#path}/tests`, {});
            toast('A test is on its way.');
            /** @type {any} */ (this.querySelector('delivery-list')).expect();
        });
    }

    /** @param {'enabled' | 'disabled'} state */
    #become(state) {
        return this.#attempt(async () => {
            await patch(this.#path, { state }, this.tag);
            await this.#load();
            toast(state === 'enabled' ? 'The endpoint is enabled.' : 'The endpoint is disabled: nothing is sent to it.');
        });
    }

    /** @param {() => Promise<void>} act */
    async #attempt(act) {
        try {
            await act();
        } catch (thrown) {
            const problem = Problem.from(thrown);
            const stale = problem.is('stale');
            toast(stale ? CHANGED : problem.message);
            if (stale) await this.#load();
        }
    }

    /** @param {string} name @returns {any} */
    #dialog(name) {
        return this.querySelector(name);
    }
}

customElements.define('webhook-page', WebhookPage);
