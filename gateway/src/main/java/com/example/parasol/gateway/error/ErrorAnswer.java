package com.example.parasol.gateway.error;

import org.springframework.http.HttpHeaders;

/** A refusal in the form that its reader asked for. */
record ErrorAnswer(int status, HttpHeaders headers, byte[] body) {}
