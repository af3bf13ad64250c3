// @ts-check
import { html, nothing } from 'lit';
import { Problem } from '../problem.js';

/**
 * What an element shows of a list: read page by page, and rendered anew with each.
 * @template T
 */
export class Pages {
    /** @type {T[] | null} null until the first page is here */
    items = null;
    /** @type {string | null} */
    next = null;
    /** @type {Problem | null} */
    problem = null;
    #host;
    #read;
    #asked = 0;

    /**
     * @param {import('lit').ReactiveControllerHost} host
     * @param {(cursor: string | null) => Promise<import('../api.js').Page<T>>} read
     */
    constructor(host, read) {
        this.#host = host;
        this.#read = read;
    }

    /** An answer that comes after another question is passed over. @param {string | null} [cursor] */
    async load(cursor = null) {
        const asked = ++this.#asked;
        this.problem = null;
        this.#host.requestUpdate();
        try {
            const page = await this.#read(cursor);
            if (asked !== this.#asked) return;
            this.items = cursor ? [...(this.items ?? []), ...page.items] : page.items;
            this.next = page.next;
        } catch (thrown) {
            if (asked === this.#asked) this.problem = Problem.from(thrown);
        }
        this.#host.requestUpdate();
    }

    /** Leads on, where there is more. */
    more() {
        return this.next ? html`
            <p class="more">
                <button type="button" class="button" @click=${() => this.load(this.next)}>Load more</button>
            </p>` : nothing;
    }
}
