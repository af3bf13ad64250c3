package com.example.parasol.web.site;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class WebSiteApplication {

    static void main(String[] args) {
        SpringApplication.run(WebSiteApplication.class, args);
    }
}
