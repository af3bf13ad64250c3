package com.example.parasol.umbrella.document;

/** What a document says is there. */
record Mention(Kind kind, String name) {

    enum Kind {
        TEST,
        /** From the root, or the end of a path: a file's name is enough. */
        FILE,
        /** A path of an application, perhaps after its method. */
        ADDRESS,
        PORT,
        PROPERTY,
        /** Of the environment. */
        VARIABLE,
        COMMAND
    }
}
