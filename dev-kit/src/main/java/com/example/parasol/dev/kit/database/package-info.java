/**
 * The database of development and of tests: started when an application wants one and nobody named
 * one.
 */
@NullMarked
package com.example.parasol.dev.kit.database;

import org.jspecify.annotations.NullMarked;
