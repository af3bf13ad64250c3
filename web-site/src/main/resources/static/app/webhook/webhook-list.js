// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list } from '../api.js';
import { caller } from '../caller.js';
import { ago, bare } from '../format.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import './webhook-dialog.js';
import { webhookState } from './webhook-state.js';

/** The webhook endpoints of the organization. */
class WebhookList extends LightElement {
    static properties = { endpoints: { state: true }, problem: { state: true }, mayWrite: { state: true } };

    constructor() {
        super();
        /** @type {import('./webhook-state.js').Endpoint[] | null} */
        this.endpoints = null;
        /** @type {Problem | null} */
        this.problem = null;
        this.mayWrite = false;
        this.addEventListener('webhook-changed', () => this.#load());
    }

    async connectedCallback() {
        super.connectedCallback();
        this.#load();
        this.mayWrite = (await caller().catch(() => null))?.permissions.includes('webhooks:write') ?? false;
    }

    async #load() {
        this.problem = null;
        try {
            this.endpoints = (await list('/webhook-endpoints')).items;
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">Webhooks</h1>
                ${this.mayWrite && this.endpoints?.length ? this.#button() : nothing}
            </header>
            ${this.#content()}
            <webhook-dialog></webhook-dialog>`;
    }

    #content() {
        if (this.problem) return failed(this.problem, () => this.#load());
        if (!this.endpoints) return skeleton(3);
        if (!this.endpoints.length) {
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
                    <tbody>${repeat(this.endpoints, (endpoint) => endpoint.id, row)}</tbody>
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
