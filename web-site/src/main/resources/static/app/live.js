// @ts-check
/**
 * The live websocket: dispatches each message under its type, and `ready` after every (re)connection, with
 * `missed` true when what happened before was not told.
 */

import { address } from './api.js';
import { refuse, token } from './token.js';

/** @typedef {'connecting' | 'ready' | 'waiting'} Status */

const NOT_AUTHENTICATED = 4401;
const LONGEST_WAIT = 30_000;

class Live extends EventTarget {
    /** @type {Status} */
    status = 'connecting';
    #failures = 0;
    #timer = 0;
    /** Up to when everything was heard. @type {string | undefined} */
    #since;

    start() {
        addEventListener('online', () => this.#now());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#now());
        this.#connect();
    }

    async #connect() {
        this.#become('connecting');
        try {
            const used = await token();
            const socket = new WebSocket(address('/live').replace(/^http/, 'ws'));
            socket.onopen = () => socket.send(JSON.stringify({ type: 'authenticate', token: used, since: this.#since }));
            socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
            socket.onclose = ({ code }) => this.#closed(code, used);
        } catch {
            this.#again();
        }
    }

    /** @param {{type: string, since?: string, at?: string}} message */
    #receive(message) {
        if (message.type === 'ready') {
            this.#failures = 0;
            this.#become('ready');
        }
        const missed = message.type === 'ready' && message.since !== this.#since;
        this.#since = message.since ?? message.at;
        this.dispatchEvent(new CustomEvent(message.type, { detail: { ...message, missed } }));
    }

    /** @param {number} code @param {string} used */
    async #closed(code, used) {
        if (code === NOT_AUTHENTICATED) {
            await refuse(used);
        }
        this.#again();
    }

    /** Waits a random time that may grow, so that a deploy does not bring everybody back at once. */
    #again() {
        const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** this.#failures++);
        this.#become('waiting');
        this.#timer = setTimeout(() => this.#connect(), wait * (0.2 + 0.8 * Math.random()));
    }

    #now() {
        if (this.status === 'waiting') {
            clearTimeout(this.#timer);
            this.#connect();
        }
    }

    /** @param {Status} status */
    #become(status) {
        this.status = status;
        this.dispatchEvent(new Event('change'));
    }
}

export const live = new Live();
