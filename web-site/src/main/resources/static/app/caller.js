// @ts-check
/** Who is logged in, for which organization, and what that allows. */

import { get } from './api.js';

/**
 * @typedef {{id: string, name: string, limits: Record<string, number>}} Plan
 * @typedef {{account: {id: string, email: string}, organization: {id: string, name: string},
 *     role: string, permissions: string[], plan: Plan}} Caller
 */

/** @type {Promise<Caller> | null} */
let asked = null;

/** @returns {Promise<Caller>} asked for once; a failure is not remembered */
export function caller() {
    if (!asked) {
        asked = get('/me');
        asked.catch(() => (asked = null));
    }
    return asked;
}

/** Whether he has a permission. @param {string} permission */
export const may = async (permission) => (await caller().catch(() => null))?.permissions.includes(permission) ?? false;
