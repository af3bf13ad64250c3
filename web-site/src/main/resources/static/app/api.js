// @ts-check
/** The REST API as the dashboard calls it: bearer token, problems, cursors and idempotency live here only. */

import { loginAgain } from './login.js';
import { Problem } from './problem.js';
import { refuse, token } from './token.js';

/**
 * @template T
 * @typedef {{items: T[], next: string | null}} Page
 */

const MOST_AT_ONCE = 100;
/** In seconds; whoever would have to wait longer is told so. */
const LONGEST_PAUSE = 5;
const root = document.querySelector('meta[name="api-url"]')?.getAttribute('content') || location.origin;

/** The address of a path below the API's version, as a customer's program would write it. */
export const address = (/** @type {string} */ path) => `${root}/api/v1${path}`;

/** @param {string} path */
export const get = (path) => call('GET', path);

/** What is there, and the ETag by which a change can say what it was meant for. @param {string} path */
export async function getTagged(path) {
    const response = await answer('GET', path);
    return { value: await response.json(), tag: response.headers.get('ETag') ?? '*' };
}

/** A file, whole. @param {string} path @returns {Promise<Blob>} */
export const download = async (path) => (await answer('GET', path, undefined, { Accept: '*/*' })).blob();

/**
 * One page of a list.
 * @param {string} path
 * @param {{cursor?: string | null, limit?: number, filter?: Record<string, string>}} [where]
 * @returns {Promise<Page<any>>}
 */
export function list(path, { cursor, limit, filter } = {}) {
    const query = new URLSearchParams(filter);
    if (cursor) query.set('cursor', cursor);
    if (limit) query.set('limit', String(limit));
    return call('GET', query.size ? `${path}?${query}` : path);
}

/**
 * The first items of a list, over as many pages as that takes.
 * @param {string} path
 * @param {number} wanted
 * @param {Record<string, string>} [filter]
 * @returns {Promise<Page<any>>}
 */
export async function listFirst(path, wanted, filter) {
    let { items, next } = await list(path, { filter, limit: Math.min(wanted, MOST_AT_ONCE) });
    while (next && items.length < wanted) {
        const page = await list(path, { filter, cursor: next, limit: Math.min(wanted - items.length, MOST_AT_ONCE) });
        items = items.concat(page.items);
        next = page.next;
    }
    return { items, next };
}

/**
 * @param {string} path
 * @param {object} [body]
 * @param {Attempt} [attempt] the form's, so that sending it again cannot do the thing twice
 */
export const post = (path, body, attempt = new Attempt()) =>
    call('POST', path, body, { 'Idempotency-Key': attempt.keyOf(body) });

/**
 * Sends a file as it is.
 * @param {string} path @param {Blob} file @param {string} type @param {string} key of this attempt
 */
export const upload = (path, file, type, key) =>
    call('POST', path, new Blob([file], { type }), { 'Idempotency-Key': key });

/**
 * @param {string} path
 * @param {object} body only what changes
 * @param {string} [tag] of what it was meant for; a Problem `stale` when somebody was faster
 */
export const patch = (path, body, tag = '*') => call('PATCH', path, body, { 'If-Match': tag });

/** @param {string} path */
export const put = (path) => call('PUT', path);

/** @param {string} path @param {string} [tag] of what is meant, as with a change */
export const remove = (path, tag = '*') => call('DELETE', path, undefined, { 'If-Match': tag });

/** Gives one key for as long as the same body is sent, and another once it has changed. */
export class Attempt {
    #body = '';
    #key = '';

    /** @param {object} [body] */
    keyOf(body) {
        const text = JSON.stringify(body) ?? '';
        if (text !== this.#body || !this.#key) {
            this.#body = text;
            this.#key = randomKey();
        }
        return this.#key;
    }
}

/** Like crypto.randomUUID, which exists in secure contexts only, and a laptop's LAN address is none. */
function randomKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/**
 * After how long the same request may be made again; infinite when that would not help.
 * @param {Response} response
 */
const secondsToWait = (response) =>
    response.status === 429 ? Number(response.headers.get('Retry-After') ?? Infinity) : Infinity;

/**
 * @param {string} method
 * @param {string} path
 * @param {object | Blob} [body] as JSON, or as the bytes that it is
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>}
 */
async function call(method, path, body, headers) {
    const response = await answer(method, path, body, headers);
    return response.status === 204 ? undefined : response.json();
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object | Blob} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Response>}
 */
async function answer(method, path, body, headers = {}) {
    const bytes = body instanceof Blob ? body : body && JSON.stringify(body);
    let used = await token();
    let response = await send(used);
    if (response.status === 401) {
        await refuse(used);
        used = await token();
        response = await send(used);
    }
    const pause = secondsToWait(response);
    if (method === 'GET' && pause <= LONGEST_PAUSE) {
        await new Promise((resolve) => setTimeout(resolve, pause * 1000));
        response = await send(used);
    }
    if (!response.ok) {
        const problem = await Problem.of(response);
        if (problem.is('login-too-old')) return loginAgain();
        throw problem;
    }
    return response;

    /** @param {string} bearer */
    async function send(bearer) {
        try {
            return await fetch(address(path), {
                method,
                credentials: 'omit',
                headers: {
                    Accept: 'application/json',
                    Authorization: `Bearer ${bearer}`,
                    ...(body && { 'Content-Type': body instanceof Blob ? body.type : 'application/json' }),
                    ...headers,
                },
                body: bytes,
            });
        } catch {
            throw Problem.unreachable();
        }
    }
}
