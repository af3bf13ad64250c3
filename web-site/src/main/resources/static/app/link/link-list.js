// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { caller } from '../caller.js';
import { number } from '../format.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import './link-deletion.js';
import './link-dialog.js';
import './link-export.js';
import { addressOf, filterOf } from './link-filter.js';
import { linkRow } from './link-row.js';
import { box, Selection } from './link-selection.js';
import { links } from './links.js';

/** The links of the organization that the address asks for, with their clicks as they happen. */
class LinkList extends LightElement {
    static properties = { query: {}, caller: { state: true } };

    constructor() {
        super();
        /** @type {import('../caller.js').Caller | null} */
        this.caller = null;
        this.query = '';
        this.selection = new Selection(this);
        follow(this, links);
    }

    async connectedCallback() {
        super.connectedCallback();
        this.caller = await caller().catch(() => null);
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('query')) links.show(this.filter);
    }

    get filter() {
        return filterOf(this.query);
    }

    get isFiltered() {
        const { state, tag, text } = this.filter;
        return Boolean(state || tag || text);
    }

    get mayWrite() {
        return this.caller?.permissions.includes('links:write') ?? false;
    }

    get form() {
        return /** @type {any} */ (this.querySelector('link-dialog'));
    }

    get #deletion() {
        return /** @type {any} */ (this.querySelector('link-deletion'));
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">Links</h1>
                ${this.#usage()}
                ${this.#hasLinks ? html`
                    <div class="push row"><link-export></link-export>${this.mayWrite ? this.#button() : nothing}</div>` : nothing}
            </header>
            ${this.#hasLinks ? html`<link-filter .filter=${this.filter} .tags=${this.#tags}></link-filter>` : nothing}
            ${this.#content()}
            <link-dialog></link-dialog>
            <link-deletion></link-deletion>`;
    }

    /** Unknown while a filter looks for some of them, but then there is something to filter. */
    get #hasLinks() {
        return links.items.length > 0 || this.isFiltered;
    }

    get #tags() {
        return [...new Set(links.items.flatMap((link) => link.tags))].sort();
    }

    #content() {
        if (!links.loaded) {
            return links.problem ? failed(links.problem, () => links.load()) : skeleton(6);
        }
        if (!links.items.length && this.isFiltered) {
            return empty({
                icon: 'search',
                title: 'No link fits',
                text: 'Look for another word or tag, or in all states.',
                action: html`<a class="button" href=${addressOf({ sort: this.filter.sort })}>Show all links</a>`,
            });
        }
        if (!links.items.length) {
            return empty({
                icon: 'link',
                title: 'Your first short link',
                text: 'Paste a long address, share the short one, and watch the clicks arrive here.',
                action: this.mayWrite ? this.#button() : nothing,
            });
        }
        return this.#table();
    }

    #table() {
        const edit = (/** @type {import('./links.js').Link} */ link) => () => this.form.edit(link);
        const remove = (/** @type {import('./links.js').Link} */ link) => () => this.#deletion.ask(link);
        const { selection } = this;
        return html`
            ${selection.bar()}
            <div class="card flush table link-table">
                <table>
                    <thead>
                        <tr>
                            ${this.mayWrite ? html`<th scope="col" class="link-select">${box(selection, '', 'Select all')}</th>` : nothing}
                            <th scope="col" class="link-head-name">Short link</th>
                            <th scope="col">Target</th>
                            <th scope="col" class="link-head-clicks">Clicks</th>
                            <th scope="col" class="link-head-created">Created</th>
                            <th scope="col" class="link-head-actions"><span class="visually-hidden">Actions</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        ${repeat(links.items, (link) => link.id, (link) =>
                            linkRow(link, this.mayWrite ? { selection, acts: { edit: edit(link), remove: remove(link) } } : null))}
                    </tbody>
                </table>
            </div>
            ${links.problem ? failed(links.problem, () => links.more()) : this.#more()}`;
    }

    #more() {
        if (!links.next) return nothing;
        return html`
            <p class="more">
                <button type="button" class="button" aria-disabled=${links.loading ? 'true' : nothing}
                        @click=${() => links.more()}>
                    ${links.loading ? 'Loading' : 'Load more'}
                </button>
            </p>`;
    }

    #button() {
        return html`
            <button type="button" class="button primary" @click=${() => this.form.create()}>
                ${icon('plus')} New link
            </button>`;
    }

    /** How much room the plan leaves; unknown while there are pages that were not loaded. */
    #usage() {
        const limit = this.caller?.plan.limits.links;
        if (!limit || !links.loaded || links.next || this.isFiltered) return nothing;
        return html`<p class="muted small">${number(links.items.length)} of ${number(limit)} in your plan</p>`;
    }
}

customElements.define('link-list', LinkList);
