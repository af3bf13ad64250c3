/**
 * The project's own commands and {@code mvnw}, run as people run them, on copies of the project.
 */
@NullMarked
package com.example.parasol.umbrella.command;

import org.jspecify.annotations.NullMarked;
