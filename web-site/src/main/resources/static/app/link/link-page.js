// @ts-check
import { html, nothing } from 'lit';
import { may } from '../caller.js';
import '../click/click-chart.js';
import '../click/click-count.js';
import '../click/click-sources.js';
import { daysOf, spanLinks } from '../click/span.js';
import { live } from '../live.js';
import { follow } from '../part/follow.js';
import { icon } from '../part/icon.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import { navigate } from '../router.js';
import './link-deletion.js';
import './link-dialog.js';
import { linkFacts } from './link-facts.js';
import { linkActions } from './link-row.js';
import { links } from './links.js';

/** One link: where it leads and how often it was followed. */
class LinkPage extends LightElement {
    static properties = { linkId: {}, query: {}, problem: { state: true }, mayWrite: { state: true } };

    constructor() {
        super();
        this.linkId = '';
        this.query = '';
        this.mayWrite = false;
        /** @type {Problem | null} */
        this.problem = null;
        this.load = () => this.#load();
        this.addEventListener('link-deleted', () => navigate('/app'));
        follow(this, links);
    }

    async connectedCallback() {
        super.connectedCallback();
        live.addEventListener('ready', this.load);
        this.mayWrite = await may('links:write');
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
                <div class="push">${link && this.mayWrite ? this.#actions(link) : nothing}</div>
            </header>
            ${link ? this.#content(link) : this.problem ? failed(this.problem, this.load) : skeleton(3)}
            <link-dialog></link-dialog>
            <link-deletion></link-deletion>`;
    }

    /** @param {import('./links.js').Link} link */
    #content(link) {
        const days = daysOf(this.query);
        return html`
            ${linkFacts(link)}
            <section class="card" aria-labelledby="clicks-title">
                <header class="click-header">
                    <h2 id="clicks-title">Clicks</h2>
                    ${spanLinks(`/app/links/${link.id}`, days)}
                </header>
                <p class="click-total"><click-count .value=${link.clicks}></click-count> <span>in all</span></p>
                <click-chart .linkId=${link.id} .span=${days}></click-chart>
            </section>
            <click-sources .linkId=${link.id} .span=${days}></click-sources>`;
    }

    /** @param {import('./links.js').Link} link */
    #actions(link) {
        const dialog = (/** @type {string} */ name) => /** @type {any} */ (this.querySelector(name));
        return linkActions(link, {
            edit: () => dialog('link-dialog').edit(link),
            remove: () => dialog('link-deletion').ask(link),
        });
    }
}

customElements.define('link-page', LinkPage);
