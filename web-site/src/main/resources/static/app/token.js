// @ts-check
/** The dashboard token: fetched with the page's session, kept in memory only, renewed before it expires. */

import { login } from './login.js';
import { Problem } from './problem.js';

/** @typedef {{token: string, expiresAt: string, organizationId: string}} Token */

const RENEW_BEFORE = 60_000;

/** @type {Promise<Token> | null} */
let current = null;
let renewAt = 0;

/** The token to send now. Callers at the same moment share one request. */
export async function token() {
    if (!current || Date.now() > renewAt) {
        renewAt = Infinity;
        current = request();
        current.catch(() => (current = null));
    }
    return (await current).token;
}

/**
 * Says that the server refused a token, so that the next caller gets a new one.
 * @param {string} used
 */
export async function refuse(used) {
    if ((await current?.catch(() => null))?.token === used) {
        current = null;
    }
}

/** @returns {Promise<Token>} */
async function request() {
    let response = await post(csrfOf(document));
    if (response.status === 403) {
        // A login in another tab replaces the CSRF token that this page was rendered with.
        response = await post(csrfOf(await freshPage()));
    }
    if (response.status === 401) {
        return login();
    }
    if (!response.ok) {
        throw await Problem.of(response);
    }
    /** @type {Token} */
    const issued = await response.json();
    // The lifetime by the server's own clock: the one on this machine may be wrong.
    const now = Date.parse(response.headers.get('Date') ?? '') || Date.now();
    renewAt = Date.now() + Math.max(Date.parse(issued.expiresAt) - now - RENEW_BEFORE, RENEW_BEFORE / 4);
    return issued;
}

/** @param {string} csrf */
async function post(csrf) {
    try {
        return await fetch('/session/token', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': csrf },
            body: '{}',
        });
    } catch {
        throw Problem.unreachable();
    }
}

/** @param {Document} page */
function csrfOf(page) {
    return page.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
}

async function freshPage() {
    const page = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    return page.redirected ? login() : new DOMParser().parseFromString(await page.text(), 'text/html');
}
