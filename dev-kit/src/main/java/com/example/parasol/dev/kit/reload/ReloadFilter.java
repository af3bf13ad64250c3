package com.example.parasol.dev.kit.reload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code /dev/reload} and the two files of it below the application's own path, before its
 * security is asked, and tells templates by {@code ${reload}} which script follows them.
 */
final class ReloadFilter extends OncePerRequestFilter {

    static final String PATH = "/dev/reload";

    private static final Map<String, String> TYPES =
            Map.of(
                    PATH + ".js", "text/javascript;charset=UTF-8",
                    PATH + ".css", "text/css;charset=UTF-8");

    private final ReloadSocket socket;

    ReloadFilter(ReloadSocket socket) {
        this.socket = socket;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(PATH)) {
            connect(request, response);
        } else if (TYPES.containsKey(path)) {
            response.setContentType(TYPES.get(path));
            response.setHeader("Cache-Control", "no-cache");
            var file = new ClassPathResource(path.substring(1), getClass().getClassLoader());
            response.getOutputStream().write(file.getContentAsByteArray());
        } else {
            request.setAttribute("reload", PATH + ".js?start=" + socket.start());
            chain.doFilter(request, response);
        }
    }

    private void connect(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.sendError(HttpStatus.UPGRADE_REQUIRED.value());
        } else if (CorsUtils.isCorsRequest(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            var container =
                    (ServerContainer)
                            getServletContext().getAttribute(ServerContainer.class.getName());
            try {
                container.upgradeHttpToWebSocket(request, response, socket.config(PATH), Map.of());
            } catch (DeploymentException e) {
                throw new ServletException(e);
            }
        }
    }
}
