// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { list } from '../api.js';
import { LightElement } from '../part/light-element.js';
import { Pages } from '../part/pages.js';
import { empty, failed, skeleton } from '../part/state.js';
import './audit-filter.js';
import { auditRow } from './audit-row.js';

/**
 * @typedef {{id: string, at: string, action: string, actor: {type: string, id: string | null, name: string | null},
 *     subject: string | null, details: Record<string, string>}} AuditEvent
 */

const PAGE = 50;

/** Who did what in the organization, the newest first. */
class AuditList extends LightElement {
    static properties = { query: {} };

    /** @type {Pages<AuditEvent>} */
    #events = new Pages(this, (cursor) => list('/audit-events', { cursor, limit: PAGE, filter: filter(this.query) }));

    constructor() {
        super();
        this.query = '';
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('query')) {
            this.#events.items = null;
            this.#events.load();
        }
    }

    render() {
        const { problem } = this.#events;
        return html`
            <header class="view-header"><h1 tabindex="-1">Audit log</h1></header>
            ${problem?.status === 403 ? nothing : html`
                <audit-filter .query=${this.query} .problem=${problem} .actions=${this.#actions()}></audit-filter>`}
            ${this.#content()}`;
    }

    #actions() {
        return [...new Set(this.#events.items?.map(({ action }) => action))].sort();
    }

    #content() {
        const { items, next, problem } = this.#events;
        // beside the filter's fields
        if (problem?.is('invalid')) return nothing;
        if (problem) return failed(problem, () => this.#events.load(items ? next : null));
        if (!items) return skeleton(6);
        if (!items.length) {
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
                    <tbody>${repeat(items, (event) => event.id, auditRow)}</tbody>
                </table>
            </div>
            ${this.#events.more()}`;
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
