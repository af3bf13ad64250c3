package com.example.parasol.dev.kit.checkout;

import com.example.parasol.dev.kit.page.DevPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the test checkout beside the start page. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(
        name = CheckoutEnvironmentPostProcessor.URL,
        havingValue = CheckoutEnvironmentPostProcessor.PATH)
class CheckoutAutoConfiguration {

    @Bean
    RouterFunction<ServerResponse> testCheckout(
            @Value("${" + CheckoutEnvironmentPostProcessor.SECRET + "}") String secret) {
        var page = new CheckoutPage(secret);
        return RouterFunctions.route()
                .GET(
                        CheckoutEnvironmentPostProcessor.PATH,
                        request -> {
                            var html = page.html(request.params().toSingleValueMap());
                            return html.isPresent()
                                    ? DevPage.answer(html.get())
                                    : ServerResponse.badRequest().build();
                        })
                .build();
    }
}
