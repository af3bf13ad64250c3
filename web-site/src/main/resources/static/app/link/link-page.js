// @ts-check
import { html, nothing } from 'lit';
import { caller } from '../caller.js';
import '../click/click-chart.js';
import '../click/click-count.js';
import { live } from '../live.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import './link-dialog.js';
import { linkFacts } from './link-facts.js';
import { linkActions } from './link-row.js';
import { links } from './links.js';

/** One link: where it leads and how often it was followed. */
class LinkPage extends LightElement {
    static properties = { linkId: {}, problem: { state: true }, mayWrite: { state: true } };

    constructor() {
        super();
        this.linkId = '';
        this.mayWrite = false;
        /** @type {Problem | null} */
        this.problem = null;
        this.load = () => this.#load();
        follow(this, links);
    }

    async connectedCallback() {
        super.connectedCallback();
        live.addEventListener('ready', this.load);
        this.mayWrite = (await caller().catch(() => null))?.permissions.includes('links:write') ?? false;
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        live.removeEventListener('ready', this.load);
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('linkId')) this.#load();
    }

    async #load() {
        this.problem = null;
        try {
            await links.one(this.linkId);
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        const link = links.known(this.linkId);
        return html`
            <nav class="path" aria-label="Path">
                <a href="/app">Links</a> ${icon('chevron-right')} <span aria-current="page">${link?.slug}</span>
            </nav>
            <header class="view-header">
                <h1 tabindex="-1">${link?.slug ?? 'Link'}</h1>
                ${link?.state === 'archived' ? html`<span class="badge">Archived</span>` : nothing}
                <div class="push">${link && this.mayWrite ? linkActions(link, () => this.#edit(link)) : nothing}</div>
            </header>
            ${link ? this.#content(link) : this.problem ? failed(this.problem, this.load) : skeleton(3)}
            <link-dialog></link-dialog>`;
    }

    /** @param {import('./links.js').Link} link */
    #content(link) {
        return html`
            ${linkFacts(link)}
            <section class="card" aria-labelledby="clicks-title">
                <h2 id="clicks-title">Clicks</h2>
                <p class="click-total"><click-count .value=${link.clicks}></click-count> <span>in all</span></p>
                <click-chart .linkId=${link.id}></click-chart>
            </section>`;
    }

    /** @param {import('./links.js').Link} link */
    #edit(link) {
        /** @type {any} */ (this.querySelector('link-dialog')).edit(link);
    }
}

customElements.define('link-page', LinkPage);
