// @ts-check
/** The organization's links as this page knows them: loaded by pages, kept up to date by live events. */

import { get, list, listFirst, patch, post, put, remove } from '../api.js';
import { live } from '../live.js';
import { Problem } from '../problem.js';

/**
 * @typedef {{id: string, slug: string, shortUrl: string, target: string, state: 'active' | 'archived',
 *     tags: string[], clicks: number, createdAt: string, updatedAt: string}} Link
 */

const PAGE = 25;

class Links extends EventTarget {
    /** @type {Map<string, Link>} */
    #known = new Map();
    /** @type {string[]} newest first */
    #order = [];
    /** @type {Promise<void> | undefined} */
    #fetching;
    /** @type {string | null} */
    next = null;
    loaded = false;
    loading = false;
    /** @type {Problem | null} */
    problem = null;

    constructor() {
        super();
        live.addEventListener('ready', () => this.#catchUp());
        for (const type of ['link.created', 'link.updated', 'link.archived', 'link.clicked']) {
            live.addEventListener(type, (event) =>
                this.#happened(type, /** @type {CustomEvent} */ (event).detail.link),
            );
        }
    }

    get items() {
        return this.#order.map((id) => /** @type {Link} */ (this.#known.get(id)));
    }

    /** @param {string} id */
    known(id) {
        return this.#known.get(id);
    }

    /** The first page, unless it is here already. */
    load() {
        if (!this.loaded) {
            this.#load();
        }
    }

    more() {
        return this.#fetch(async () => this.#append(await list('/links', { cursor: this.next, limit: PAGE })));
    }

    /** @param {string} id */
    async one(id) {
        this.#know(await get(`/links/${encodeURIComponent(id)}`));
    }

    /** @param {object} body @param {import('../api.js').Attempt} attempt */
    async create(body, attempt) {
        const link = await post('/links', body, attempt);
        this.#happened('link.created', link);
        return /** @type {Link} */ (link);
    }

    /** @param {string} id @param {object} changes */
    async edit(id, changes) {
        this.#know(await patch(`/links/${id}`, changes));
    }

    /** @param {string} id */
    async archive(id) {
        this.#know(await put(`/links/${id}/archival`));
    }

    /** @param {string} id */
    async restore(id) {
        this.#know(await remove(`/links/${id}/archival`));
    }

    /** What happened before the socket was ready came without an event; the same goes for a page under way. */
    async #catchUp() {
        await this.#fetching;
        if (this.loaded) this.#load();
    }

    /** Replaces what is known by as many links as were known, so that nothing missed stays missed. */
    #load() {
        const wanted = Math.max(this.#order.length, PAGE);
        return this.#fetch(async () => {
            const page = await listFirst('/links', wanted);
            this.#order = [];
            this.#append(page);
            this.loaded = true;
        });
    }

    /** One at a time. @param {() => Promise<void>} work */
    #fetch(work) {
        if (!this.loading) this.#fetching = this.#run(work);
        return this.#fetching;
    }

    /** @param {() => Promise<void>} work */
    async #run(work) {
        this.loading = true;
        this.problem = null;
        this.#changed();
        try {
            await work();
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
        this.loading = false;
        this.#changed();
    }

    /** @param {import('../api.js').Page<Link>} page */
    #append(page) {
        for (const link of page.items) {
            this.#known.set(link.id, link);
        }
        this.#order = [...new Set([...this.#order, ...page.items.map((link) => link.id)])];
        this.next = page.next;
    }

    /** @param {string} type @param {Partial<Link> & {id: string}} link */
    #happened(type, link) {
        if (type === 'link.created' && this.loaded && !this.#order.includes(link.id)) {
            this.#order = [link.id, ...this.#order];
        } else if (!this.#known.has(link.id)) {
            return;
        }
        this.#know(link);
    }

    /** @param {Partial<Link> & {id: string}} link */
    #know(link) {
        this.#known.set(link.id, /** @type {Link} */ ({ ...this.#known.get(link.id), ...link }));
        this.#changed();
    }

    #changed() {
        this.dispatchEvent(new Event('change'));
    }
}

export const links = new Links();
