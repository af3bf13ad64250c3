// @ts-check
// Keeps the page as fresh as what has been saved. There is no such script in production.

const base = new URL('.', import.meta.url);

/** The start of the application that made this page. @type {string | null} */
let start = new URL(import.meta.url).searchParams.get('start');

/** @type {HTMLElement | undefined} */
let panel;

let failures = 0;

/** @type {number | undefined} */
let reloading;

function connect() {
    const address = new URL('reload', base);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.onmessage = ({data}) => {
        failures = 0;
        const [kind, ...lines] = data.split('\n');
        receive(kind, lines.join('\n'));
    };
    socket.onclose = () => {
        clearTimeout(reloading);
        failures += 1;
        if (failures === 3) {
            show('The application is starting again, or has been stopped.', 'waiting');
        }
        // after ten seconds it is rather stopped than starting
        setTimeout(connect, failures < 50 ? 200 : 1000);
    };
}

/** @param {string} kind @param {string} text */
function receive(kind, text) {
    if (kind === 'page') {
        location.reload();
    } else if (kind === 'start' && start === null) {
        start = text;
    } else if (kind === 'start' && start !== text) {
        // unless it is thrown away again at once, since more has been saved
        reloading = setTimeout(() => location.reload(), 100);
    } else if (kind === 'style') {
        document.querySelectorAll('link[rel=stylesheet]').forEach(swap);
    } else if (kind === 'errors') {
        show(text, 'errors');
    }
}

/**
 * The old sheet stays until the new one is there, so that the page does not flash.
 *
 * @param {Element} sheet
 */
function swap(sheet) {
    const fresh = /** @type {HTMLLinkElement} */ (sheet.cloneNode());
    const address = new URL(fresh.href);
    if (address.origin !== location.origin) {
        return;
    }
    address.searchParams.set('saved', String(Date.now()));
    fresh.href = address.href;
    fresh.onload = fresh.onerror = () => sheet.remove();
    sheet.after(fresh);
}

/**
 * @param {string} text empty to show the page alone
 * @param {string} kind
 */
function show(text, kind) {
    panel?.remove();
    panel = undefined;
    if (text === '') {
        return;
    }
    panel = document.createElement('aside');
    panel.setAttribute('role', 'status');
    const shadow = panel.attachShadow({mode: 'open'});
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('reload.css', base).href;
    const words = document.createElement('pre');
    words.className = kind;
    words.textContent = text;
    shadow.append(style, words);
    document.body.append(panel);
}

connect();
