// @ts-check
import { html, nothing } from 'lit';
import { date } from '../format.js';
import { live } from '../live.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import { importCounts, importProgress, importState, isOver } from './import-progress.js';
import { importProblems } from './import-problems.js';
import { imports } from './imports.js';

const FIRST_PAGE = 20;

/** One import: how far it is, and what is wrong with its rows. */
class ImportPage extends LightElement {
    static properties = {
        importId: {}, problem: { state: true }, rowProblems: { state: true }, next: { state: true },
    };

    constructor() {
        super();
        this.importId = '';
        /** @type {Problem | null} */
        this.problem = null;
        /** @type {import('./imports.js').RowProblem[]} */
        this.rowProblems = [];
        /** @type {string | null} */
        this.next = null;
        this.load = () => this.#load();
        this.listen = () => this.#catchUp();
        follow(this, imports);
    }

    connectedCallback() {
        super.connectedCallback();
        live.addEventListener('ready', this.load);
        imports.addEventListener('change', this.listen);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        live.removeEventListener('ready', this.load);
        imports.removeEventListener('change', this.listen);
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('importId')) this.#load();
    }

    async #load() {
        await this.#attempt(async () => {
            await imports.one(this.importId);
            await this.#loadProblems();
        });
    }

    /** Shows the first problems as they come; the others wait for whoever asks. */
    async #catchUp() {
        const known = imports.known(this.importId)?.failed ?? 0;
        if (this.rowProblems.length < Math.min(known, FIRST_PAGE)) await this.#attempt(() => this.#loadProblems());
    }

    /** @param {string | null} [cursor] */
    async #loadProblems(cursor = null) {
        const page = await imports.problems(this.importId, cursor);
        this.rowProblems = cursor ? [...this.rowProblems, ...page.items] : page.items;
        this.next = page.next;
    }

    /** @param {() => Promise<void>} work */
    async #attempt(work) {
        this.problem = null;
        try {
            await work();
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        const shown = imports.known(this.importId);
        return html`
            <nav class="path" aria-label="Path">
                <a href="/app/imports">Imports</a> ${icon('chevron-right')}
                <span aria-current="page">${shown ? date(shown.createdAt) : nothing}</span>
            </nav>
            <header class="view-header">
                <h1 tabindex="-1">Import</h1>
                ${shown ? importState(shown) : nothing}
            </header>
            ${shown ? this.#content(shown) : this.problem ? failed(this.problem, this.load) : skeleton(3)}`;
    }

    /** @param {import('./imports.js').Import} shown */
    #content(shown) {
        return html`
            <section class="card import-facts" aria-label="Progress" aria-live="polite" aria-busy=${!isOver(shown)}>
                ${importProgress(shown)}
                ${importCounts(shown)}
                ${shown.state === 'failed' ? html`
                    <p>Something broke on our side and the rest was left out. What was made stays: send the file again.</p>` : nothing}
                ${shown.state === 'finished' && shown.created ? html`<p><a href="/app">See the links</a></p>` : nothing}
            </section>
            ${this.problem ? failed(this.problem, this.load) : nothing}
            ${importProblems(this.rowProblems, this.next ? () => this.#attempt(() => this.#loadProblems(this.next)) : null)}`;
    }
}

customElements.define('import-page', ImportPage);
