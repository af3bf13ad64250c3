package com.example.parasol.core.domain.payment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing is sold by machine unless the settings name a checkout. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    @ConditionalOnProperty("parasol.payments.checkout-url")
    Payments signedCheckout(PaymentProperties properties) {
        return new SignedCheckout(properties.checkoutUrl(), properties.checkoutSecret());
    }
}
