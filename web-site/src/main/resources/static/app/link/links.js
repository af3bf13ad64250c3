// @ts-check
/** The organization's links as this page knows them: loaded by pages, kept up to date by live events. */

import { download, getTagged, list, listFirst, patch, post, put, remove } from '../api.js';
import { live } from '../live.js';
import { Problem } from '../problem.js';

/**
 * @typedef {{id: string, slug: string, shortUrl: string, target: string, state: 'active' | 'archived',
 *     tags: string[], clicks: number, createdAt: string, updatedAt: string}} Link
 */

/** @typedef {{state?: string, tag?: string, text?: string, sort?: string}} Filter as the API takes it */

const PAGE = 25;
const MOST_AT_ONCE = 100;

class Links extends EventTarget {
    /** @type {Map<string, Link>} */
    #known = new Map();
    /** @type {string[]} in the order of the list */
    #order = [];
    /** @type {Promise<void> | undefined} */
    #fetching;
    /** @type {Filter} */
    #filter = {};
    /** @type {string | null} */
    next = null;
    loaded = false;
    /** @type {Filter | null} */
    #loading = null;
    /** @type {Problem | null} */
    problem = null;

    constructor() {
        super();
        live.addEventListener('ready', (event) => /** @type {CustomEvent} */ (event).detail.missed && this.#catchUp());
        // many at once come without an event each
        live.addEventListener('import.finished', () => this.#catchUp());
        for (const type of ['link.created', 'link.updated', 'link.archived', 'link.deleted', 'link.clicked']) {
            live.addEventListener(type, (event) =>
                this.#happened(type, /** @type {CustomEvent} */ (event).detail.link),
            );
        }
    }

    get loading() {
        return this.#loading !== null;
    }

    get items() {
        return this.#order.map((id) => /** @type {Link} */ (this.#known.get(id)));
    }

    /** @param {string} id */
    known(id) {
        return this.#known.get(id);
    }

    /** The first page of what the filter lets through, unless it is here already. @param {Filter} filter */
    show(filter) {
        if (JSON.stringify(filter) !== JSON.stringify(this.#filter)) {
            this.#filter = filter;
            this.#order = [];
            this.next = null;
            this.loaded = false;
        }
        if (!this.loaded) this.load();
    }

    more() {
        return this.#fetch(async (filter) =>
            this.#append(await list('/links', { cursor: this.next, limit: PAGE, filter }), filter));
    }

    /** As it is now, with the tag of that. @param {string} id @returns {Promise<{link: Link, tag: string}>} */
    async one(id) {
        const { value: link, tag } = await getTagged(`/links/${encodeURIComponent(id)}`);
        this.#know(link);
        return { link, tag };
    }

    /** @param {object} body @param {import('../api.js').Attempt} attempt */
    async create(body, attempt) {
        const link = await post('/links', body, attempt);
        this.#happened('link.created', link);
        return /** @type {Link} */ (link);
    }

    /** @param {string} id @param {object} changes @param {string} tag of the link that they were meant for */
    async edit(id, changes, tag) {
        this.#know(await patch(`/links/${id}`, changes, tag));
    }

    /** @param {string} id */
    async archive(id) {
        this.#know(await put(`/links/${id}/archival`));
    }

    /** @param {string} id */
    async restore(id) {
        this.#know(await remove(`/links/${id}/archival`));
    }

    /** Archives many at once. @param {string[]} ids @returns {Promise<number>} how many that was */
    async archiveAll(ids) {
        let archived = 0;
        for (let i = 0; i < ids.length; i += MOST_AT_ONCE) {
            const { items } = await post('/links/archivals', { ids: ids.slice(i, i + MOST_AT_ONCE) });
            for (const { id, outcome } of items) {
                outcome === 'unknown' ? this.#forget(id) : this.#know({ id, state: 'archived' });
                if (outcome === 'archived') archived++;
            }
        }
        return archived;
    }

    /** @param {string} id @param {string} tag of the link that was meant */
    async delete(id, tag) {
        await remove(`/links/${id}`, tag);
        this.#forget(id);
    }

    /** All that the filter lets through, as a file. @returns {Promise<Blob>} */
    export() {
        const { sort, ...filter } = this.#filter;
        const query = new URLSearchParams(filter);
        return download(query.size ? `/links/export?${query}` : '/links/export');
    }

    /** What happened before the socket was ready came without an event; the same goes for a page under way. */
    async #catchUp() {
        await this.#fetching;
        if (this.loaded) this.load();
    }

    /** Replaces what is known by as many links as were known, so that nothing missed stays missed. */
    load() {
        const wanted = Math.max(this.#order.length, PAGE);
        return this.#fetch(async (filter) => {
            const page = await listFirst('/links', wanted, filter);
            if (filter === this.#filter) this.#order = [];
            this.#append(page, filter);
        });
    }

    /** One at a time; another filter does not wait for the last one's answer. @param {(filter: any) => Promise<void>} work */
    #fetch(work) {
        const filter = this.#filter;
        if (this.#loading !== filter) this.#fetching = this.#run(filter, work);
        return this.#fetching;
    }

    /** @param {Filter} filter @param {(filter: Filter) => Promise<void>} work */
    async #run(filter, work) {
        this.#loading = filter;
        this.problem = null;
        this.#changed();
        let problem = null;
        try {
            await work(filter);
        } catch (thrown) {
            problem = Problem.from(thrown);
        }
        if (filter !== this.#filter) return;
        this.problem = problem;
        this.#loading = null;
        this.#changed();
    }

    /** An answer to an earlier filter comes too late. @param {import('../api.js').Page<Link>} page @param {Filter} filter */
    #append(page, filter) {
        if (filter !== this.#filter) return;
        for (const link of page.items) {
            this.#known.set(link.id, link);
        }
        this.#order = [...new Set([...this.#order, ...page.items.map((link) => link.id)])];
        this.next = page.next;
        this.loaded = true;
    }

    /** @param {string} type @param {Partial<Link> & {id: string}} link */
    #happened(type, link) {
        if (type === 'link.deleted') {
            this.#forget(link.id);
        } else if (type !== 'link.clicked' || this.#known.has(link.id)) {
            this.#know(link);
        }
    }

    /** @param {Partial<Link> & {id: string}} link */
    #know(link) {
        const known = /** @type {Link} */ ({ ...this.#known.get(link.id), ...link });
        this.#known.set(link.id, known);
        if (this.loaded) this.#place(known);
        this.#changed();
    }

    /** A link comes into the list, or leaves it, as the filter says; it does not move while one looks. @param {Link} link */
    #place(link) {
        const listed = this.#order.includes(link.id);
        if (!letsThrough(this.#filter, link)) {
            this.#order = this.#order.filter((id) => id !== link.id);
        } else if (!listed) {
            const at = this.items.findIndex((other) => isBefore(this.#filter, link, other));
            if (at >= 0) this.#order = this.#order.toSpliced(at, 0, link.id);
            else if (!this.next) this.#order = [...this.#order, link.id];
        }
    }

    /** @param {string} id */
    #forget(id) {
        this.#order = this.#order.filter((other) => other !== id);
        this.#known.delete(id);
        this.#changed();
    }

    #changed() {
        this.dispatchEvent(new Event('change'));
    }
}

/** @param {Filter} filter @param {Link} link */
const letsThrough = ({ state, tag, text }, link) =>
    (!state || state === link.state) &&
    (!tag || link.tags.includes(tag)) &&
    (!text || `${link.slug}\n${link.target}`.toLowerCase().includes(text.toLowerCase()));

/** @param {Filter} filter @param {Link} one @param {Link} other */
const isBefore = ({ sort }, one, other) =>
    sort === 'clicks' ? one.clicks > other.clicks : one.createdAt > other.createdAt;

export const links = new Links();
