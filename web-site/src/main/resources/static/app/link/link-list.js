// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { caller } from '../caller.js';
import { number } from '../format.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import './link-dialog.js';
import { linkRow } from './link-row.js';
import { links } from './links.js';

/** The links of the organization, newest first, with their clicks as they happen. */
class LinkList extends LightElement {
    static properties = { caller: { state: true } };

    constructor() {
        super();
        /** @type {import('../caller.js').Caller | null} */
        this.caller = null;
        follow(this, links);
    }

    async connectedCallback() {
        super.connectedCallback();
        links.load();
        this.caller = await caller().catch(() => null);
    }

    get mayWrite() {
        return this.caller?.permissions.includes('links:write') ?? false;
    }

    get form() {
        return /** @type {any} */ (this.querySelector('link-dialog'));
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">Links</h1>
                ${this.#usage()}
                ${this.mayWrite && links.items.length ? this.#button() : nothing}
            </header>
            ${this.#content()}
            <link-dialog></link-dialog>`;
    }

    #content() {
        if (!links.loaded) {
            return links.problem ? failed(links.problem, () => links.load()) : skeleton(6);
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
        return html`
            <div class="card flush table link-table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="link-head-name">Short link</th>
                            <th scope="col">Target</th>
                            <th scope="col" class="link-head-clicks">Clicks</th>
                            <th scope="col" class="link-head-created">Created</th>
                            <th scope="col" class="link-head-actions"><span class="visually-hidden">Actions</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        ${repeat(links.items, (link) => link.id, (link) =>
                            linkRow(link, { mayWrite: this.mayWrite, edit: () => this.form.edit(link) }))}
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
            <button type="button" class="button primary push" @click=${() => this.form.create()}>
                ${icon('plus')} New link
            </button>`;
    }

    /** How much room the plan leaves; unknown while there are pages that were not loaded. */
    #usage() {
        const limit = this.caller?.plan.limits.links;
        if (!limit || !links.loaded || links.next) return nothing;
        return html`<p class="muted small">${number(links.items.length)} of ${number(limit)} in your plan</p>`;
    }
}

customElements.define('link-list', LinkList);
