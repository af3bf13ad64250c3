package com.example.parasol.umbrella;

class ApplicationFailedException extends RuntimeException {

    ApplicationFailedException(String application, Throwable cause) {
        super("The application " + application + " did not start", cause);
    }
}
