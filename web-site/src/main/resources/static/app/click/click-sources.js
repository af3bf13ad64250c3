// @ts-check
import { html } from 'lit';
import { get } from '../api.js';
import { number } from '../format.js';
import { live } from '../live.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import { rangeOf } from './span.js';

/** @typedef {{name: string, clicks: number}} Source */

const SHOWN = 8;
const PAUSE = 3_000;
const KINDS = { desktop: 'Desktops', phone: 'Phones', tablet: 'Tablets', bot: 'Bots', other: 'Others' };

/** From where a link was followed in the last days, and with which kinds of devices. */
class ClickSources extends LightElement {
    static properties = { linkId: {}, span: {}, sources: { state: true }, problem: { state: true } };
    #timer = 0;

    constructor() {
        super();
        this.linkId = '';
        this.span = 30;
        /** @type {{referrers: Source[], devices: Source[]} | null} */
        this.sources = null;
        /** @type {Problem | null} */
        this.problem = null;
        this.load = () => this.#load();
        this.clicked = (/** @type {any} */ event) => event.detail.link.id === this.linkId && this.#soon();
    }

    connectedCallback() {
        super.connectedCallback();
        live.addEventListener('ready', this.load);
        live.addEventListener('link.clicked', this.clicked);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        live.removeEventListener('ready', this.load);
        live.removeEventListener('link.clicked', this.clicked);
        clearTimeout(this.#timer);
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('linkId') || changed.has('span')) {
            this.sources = null;
            this.#load();
        }
    }

    /** An event does not tell from where, and many may come at once. */
    #soon() {
        this.#timer ||= setTimeout(() => this.#load(), PAUSE);
    }

    async #load() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        const { linkId, span } = this;
        this.problem = null;
        try {
            const [referrers, devices] = await Promise.all(
                ['referrers', 'devices'].map((report) => get(`/links/${linkId}/${report}?${rangeOf(span)}`)));
            if (span === this.span) this.sources = { referrers: hosts(referrers), devices: kinds(devices) };
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        if (!this.sources) return this.problem ? failed(this.problem, this.load) : skeleton(3);
        return html`
            ${this.#card('referrers', 'Referrers', 'From', this.sources.referrers)}
            ${this.#card('devices', 'Devices', 'With', this.sources.devices)}`;
    }

    /** @param {string} id @param {string} title @param {string} column @param {Source[]} sources */
    #card(id, title, column, sources) {
        const most = Math.max(...sources.map((source) => source.clicks), 1);
        return html`
            <section class="card" aria-labelledby="${id}-title">
                <h2 id="${id}-title">${title}</h2>
                ${sources.length ? html`
                    <table class="source-table">
                        <thead class="visually-hidden">
                            <tr><th scope="col">${column}</th><th scope="col">Clicks</th></tr>
                        </thead>
                        <tbody>${sources.map((source) => row(source, most))}</tbody>
                    </table>` : html`<p class="muted small">No clicks in this time.</p>`}
            </section>`;
    }
}

/** @param {Source} source @param {number} most */
const row = ({ name, clicks }, most) => html`
    <tr>
        <th scope="row">${name}<meter min="0" max=${most} .value=${clicks} aria-hidden="true"></meter></th>
        <td>${number(clicks)}</td>
    </tr>`;

/**
 * The most frequent by name, all others together last.
 * @param {{items: {host: string, clicks: number}[], direct: number, other: number}} referrers
 */
function hosts({ items, direct, other }) {
    const named = [...items.map(({ host, clicks }) => ({ name: host, clicks })), { name: 'Direct', clicks: direct }]
        .sort((one, two) => two.clicks - one.clicks);
    const rest = named.slice(SHOWN).reduce((sum, { clicks }) => sum + clicks, other);
    return [...named.slice(0, SHOWN), { name: 'Others', clicks: rest }].filter(({ clicks }) => clicks);
}

/** @param {{items: {kind: keyof KINDS, clicks: number}[]}} devices */
const kinds = ({ items }) =>
    items.map(({ kind, clicks }) => ({ name: KINDS[kind], clicks })).filter(({ clicks }) => clicks);

customElements.define('click-sources', ClickSources);
