// @ts-check
import { nothing, svg } from 'lit';
import { number, shortDay } from '../format.js';
import { bars, ticks } from './scale.js';

export const HEIGHT = 240;
const MARGIN = { left: 44, right: 4, top: 12, bottom: 28 };
const NARROW = 480;

/** The part of the drawing that has bars. @param {number} width of the whole */
const areaOf = (width) => ({
    left: MARGIN.left,
    top: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
});

/** The day at a place of the drawing. @param {number} x @param {number} count @param {number} width */
export const dayAt = (x, count, width) => Math.floor(((x - MARGIN.left) / areaOf(width).width) * count);

/**
 * A grid, and a bar for each day.
 * @param {import('./scale.js').Day[]} days
 * @param {number} width
 * @param {number | null} chosen
 */
export function drawing(days, width, chosen) {
    const area = areaOf(width);
    const values = ticks(days);
    const highest = values[values.length - 1];
    const labelEvery = labelled(days.length, width < NARROW ? 3 : 5);
    return svg`
        ${values.map((value) => line(value, area.top + area.height * (1 - value / highest), width))}
        ${bars(days, area).map((bar, i) => svg`
            <rect class="chart-bar" ?data-chosen=${i === chosen} x=${bar.x} y=${bar.y}
                  width=${bar.width} height=${bar.height} rx="2"></rect>
            ${(days.length - 1 - i) % labelEvery ? nothing : label(days[i].day, bar, i === days.length - 1)}`)}`;
}

/** Every day of a week, else the same day of some weeks. @param {number} days @param {number} most labels that have room */
const labelled = (days, most) => (days <= 7 ? Math.ceil(days / most) : Math.ceil(days / most / 7) * 7);

/** @param {number} value @param {number} y @param {number} width */
const line = (value, y, width) => svg`
    <line class="chart-line" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y} y2=${y}></line>
    <text class="chart-tick" x=${MARGIN.left - 8} y=${y + 4} text-anchor="end">${number(value)}</text>`;

/** The last one ends where its bar ends, or it would be cut off. */
const label = (/** @type {string} */ day, /** @type {import('./scale.js').Bar} */ bar, /** @type {boolean} */ last) => svg`
    <text class="chart-tick" x=${last ? bar.x + bar.width : bar.x + bar.width / 2} y=${HEIGHT - 8}
          text-anchor=${last ? 'end' : 'middle'}>${shortDay(day)}</text>`;
