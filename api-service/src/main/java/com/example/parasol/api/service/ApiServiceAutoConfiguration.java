package com.example.parasol.api.service;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Gives an application what the API promises; the application gives it a protocol. */
@AutoConfiguration
@ComponentScan
class ApiServiceAutoConfiguration {}
