// @ts-check
import { html, nothing } from 'lit';
import { caller } from '../caller.js';
import '../click/click-chart.js';
import '../click/click-count.js';
import { bare, date } from '../format.js';
import { live } from '../live.js';
import '../part/copy-button.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import './link-dialog.js';
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
            <nav class="path" aria-label="Path"><a href="/app">Links</a> ${icon('chevron-right')} <span aria-current="page">${link?.slug}</span></nav>
            ${link ? this.#link(link) : html`
                <h1 tabindex="-1" class="visually-hidden">Link</h1>
                ${this.problem ? failed(this.problem, () => this.#load()) : skeleton(3)}`}`;
    }

    /** @param {import('./links.js').Link} link */
    #link(link) {
        const edit = () => /** @type {any} */ (this.querySelector('link-dialog')).edit(link);
        return html`
            <header class="view-header">
                <h1 tabindex="-1">${link.slug}</h1>
                ${link.state === 'archived' ? html`<span class="badge">Archived</span>` : nothing}
                <div class="push">${this.mayWrite ? linkActions(link, edit) : nothing}</div>
            </header>
            <dl class="link-facts card">
                <div>
                    <dt>Short link</dt>
                    <dd class="link-short">
                        <a href=${link.shortUrl} target="_blank" rel="noopener">${bare(link.shortUrl)}</a>
                        <copy-button text=${link.shortUrl} label="Copy ${link.shortUrl}"></copy-button>
                    </dd>
                </div>
                <div class="link-leads">
                    <dt>Leads to</dt>
                    <dd><a href=${link.target} target="_blank" rel="noreferrer noopener">${link.target}</a></dd>
                </div>
                <div><dt>Created</dt><dd><time datetime=${link.createdAt}>${date(link.createdAt)}</time></dd></div>
                ${link.tags.length ? html`
                    <div><dt>Tags</dt><dd class="row">${link.tags.map((tag) => html`<span class="badge">${tag}</span>`)}</dd></div>` : nothing}
            </dl>
            <section class="card" aria-labelledby="clicks-title">
                <h2 id="clicks-title">Clicks</h2>
                <p class="click-total"><click-count .value=${link.clicks}></click-count> <span>in all</span></p>
                <click-chart .linkId=${link.id}></click-chart>
            </section>
            <link-dialog></link-dialog>`;
    }
}

customElements.define('link-page', LinkPage);
