// @ts-check
/** Addresses below /app: what matches, and moving between them without loading the page again. */

/** @typedef {Record<string, string>} Parameters */
/**
 * @typedef {object} Route
 * @property {string} path
 * @property {string} title
 * @property {string} nav the entry of the navigation that it belongs to
 * @property {() => Promise<unknown>} load fetches the scripts of its view, once
 * @property {(parameters: Parameters, query: string) => unknown} view query is the address's own, with its question mark
 */

const moved = new EventTarget();

/** @param {string} path @param {{replace?: boolean}} [options] replace leaves no step to go back to */
export function navigate(path, { replace = false } = {}) {
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
    moved.dispatchEvent(new Event('move'));
}

/** @param {() => void} callback called after every move, the browser's back and forward included */
export function onMove(callback) {
    moved.addEventListener('move', callback);
    addEventListener('popstate', callback);
    document.addEventListener('click', follow);
}

/**
 * @param {Route[]} routes
 * @returns {{route: Route, parameters: Parameters} | undefined}
 */
export function match(routes, path = location.pathname) {
    for (const route of routes) {
        const pattern = route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
        const found = new RegExp(`^${pattern}/?$`).exec(path);
        if (found) {
            return { route, parameters: { ...found.groups } };
        }
    }
}

/**
 * Follows a plain click on one of our own links; a click with a modifier stays the browser's.
 * @param {MouseEvent} click
 */
function follow(click) {
    const anchor = /** @type {Element} */ (click.target).closest('a');
    const plain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
    if (!anchor || !plain || click.defaultPrevented || anchor.target || anchor.origin !== location.origin) {
        return;
    }
    if (anchor.pathname === '/app' || anchor.pathname.startsWith('/app/')) {
        click.preventDefault();
        navigate(anchor.pathname + anchor.search);
    }
}
