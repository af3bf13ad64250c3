// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list, post } from '../api.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { toast } from '../part/toast-region.js';
import { Problem } from '../problem.js';
import { deliveryRow } from './delivery-row.js';

const LOOKS = 8;
const BETWEEN_LOOKS = 1500;

/** What was sent to an endpoint, the newest first. */
class DeliveryList extends LightElement {
    static properties = {
        endpointId: {}, maySend: {}, deliveries: { state: true }, next: { state: true }, problem: { state: true },
    };

    constructor() {
        super();
        this.endpointId = '';
        this.maySend = false;
        /** @type {import('./delivery-row.js').Delivery[] | null} */
        this.deliveries = null;
        /** @type {string | null} */
        this.next = null;
        /** @type {Problem | null} */
        this.problem = null;
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('endpointId')) this.load();
    }

    get #path() {
        return `/webhook-endpoints/${this.endpointId}/deliveries`;
    }

    async load(/** @type {string | null} */ cursor = null) {
        this.problem = null;
        try {
            const page = await list(this.#path, { cursor });
            this.deliveries = cursor ? [...(this.deliveries ?? []), ...page.items] : page.items;
            this.next = page.next;
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    /** Looks again until what was just sent has been answered, for a while. */
    async expect() {
        for (let look = 0; look < LOOKS && this.isConnected; look++) {
            await this.load();
            if (this.deliveries?.[0]?.attempts) return;
            await new Promise((resume) => setTimeout(resume, BETWEEN_LOOKS));
        }
    }

    render() {
        return html`
            <section aria-labelledby="deliveries-title">
                <header class="delivery-header">
                    <h2 id="deliveries-title">Deliveries</h2>
                    <button type="button" class="button quiet small push" @click=${() => this.load()}>
                        ${icon('refresh-cw')} Look again
                    </button>
                </header>
                ${this.#content()}
            </section>`;
    }

    #content() {
        if (this.problem) return failed(this.problem, () => this.load());
        if (!this.deliveries) return skeleton(3);
        if (!this.deliveries.length) {
            return html`<p class="card">Nothing was sent in the last 30 days. Send a test to see how it looks.</p>`;
        }
        const again = this.maySend ? (/** @type {import('./delivery-row.js').Delivery} */ delivery) => this.#again(delivery) : null;
        return html`
            <ol class="delivery-list card flush">
                ${repeat(this.deliveries, (delivery) => delivery.id, (delivery) => deliveryRow(delivery, again))}
            </ol>
            ${this.next ? html`
                <p class="more">
                    <button type="button" class="button" @click=${() => this.load(this.next)}>Load more</button>
                </p>` : nothing}`;
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
