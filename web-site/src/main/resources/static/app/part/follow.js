// @ts-check
/**
 * Renders an element again whenever a source says `change`, for as long as it is in the page.
 * @param {import('lit').ReactiveControllerHost} host
 * @param {EventTarget} source
 */
export function follow(host, source) {
    const update = () => host.requestUpdate();
    host.addController({
        hostConnected: () => source.addEventListener('change', update),
        hostDisconnected: () => source.removeEventListener('change', update),
    });
}
