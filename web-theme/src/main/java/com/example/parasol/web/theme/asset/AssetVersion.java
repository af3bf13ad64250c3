package com.example.parasol.web.theme.asset;

/**
 * Stands in the address of every asset, {@code /assets/{version}/…}, and changes when any of them
 * does. Relative imports between scripts inherit it, which a hash per file could not offer.
 *
 * @param value a hash over all files, or {@code dev} while people edit them
 */
public record AssetVersion(String value) {

    static final AssetVersion DEVELOPMENT = new AssetVersion("dev");

    /** Whether the files may change while the application runs. */
    public boolean isEdited() {
        return equals(DEVELOPMENT);
    }

    /** Where templates find the assets, without the context path: {@code /assets/5f0c…}. */
    public String path() {
        return "/assets/" + value;
    }
}
