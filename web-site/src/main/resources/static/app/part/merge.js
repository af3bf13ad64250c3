// @ts-check
/** What becomes of the texts in a form when somebody else changed the same thing meanwhile. */

import { html, nothing } from 'lit';
import { icon } from './icon.js';

/** @typedef {Record<string, string>} Values the fields as they are typed, or as they would be */

/**
 * What I changed, and theirs where I changed nothing.
 * @template {Values} T @param {T} before @param {T} mine @param {T} theirs @returns {T}
 */
export const merged = (before, mine, theirs) => /** @type {T} */ (Object.fromEntries(
    Object.keys(mine).map((name) => [name, mine[name] === before[name] ? theirs[name] : mine[name]])));

/**
 * Theirs, of what both changed, and not to the same; null when there is no such thing.
 * @template {Values} T @param {T} before @param {T} mine @param {T} theirs @returns {Partial<T> | null}
 */
export function conflicts(before, mine, theirs) {
    const disputed = Object.keys(mine).filter(
        (name) => mine[name] !== before[name] && theirs[name] !== before[name] && mine[name] !== theirs[name]);
    return disputed.length ? /** @type {Partial<T>} */ (Object.fromEntries(disputed.map((name) => [name, theirs[name]]))) : null;
}

/** What stands beside a field in dispute. @param {string} [value] */
export const theirsOf = (value) => value === undefined ? undefined : value ? `Theirs is “${value}”` : 'Theirs is empty';

/** @param {string} thing */
export const conflict = (thing) => html`
    <div class="notice warn" role="alert" tabindex="-1">
        ${icon('triangle-alert')}
        <p>Somebody changed this ${thing} while you did. Nothing is lost: save what you typed over it, or take theirs.</p>
    </div>`;

/** Instead of a form's footer. @param {() => void} takeTheirs @param {boolean} busy */
export const decision = (takeTheirs, busy) => html`
    <footer class="dialog-footer">
        <button type="button" class="button" @click=${takeTheirs}>Take theirs</button>
        <button class="button primary" aria-disabled=${busy ? 'true' : nothing}>Save mine</button>
    </footer>`;
