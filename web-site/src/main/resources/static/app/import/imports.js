// @ts-check
/** The organization's imports as this page knows them: loaded by pages, kept up to date by live events. */

import { Attempt, get, list, upload } from '../api.js';
import { live } from '../live.js';
import { Problem } from '../problem.js';

/**
 * @typedef {{id: string, state: 'queued' | 'running' | 'finished' | 'failed', rows: number, done: number,
 *     created: number, skipped: number, failed: number, createdAt: string, finishedAt?: string | null}} Import
 * @typedef {{line: number, errors: {column: string | null, code: string, detail: string}[]}} RowProblem
 */

class Imports extends EventTarget {
    /** @type {Map<string, Import>} */
    #known = new Map();
    #attempt = new Attempt();
    /** @type {string | null} */
    next = null;
    loaded = false;
    /** @type {Problem | null} */
    problem = null;

    constructor() {
        super();
        live.addEventListener('ready', () => this.loaded && this.load());
        for (const type of ['import.created', 'import.progressed', 'import.finished', 'import.failed']) {
            live.addEventListener(type, (event) => this.#know(/** @type {CustomEvent} */ (event).detail.import));
        }
    }

    /** The newest first, as their ids tell. */
    get items() {
        return [...this.#known.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
    }

    /** @param {string} id */
    known(id) {
        return this.#known.get(id);
    }

    /** The first page, or the one that follows. @param {string | null} [cursor] */
    async load(cursor = null) {
        this.problem = null;
        try {
            const page = await list('/imports', { cursor });
            page.items.forEach((item) => this.#known.set(item.id, item));
            this.next = page.next;
            this.loaded = true;
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
        this.#changed();
    }

    /** @param {string} id */
    async one(id) {
        const { problems, ...found } = await get(`/imports/${encodeURIComponent(id)}`);
        this.#know(found);
    }

    /**
     * @param {string} id @param {string | null} cursor
     * @returns {Promise<import('../api.js').Page<RowProblem>>}
     */
    problems(id, cursor) {
        return list(`/imports/${encodeURIComponent(id)}/problems`, { cursor });
    }

    /** The same file sent again after a failure is the same attempt. @param {File} file */
    async create(file) {
        const { name, size, lastModified } = file;
        const made = await upload('/imports', file, 'text/csv', this.#attempt.keyOf({ name, size, lastModified }));
        this.#attempt = new Attempt();
        this.#know(made);
        return /** @type {Import} */ (this.known(made.id));
    }

    /** An event may overtake the answer that it follows: what is further is newer. @param {Import} told */
    #know(told) {
        const known = this.#known.get(told.id);
        if (!known || told.done > known.done || (told.done === known.done && !known.finishedAt)) {
            this.#known.set(told.id, { ...known, ...told });
        }
        this.#changed();
    }

    #changed() {
        this.dispatchEvent(new Event('change'));
    }
}

export const imports = new Imports();
