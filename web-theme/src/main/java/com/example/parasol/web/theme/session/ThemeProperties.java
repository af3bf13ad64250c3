package com.example.parasol.web.theme.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tells one application with pages from the next.
 *
 * @param cookiePrefix begins the name of each of an application's cookies, such as {@code site_};
 *     each application sets its own, or they overwrite each other's
 */
@ConfigurationProperties("parasol.theme")
record ThemeProperties(@DefaultValue("") String cookiePrefix) {}
