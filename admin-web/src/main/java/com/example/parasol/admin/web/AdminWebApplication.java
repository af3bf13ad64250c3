package com.example.parasol.admin.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class AdminWebApplication {

    static void main(String[] args) {
        SpringApplication.run(AdminWebApplication.class, args);
    }
}
