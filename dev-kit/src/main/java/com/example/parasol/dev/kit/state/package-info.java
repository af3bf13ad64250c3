/** How each application of this JVM is, since when, and which saved file it was restarted for. */
@NullMarked
package com.example.parasol.dev.kit.state;

import org.jspecify.annotations.NullMarked;
