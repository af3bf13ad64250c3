// @ts-check
import { html } from 'lit';
import { get } from '../api.js';
import { number, shortDay } from '../format.js';
import { live } from '../live.js';
import { LightElement } from '../part/light-element.js';
import { failed, skeleton } from '../part/state.js';
import { Problem } from '../problem.js';
import { dayAt, drawing, HEIGHT } from './chart-drawing.js';
import { rangeOf } from './span.js';

/** The clicks of a link in the last days: bars to look at, a table to read. */
class ClickChart extends LightElement {
    static properties = {
        linkId: {}, span: {}, days: { state: true }, problem: { state: true }, width: { state: true }, chosen: { state: true },
    };

    constructor() {
        super();
        this.linkId = '';
        this.span = 30;
        /** @type {import('./scale.js').Day[] | null} */
        this.days = null;
        /** @type {Problem | null} */
        this.problem = null;
        this.width = 640;
        /** @type {number | null} the day under the pointer or the arrow keys */
        this.chosen = null;
        this.resized = new ResizeObserver(([entry]) => (this.width = Math.max(240, Math.round(entry.contentRect.width))));
        this.load = async () => {
            const { span } = this;
            this.problem = null;
            try {
                const { items } = await get(`/links/${this.linkId}/clicks?${rangeOf(span)}`);
                if (span === this.span) this.days = items;
            } catch (thrown) {
                this.problem = Problem.from(thrown);
            }
        };
        this.clicked = (/** @type {any} */ event) => event.detail.link.id === this.linkId && this.#count(event.detail.at);
    }

    connectedCallback() {
        super.connectedCallback();
        this.resized.observe(this);
        live.addEventListener('ready', this.load);
        live.addEventListener('link.clicked', this.clicked);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.resized.disconnect();
        live.removeEventListener('ready', this.load);
        live.removeEventListener('link.clicked', this.clicked);
    }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('linkId') || changed.has('span')) {
            this.days = null;
            this.chosen = null;
            this.load();
        }
    }

    /** A new day begins with a new answer. @param {string} at */
    #count(at) {
        const day = at.slice(0, 10);
        if (this.days?.at(-1)?.day !== day) return this.load();
        this.days = this.days.map((known) => (known.day === day ? { day, clicks: known.clicks + 1 } : known));
    }

    render() {
        if (!this.days) return this.problem ? failed(this.problem, this.load) : skeleton(3);
        const { days } = this;
        const sum = days.reduce((total, day) => total + day.clicks, 0);
        const shown = this.chosen === null ? null : days[this.chosen];
        return html`
            <figure class="chart">
                <figcaption aria-live="polite">
                    ${shown ? html`<strong>${number(shown.clicks)}</strong> on ${shortDay(shown.day)}`
                            : html`<strong>${number(sum)}</strong> in the last ${this.span} days`}
                </figcaption>
                ${this.#drawing(days)}
            </figure>
            <details class="chart-table">
                <summary>As a table</summary>
                <div class="table">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">Day (UTC)</th>
                                <th scope="col" class="number">Clicks</th>
                            </tr>
                        </thead>
                        <tbody>
                            ${days.map(({ day, clicks }) => html`
                                <tr><th scope="row">${shortDay(day)}</th><td class="number">${number(clicks)}</td></tr>`)}
                        </tbody>
                    </table>
                </div>
            </details>`;
    }

    /** @param {import('./scale.js').Day[]} days */
    #drawing(days) {
        const point = (/** @type {PointerEvent} */ event) => this.#choose(dayAt(event.offsetX, days.length, this.width));
        const leave = () => (this.chosen = null);
        return html`
            <svg class="chart-drawing" width=${this.width} height=${HEIGHT} viewBox="0 0 ${this.width} ${HEIGHT}"
                 role="img" aria-label="Clicks on each of the last ${this.span} days; arrow keys read them" tabindex="0"
                 @pointermove=${point} @pointerleave=${leave} @blur=${leave} @keydown=${this.#key}>
                ${drawing(days, this.width, this.chosen)}
            </svg>`;
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (by && this.days) {
            event.preventDefault();
            this.#choose((this.chosen ?? this.days.length) + by);
        }
    }

    /** @param {number} index */
    #choose(index) {
        this.chosen = Math.max(0, Math.min((this.days?.length ?? 1) - 1, index));
    }
}

customElements.define('click-chart', ClickChart);
