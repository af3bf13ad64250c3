// @ts-check
/** The ways out to a login, and back to this address afterwards. */

/** Dispatches `leave` just before the page goes. */
export const departure = new EventTarget();

/** For whoever is logged in no more. */
export const login = () => leaveFor('/login');

/** For whoever must prove once more who he is. */
export const loginAgain = () => leaveFor('/login/again');

/**
 * @param {string} path
 * @returns {Promise<never>} pending, because the page is on its way out
 */
function leaveFor(path) {
    departure.dispatchEvent(new Event('leave'));
    location.assign(`${path}?return_to=${encodeURIComponent(location.pathname + location.search)}`);
    return new Promise(() => {});
}
