package com.example.parasol.api.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

// callers come by token: there are no users with passwords here
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = UserDetailsServiceAutoConfiguration.class)
class ApiWebApplication {

    static void main(String[] args) {
        SpringApplication.run(ApiWebApplication.class, args);
    }
}
