package com.example.parasol.umbrella;

class TooFewConnectionsException extends RuntimeException {

    /** A migration takes two at once. */
    static final int SMALLEST_POOL = 2;

    private final int applications;

    TooFewConnectionsException(int connections, int applications) {
        super(
                "%d connections to the database are too few for %d applications"
                        .formatted(connections, applications));
        this.applications = applications;
    }

    int least() {
        return applications * (SMALLEST_POOL + 1);
    }
}
