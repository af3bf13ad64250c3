// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list } from '../api.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import './audit-filter.js';
import { auditRow } from './audit-row.js';

/**
 * @typedef {{id: string, at: string, action: string, actor: {type: string, id: string | null, name: string | null},
 *     subject: string | null, details: Record<string, string>}} AuditEvent
 */

const PAGE = 50;

/** Who did what in the organization, the newest first. */
class AuditList extends LightElement {
    static properties = { query: {}, events: { state: true }, next: { state: true }, problem: { state: true } };

    constructor() {
        super();
        this.query = '';
        /** @type {AuditEvent[] | null} */
        this.events = null;
        /** @type {string | null} */
        this.next = null;
        /** @type {Problem | null} */
        this.problem = null;
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('query')) {
            this.events = null;
            this.#load();
        }
    }

    async #load(/** @type {string | null} */ cursor = null) {
        const { query } = this;
        this.problem = null;
        try {
            const page = await list('/audit-events', { cursor, limit: PAGE, filter: filter(query) });
            if (query !== this.query) return;
            this.events = cursor ? [...(this.events ?? []), ...page.items] : page.items;
            this.next = page.next;
        } catch (thrown) {
            if (query === this.query) this.problem = Problem.from(thrown);
        }
    }

    render() {
        const forbidden = this.problem?.status === 403;
        return html`
            <header class="view-header"><h1 tabindex="-1">Audit log</h1></header>
            ${forbidden ? nothing : html`
                <audit-filter .query=${this.query} .problem=${this.problem} .actions=${this.#actions()}></audit-filter>`}
            ${this.#content()}`;
    }

    #actions() {
        return [...new Set(this.events?.map(({ action }) => action))].sort();
    }

    #content() {
        const { problem } = this;
        // beside the filter's fields
        if (problem?.is('invalid')) return nothing;
        if (problem) return failed(problem, () => this.#load(this.events ? this.next : null));
        if (!this.events) return skeleton(6);
        if (!this.events.length) {
            return this.query ? empty({
                icon: 'search',
                title: 'Nothing matches',
                text: 'Nobody did such a thing in this time.',
                action: html`<a class="button" href="/app/audit">Show all</a>`,
            }) : empty({
                icon: 'history',
                title: 'Nothing has happened yet',
                text: 'Changes to members, keys, the plan and whatever else matters will be listed here.',
            });
        }
        return html`
            <div class="card flush table as-cards">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">What</th>
                            <th scope="col">Who</th>
                            <th scope="col">When</th>
                            <th scope="col">More</th>
                        </tr>
                    </thead>
                    <tbody>${repeat(this.events, (event) => event.id, auditRow)}</tbody>
                </table>
            </div>
            ${this.next ? html`
                <p class="more">
                    <button type="button" class="button" @click=${() => this.#load(this.next)}>Load more</button>
                </p>` : nothing}`;
    }
}

/**
 * The page's filter as the API takes it: the reader's days, of which the last one is wanted too, are moments.
 * @param {string} query
 */
function filter(query) {
    const { from, to, ...others } = Object.fromEntries(new URLSearchParams(query));
    return { ...others, ...(from && { from: moment(from, 0) }), ...(to && { to: moment(to, 1) }) };
}

/** @param {string} day YYYY-MM-DD; anything else stays, for the API to explain @param {number} days to add */
function moment(day, days) {
    const [year, month, date] = day.split('-').map(Number);
    const time = new Date(year, month - 1, date + days);
    return Number.isNaN(time.getTime()) ? day : time.toISOString();
}

customElements.define('audit-list', AuditList);
