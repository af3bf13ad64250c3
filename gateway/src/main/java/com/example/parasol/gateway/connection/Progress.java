package com.example.parasol.gateway.connection;

/** How far the requests of a connection are, as its protocol knows it. */
interface Progress {

    /** How many heads have been read to their end. */
    int heads();

    /** Whether what comes next belongs to a head. */
    boolean isBeforeHead();

    /** Of how many bodies the client owes the rest. */
    int bodies();

    /** Whether answers wait for the client to allow more of them. */
    boolean isHeldBack();
}
