// @ts-check
import { html } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list, post } from '../api.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { Pages } from '../part/pages.js';
import { failed, skeleton } from '../part/state.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { deliveryRow } from './delivery-row.js';

const LOOKS = 8;
const BETWEEN_LOOKS = 1500;

/** What was sent to an endpoint, the newest first. */
class DeliveryList extends LightElement {
    static properties = { endpointId: {}, maySend: {} };

    /** @type {Pages<import('./delivery-row.js').Delivery>} */
    #deliveries = new Pages(this, (cursor) => list(this.#path, { cursor }));

    constructor() {
        super();
        this.endpointId = '';
        this.maySend = false;
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('endpointId')) this.#deliveries.load();
    }

    get #path() {
        return `/webhook-endpoints/${this.endpointId}/deliveries`;
    }

    /** Looks again until what was just sent has been answered, for a while. */
    async expect() {
        for (let look = 0; look < LOOKS && this.isConnected; look++) {
            await this.#deliveries.load();
            if (this.#deliveries.items?.[0]?.attempts) return;
            await new Promise((resume) => setTimeout(resume, BETWEEN_LOOKS));
        }
    }

    render() {
        return html`
            <section aria-labelledby="deliveries-title">
                <header class="delivery-header">
                    <h2 id="deliveries-title">Deliveries</h2>
                    <button type="button" class="button quiet small push" @click=${() => this.#deliveries.load()}>
                        ${icon('refresh-cw')} Look again
                    </button>
                </header>
                ${this.#content()}
            </section>`;
    }

    #content() {
        const { items, problem } = this.#deliveries;
        if (problem) return failed(problem, () => this.#deliveries.load());
        if (!items) return skeleton(3);
        if (!items.length) {
            return html`<p class="card">Nothing was sent in the last 30 days. Send a test to see how it looks.</p>`;
        }
        const again = this.maySend ? (/** @type {import('./delivery-row.js').Delivery} */ delivery) => this.#again(delivery) : null;
        return html`
            <ol class="delivery-list card flush">
                ${repeat(items, (delivery) => delivery.id, (delivery) => deliveryRow(delivery, again))}
            </ol>
            ${this.#deliveries.more()}`;
    }

    /** @param {import('./delivery-row.js').Delivery} delivery */
    async #again(delivery) {
        try {
            await post(`${this.#path}/${delivery.id}/redelivery`, {});
            toast('It is on its way once more.');
            await this.expect();
        } catch (thrown) {
            toast(Problem.from(thrown).message);
        }
    }
}

customElements.define('delivery-list', DeliveryList);
