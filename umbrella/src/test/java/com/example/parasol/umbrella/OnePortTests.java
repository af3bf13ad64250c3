package com.example.parasol.umbrella;

/**
 * Pages, assets and data of every application on the gateway's port, for a visitor without a login.
 */
class OnePortTests extends OnePort {

    OnePortTests() {
        super(Door.PATHS);
    }
}
