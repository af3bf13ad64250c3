package com.example.parasol.web.theme.error;

import com.example.parasol.web.theme.page.PageHeaders;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before it asks us: broken request lines and hosts, TRACE. */
final class TomcatErrors extends ErrorReportValve {

    private final TomcatPage page;

    TomcatErrors(TomcatPage page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        response.setHeader("X-Request-Id", id);
        PageHeaders.plain().forEach(response::setHeader);
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getOutputStream().write(page.render(response.getStatus(), id));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody listens any more", gone);
        }
    }
}
