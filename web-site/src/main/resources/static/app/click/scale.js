// @ts-check
/** The chart's geometry: numbers in, numbers out. */

/** @typedef {{day: string, clicks: number}} Day */
/** @typedef {{x: number, y: number, width: number, height: number}} Bar */

/** The next 1, 2 or 5 times a power of ten that four steps need at most. @param {number} most */
export function step(most) {
    const rough = Math.max(most, 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const nice = [1, 2, 5, 10].find((n) => n * power >= rough) ?? 10;
    return Math.max(1, nice * power);
}

/** The values of the grid's lines, from zero to above the highest day. @param {Day[]} days */
export function ticks(days) {
    const most = Math.max(...days.map((day) => day.clicks), 1);
    const by = step(most);
    return Array.from({ length: Math.ceil(most / by) + 1 }, (_, i) => i * by);
}

/**
 * @param {Day[]} days
 * @param {{left: number, top: number, width: number, height: number}} area
 * @returns {Bar[]}
 */
export function bars(days, area) {
    const top = ticks(days).at(-1) ?? 1;
    const slot = area.width / days.length;
    const width = Math.max(1, Math.min(slot * 0.7, 28));
    return days.map(({ clicks }, i) => {
        const height = clicks ? Math.max(2, (clicks / top) * area.height) : 0;
        return { x: area.left + slot * i + (slot - width) / 2, y: area.top + area.height - height, width, height };
    });
}
