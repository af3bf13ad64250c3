// @ts-check
import { html, nothing } from 'lit';
import { get } from '../api.js';
import { caller } from '../caller.js';
import { dayOf, number } from '../format.js';
import { LightElement } from '../part/light-element.js';
import { empty, failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';

/**
 * @typedef {{plan: string, period: {start: string, end: string},
 *     limits: {name: string, used: number, max: number}[], counts: {name: string, count: number}[]}} Usage
 */

/** @type {Record<string, string>} */
const NAMES = {
    keys: 'API keys',
    seats: 'Seats',
    // sample:link
    clicks: 'Clicks',
    links: 'Short links',
    // end:sample
};

const NEARLY_FULL = 0.8;

/** How much of its plan the organization uses. */
class UsagePage extends LightElement {
    static properties = { usage: { state: true }, caller: { state: true }, problem: { state: true } };

    constructor() {
        super();
        /** @type {Usage | null} */
        this.usage = null;
        /** @type {import('../caller.js').Caller | null} */
        this.caller = null;
        /** @type {Problem | null} */
        this.problem = null;
    }

    async connectedCallback() {
        super.connectedCallback();
        this.#load();
        this.caller = await caller().catch(() => null);
    }

    async #load() {
        this.problem = null;
        try {
            this.usage = await get('/usage');
        } catch (thrown) {
            this.problem = Problem.from(thrown);
        }
    }

    render() {
        return html`
            <header class="view-header">
                <h1 tabindex="-1">Usage</h1>
                ${this.caller ? html`<span class="badge accent">${this.caller.plan.name}</span>` : nothing}
                <a class="button push" href="/organization/plan">See plans</a>
            </header>
            ${this.#content()}`;
    }

    #content() {
        if (this.problem) return failed(this.problem, () => this.#load());
        if (!this.usage) return skeleton(4);
        const { limits, counts, period } = this.usage;
        return html`
            ${limits.length ? html`
                <section class="usage-part" aria-labelledby="usage-limits">
                    <h2 id="usage-limits">In your plan</h2>
                    <dl class="usage-figures">${limits.map(limit)}</dl>
                </section>` : empty({
                    icon: 'chart-column',
                    title: 'Your plan is no longer sold',
                    text: 'Its limits are not known here. Nothing changes for what you have; choose a plan to add more.',
                })}
            ${counts.length ? html`
                <section class="usage-part" aria-labelledby="usage-counts">
                    <h2 id="usage-counts">This month</h2>
                    <p class="muted small">
                        Since ${dayOf(period.start)}. It begins anew on ${dayOf(period.end)}, at midnight UTC.
                    </p>
                    <dl class="usage-figures">${counts.map(({ name, count }) => html`
                        <div class="card">
                            <dt>${title(name)}</dt>
                            <dd>${number(count)}</dd>
                        </div>`)}
                    </dl>
                </section>` : nothing}`;
    }
}

/** @param {Usage['limits'][number]} limit */
function limit({ name, used, max }) {
    const full = used >= max;
    const close = !full && used >= NEARLY_FULL * max;
    return html`
        <div class="card">
            <dt>
                ${title(name)}
                ${full ? html`<span class="badge bad">Full</span>` : nothing}
                ${close ? html`<span class="badge warn">Nearly full</span>` : nothing}
            </dt>
            <dd>
                ${number(used)} <span class="muted">of ${number(max)}</span>
                <meter min="0" max=${Math.max(max, 1)} .value=${max ? used : 1} aria-label=${title(name)}></meter>
            </dd>
        </div>`;
}

/** @param {string} name */
const title = (name) => NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

customElements.define('usage-page', UsagePage);
