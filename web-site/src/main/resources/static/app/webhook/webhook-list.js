// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list } from '../api.js';
import { may } from '../caller.js';
import { ago, bare } from '../format.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { Pages } from '../part/pages.js';
import { empty, failed, skeleton } from '../part/state.js';
import './webhook-dialog.js';
import { webhookState } from './webhook-state.js';

/** The webhook endpoints of the organization. */
class WebhookList extends LightElement {
    static properties = { mayWrite: { state: true } };

    /** @type {Pages<import('./webhook-state.js').Endpoint>} */
    #endpoints = new Pages(this, () => list('/webhook-endpoints'));

    constructor() {
        super();
        this.mayWrite = false;
        this.addEventListener('webhook-changed', () => this.#endpoints.load());
    }

    async connectedCallback() {
        super.connectedCallback();
        this.#endpoints.load();
        this.mayWrite = await may('webhooks:write');
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">Webhooks</h1>
                ${this.mayWrite && this.#endpoints.items?.length ? this.#button() : nothing}
            </header>
            ${this.#content()}
            <webhook-dialog></webhook-dialog>`;
    }

    #content() {
        const { items, problem } = this.#endpoints;
        if (problem) return failed(problem, () => this.#endpoints.load());
        if (!items) return skeleton(3);
        if (!items.length) {
            return empty({
                icon: 'webhook',
                title: 'Let your own servers know',
                text: 'We call an address of yours as soon as something happens, signed so that you can trust it.',
                action: this.mayWrite ? this.#button() : nothing,
            });
        }
        return html`
            <div class="card flush table as-cards">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">Address</th>
                            <th scope="col">Events</th>
                            <th scope="col">State</th>
                            <th scope="col">Created</th>
                        </tr>
                    </thead>
                    <tbody>${repeat(items, (endpoint) => endpoint.id, row)}</tbody>
                </table>
            </div>`;
    }

    #button() {
        const create = () => /** @type {any} */ (this.querySelector('webhook-dialog')).create();
        return html`<button type="button" class="button primary push" @click=${create}>${icon('plus')} New endpoint</button>`;
    }
}

/** @param {import('./webhook-state.js').Endpoint} endpoint */
const row = (endpoint) => html`
    <tr>
        <th scope="row" class="webhook-address">
            <a href="/app/webhooks/${endpoint.id}">${bare(endpoint.url)}</a>
            ${endpoint.description ? html`<small>${endpoint.description}</small>` : nothing}
        </th>
        <td data-label="Events">
            <span class="row">${endpoint.events.map((event) => html`<span class="badge">${event}</span>`)}</span>
        </td>
        <td data-label="State">${webhookState(endpoint)}</td>
        <td data-label="Created"><time datetime=${endpoint.createdAt}>${ago(endpoint.createdAt)}</time></td>
    </tr>`;

customElements.define('webhook-list', WebhookList);
