// @ts-check
/** Numbers and times as people read them. Days are UTC days, as the API counts them. */

const language = document.documentElement.lang || 'en';
const numbers = new Intl.NumberFormat(language);
const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const spans = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** @param {number} value */
export const number = (value) => numbers.format(value);

/** @param {string} time ISO 8601 */
export const date = (time) => dates.format(new Date(time));

/** @param {string} time ISO 8601 */
export const moment = (time) => moments.format(new Date(time));

/** The UTC day of a time. @param {string} time ISO 8601 */
export const dayOf = (time) => days.format(new Date(time));

/** @param {string} day YYYY-MM-DD */
export const shortDay = (day) => days.format(new Date(`${day}T00:00:00Z`));

/**
 * A distance for the last month, a date before that.
 * @param {string} time ISO 8601
 */
export function ago(time) {
    const seconds = Math.round((Date.parse(time) - Date.now()) / 1000);
    const past = Math.abs(seconds);
    if (past < 45) return 'just now';
    if (past < 3600) return spans.format(Math.round(seconds / 60), 'minute');
    if (past < 86_400) return spans.format(Math.round(seconds / 3600), 'hour');
    if (past < 30 * 86_400) return spans.format(Math.round(seconds / 86_400), 'day');
    return date(time);
}

/** The API's words about a field, as a sentence. @param {string} words */
export const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1).replace(/\.?$/, '.');

/** @param {string} url without its scheme, as in the browser's address bar */
export const bare = (url) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
