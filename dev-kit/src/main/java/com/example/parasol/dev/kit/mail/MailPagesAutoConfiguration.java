package com.example.parasol.dev.kit.mail;

import com.example.parasol.dev.kit.page.DevPage;
import com.example.parasol.dev.kit.page.Section;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the mailbox beside the start page. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty({"parasol.dev.start-page", Mailbox.PROPERTY})
class MailPagesAutoConfiguration {

    // a mail brings its own style, and may do no more than be read
    private static final String ONLY_STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox"
                    + " allow-top-navigation-by-user-activation; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> mailPages(@Value("${" + Mailbox.PROPERTY + "}") Path folder) {
        var mailbox = new Mailbox(folder);
        return RouterFunctions.route()
                .GET("/dev/mail", _ -> DevPage.answer(MailPages.list(mailbox.newest())))
                .GET(
                        "/dev/mail/{id}",
                        request -> {
                            var mail = mailbox.find(request.pathVariable("id"));
                            return mail.isEmpty()
                                    ? none()
                                    : DevPage.answer(MailPages.mail(mail.get()));
                        })
                .GET(
                        "/dev/mail/{id}/html",
                        request -> {
                            var mail = mailbox.find(request.pathVariable("id"));
                            return mail.isEmpty() ? none() : asItCame(mail.get());
                        })
                .build();
    }

    @Bean
    @Order(3)
    Section mailSection(@Value("${" + Mailbox.PROPERTY + "}") Path folder) {
        var mailbox = new Mailbox(folder);
        return () -> MailPages.section(mailbox.newest());
    }

    private static ServerResponse none() {
        return ServerResponse.notFound().build();
    }

    /** Sets the policy where the application has set its own: two would both hold. */
    private static ServerResponse asItCame(ReceivedMail mail) {
        return ServerResponse.ok()
                .contentType(DevPage.HTML)
                .build((_, response) -> {
                    response.setHeader("Content-Security-Policy", ONLY_STYLE);
                    response.getWriter().write(mail.html());
                    return null;
                });
    }
}
