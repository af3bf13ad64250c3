package com.example.parasol.api.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class ApiWebApplication {

    static void main(String[] args) {
        SpringApplication.run(ApiWebApplication.class, args);
    }
}
