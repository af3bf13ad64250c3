package com.example.parasol.web.theme.page;

import com.example.parasol.web.theme.asset.AssetVersion;
import com.example.parasol.web.theme.session.CookieRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the safety headers before anything else can answer, so that they stand exactly once on
 * pages, files and refusals alike, and gives every template {@code ${nonce}}, for an inline import
 * map, {@code ${assets}}, where its files lie, and {@code ${login}}. (Thymeleaf reads request
 * attributes.)
 */
final class PageFilter extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final AssetVersion assets;
    private final ConnectSources sources;
    private final CookieRules cookies;

    PageFilter(AssetVersion assets, ConnectSources sources, CookieRules cookies) {
        this.assets = assets;
        this.sources = sources;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = newNonce();
        request.setAttribute("nonce", nonce);
        request.setAttribute("assets", assets.path());
        request.setAttribute("login", new WhoIsLoggedIn());
        PageHeaders.of(nonce, sources.of(request), caching(request)).forEach(response::setHeader);
        if (request.getRequestURI().startsWith(request.getContextPath())) {
            chain.doFilter(request, response);
        } else {
            // "//admin": Tomcat reads over the second slash, Spring throws
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static String newNonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A page for somebody logged in must not be found on the disk later. */
    private String caching(HttpServletRequest request) {
        return cookies.carriesSession(request) ? "no-store" : "private, no-cache";
    }
}
