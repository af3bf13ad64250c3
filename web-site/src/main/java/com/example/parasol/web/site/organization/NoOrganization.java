package com.example.parasol.web.site.organization;

/** The caller was removed from his last organization, or left it. */
final class NoOrganization extends RuntimeException {

    NoOrganization() {
        super("The caller belongs to no organization", null, false, false);
    }
}
