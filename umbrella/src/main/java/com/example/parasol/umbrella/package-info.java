/** Every application in one JVM, each in a view of its own, behind the gateway's port. */
@NullMarked
package com.example.parasol.umbrella;

import org.jspecify.annotations.NullMarked;
